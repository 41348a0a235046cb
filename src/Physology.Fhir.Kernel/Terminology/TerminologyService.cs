using System.Collections.Concurrent;
using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>
/// FHIR's terminology in memory, from the definitions of a store: <c>$validate-code</c>, <c>$expand</c> and <c>$translate</c>. What the
/// definitions do not carry (SNOMED CT, LOINC) is answered as not checked, never as wrong; the asynchronous forms then ask the
/// terminology server, where there is one. Value sets and code systems are compiled when first needed and kept. Shared between threads.
/// </summary>
public sealed class TerminologyService
{
    private readonly TerminologyOptions _options;
    private readonly ITerminologyServer? _server;
    private readonly TimeProvider _time;
    private readonly SystemCatalog _systems;
    private readonly ConceptTranslator _translator;
    private readonly Lazy<TerminologyService>? _asOfR4;
    private readonly ConcurrentDictionary<string, PreparedValueSet> _prepared = new(StringComparer.Ordinal);

    /// <summary>A service over these definitions.</summary>
    /// <param name="definitions">Where value sets, code systems and concept maps are looked up.</param>
    /// <param name="server">Whom the asynchronous forms ask where the definitions cannot tell, or null.</param>
    /// <param name="options">Limits; null for the usual ones.</param>
    /// <param name="time">The clock that dates expansions; null for the system's.</param>
    public TerminologyService(DefinitionStore definitions, ITerminologyServer? server = null, TerminologyOptions? options = null, TimeProvider? time = null)
        : this(definitions, server, options, time, asOfR4: false) =>
        _asOfR4 = new(() => new TerminologyService(definitions, null, _options, _time, asOfR4: true));

    // HL7 has changed code systems since R4 and taken codes away. A resource of R4 that uses one is not wrong; so what the latest version
    // does not have is looked for in the one that R4 was published with.
    private TerminologyService(DefinitionStore definitions, ITerminologyServer? server, TerminologyOptions? options, TimeProvider? time, bool asOfR4)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        Definitions = definitions;
        _server = server;
        _options = options ?? new TerminologyOptions();
        _time = time ?? TimeProvider.System;
        _systems = new SystemCatalog(definitions, _options, asOfR4);
        _translator = new ConceptTranslator(definitions);
    }

    /// <summary>The definitions that answers come from.</summary>
    public DefinitionStore Definitions { get; }

    /// <summary>The value set made ready for many checks, or null where it is not among the definitions.</summary>
    /// <param name="canonical">Its canonical, with or without version.</param>
    public PreparedValueSet? Prepare(string canonical)
    {
        ArgumentNullException.ThrowIfNull(canonical);
        if (_prepared.TryGetValue(canonical, out var found))
        {
            return found;
        }

        // Two threads may compile the same set; both results are alike, and the first one is kept. No lock, so no thread waits on
        // another in a circle of value sets. Only what is found is kept: canonicals of strangers must not fill the memory.
        var compiler = Compiler();
        if (compiler.TryCompile(canonical) is not { } compiled)
        {
            return null;
        }

        foreach (var (imported, set) in compiler.Compiled)
        {
            _prepared.TryAdd(imported, set);
        }

        return _prepared.GetOrAdd(canonical, compiled);
    }

    /// <summary>A value set that need not be among the definitions (one that is contained in a questionnaire) made ready. It is not kept here.</summary>
    public PreparedValueSet Prepare(R4.ValueSet valueSet)
    {
        ArgumentNullException.ThrowIfNull(valueSet);
        return Compiler().Compile(valueSet);
    }

    /// <summary>Whether a code is in a value set (<c>ValueSet/$validate-code</c>). Allocates nothing where it is and its display agrees.</summary>
    /// <param name="valueSetCanonical">The value set, with or without version.</param>
    /// <param name="value">The code; without a system it may be of any system of the value set.</param>
    public CodeValidation ValidateCode(string valueSetCanonical, CodedValue value) =>
        Prepare(valueSetCanonical) is { } set
            ? set.Validate(value)
            : new CodeValidation.NotChecked(TerminologyIssueCodes.ValueSetNotFound, $"The value set {valueSetCanonical} is not carried here.");

    /// <summary>Whether a code is one of its code system (<c>CodeSystem/$validate-code</c>). A concept that only groups others is one.</summary>
    public CodeValidation ValidateInSystem(CodedValue value)
    {
        if (value.Code is not { Length: > 0 })
        {
            return new CodeValidation.Invalid(TerminologyIssueCodes.NoCode, "There is no code.");
        }

        if (value.System is not { Length: > 0 } system)
        {
            return new CodeValidation.NotChecked(TerminologyIssueCodes.NoSystem, "No code system is named.");
        }

        var held = _systems.Find(system, null, out var reason);
        if (held is null)
        {
            return reason ?? SystemCatalog.NotCarried(system);
        }

        var answer = held.Validate(value);
        if (answer is CodeValidation.Invalid && value.Version is null && _asOfR4 is not null && held is CompiledCodeSystem && _asOfR4.Value.ValidateInSystem(value) is CodeValidation.Valid former)
        {
            return Answers.AsOfR4(former);
        }

        // Of another version than the one that is held, only what is found can be told.
        return answer is CodeValidation.Invalid && value.Version is { } version && held.Version is { } known && version != known
            ? new CodeValidation.NotChecked(TerminologyIssueCodes.VersionNotCarried, $"{system} is carried here in version {known}, not in the one that is named.")
            : answer;
    }

    /// <summary>As <see cref="ValidateCode"/>; where the definitions cannot tell, the terminology server is asked.</summary>
    public ValueTask<CodeValidation> ValidateCodeAsync(string valueSetCanonical, CodedValue value, CancellationToken cancellationToken)
    {
        var answer = ValidateCode(valueSetCanonical, value);
        return answer is CodeValidation.NotChecked && _server is not null
            ? _server.ValidateCodeAsync(valueSetCanonical, value, cancellationToken)
            : ValueTask.FromResult(answer);
    }

    /// <summary>As <see cref="ValidateInSystem"/>; where the definitions cannot tell, the terminology server is asked.</summary>
    public ValueTask<CodeValidation> ValidateInSystemAsync(CodedValue value, CancellationToken cancellationToken)
    {
        var answer = ValidateInSystem(value);
        return answer is CodeValidation.NotChecked && _server is not null && value.System is not null
            ? _server.ValidateInSystemAsync(value, cancellationToken)
            : ValueTask.FromResult(answer);
    }

    /// <summary>The codes of a value set (<c>ValueSet/$expand</c>), or every reason why they cannot be listed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative offset or count.</exception>
    public ExpansionResult Expand(string valueSetCanonical, ExpansionRequest? request = null) =>
        Prepare(valueSetCanonical) is { } set
            ? Expander.Expand(set, request ?? ExpansionRequest.All, _time)
            : new ExpansionResult.NotExpanded([new(TerminologyIssueCodes.ValueSetNotFound, Issues.IssueSeverity.Error, "ValueSet", $"The value set {valueSetCanonical} is not carried here.")]);

    /// <summary>The codes of a value set, of which the caller wants a part.</summary>
    /// <param name="valueSetCanonical">The value set, with or without version.</param>
    /// <param name="filter">Words to look for, or null.</param>
    /// <param name="offset">How many codes to leave out at the beginning.</param>
    /// <param name="count">The most codes to give, or null for all.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative offset or count.</exception>
    public ExpansionResult Expand(string valueSetCanonical, string? filter, int offset, int? count) =>
        Expand(valueSetCanonical, new ExpansionRequest { Filter = filter, Offset = offset, Count = count });

    /// <summary>The codes of a value set that need not be among the definitions.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative offset or count.</exception>
    public ExpansionResult Expand(R4.ValueSet valueSet, ExpansionRequest? request = null) =>
        Expander.Expand(Prepare(valueSet), request ?? ExpansionRequest.All, _time);

    /// <summary>What a concept map has for a code (<c>ConceptMap/$translate</c>).</summary>
    /// <param name="conceptMapCanonical">The map, with or without version.</param>
    /// <param name="value">The code; without a system it is looked for in every group.</param>
    /// <param name="dependencies">What is known besides, by the property that the map names; a target that depends on something else is left out.</param>
    public Translation Translate(string conceptMapCanonical, CodedValue value, IReadOnlyDictionary<string, string>? dependencies = null)
    {
        ArgumentNullException.ThrowIfNull(conceptMapCanonical);
        return _translator.Translate(conceptMapCanonical, value, dependencies);
    }

    private ValueSetCompiler Compiler() => new(
        Definitions, _systems, _options, c => _prepared.GetValueOrDefault(c), _asOfR4 is null ? null : definition => _asOfR4.Value.Prepare(definition));
}
