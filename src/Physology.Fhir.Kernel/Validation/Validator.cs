using System.Collections.Frozen;
using System.Text;
using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>
/// Checks resources against R4 itself, the profiles they state, and profiles that the caller asks for. Definitions are compiled once,
/// on first need, and a validator may be shared between threads; all validators share what they know of R4.
/// </summary>
public sealed class Validator
{
    private static readonly Schemas Base = new(DefinitionStore.R4, null);
    private readonly FrozenDictionary<string, string[]> _globals;

    /// <summary>A validator over these definitions.</summary>
    /// <param name="definitions">Profiles, value sets, questionnaires; R4's own are below every store.</param>
    /// <param name="terminology">Who knows codes; null for what the definitions themselves tell.</param>
    /// <param name="options">Choices; null for the usual ones.</param>
    public Validator(DefinitionStore definitions, TerminologyService? terminology = null, ValidatorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        Definitions = definitions;
        Options = options ?? ValidatorOptions.Default;
        Schemas = ReferenceEquals(definitions, DefinitionStore.R4) ? Base : new Schemas(definitions, Base);
        Codes = new CodeLookup(terminology ?? CodeLookup.ServiceFor(definitions));
        _globals = definitions.All.OfType<R4.ImplementationGuide>().SelectMany(g => g.Global)
            .Where(g => g.Type?.Value is not null && g.Profile?.Value is not null)
            .GroupBy(g => g.Type!.Value!, g => g.Profile!.Value!) // both were just looked at
            .ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray(), StringComparer.Ordinal);
    }

    private Validator(Validator like, ValidatorOptions options)
    {
        (Definitions, Options, Schemas, Codes, _globals) = (like.Definitions, options, like.Schemas, like.Codes, like._globals);
    }

    /// <summary>The same validator, sharing what it has compiled, with another clock for its expressions: for a caller whose time is limited.</summary>
    public Validator With(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return new Validator(this, Options with { TimeProvider = time });
    }

    /// <summary>The definitions that profiles are looked up in.</summary>
    public DefinitionStore Definitions { get; }

    /// <summary>The choices it was made with.</summary>
    public ValidatorOptions Options { get; }

    internal Schemas Schemas { get; }

    internal CodeLookup Codes { get; }

    /// <summary>Checks a resource. Bad content is a report, never an exception.</summary>
    /// <param name="resource">The resource. References are followed within it only.</param>
    /// <param name="profiles">Canonicals of profiles to check against, besides those that the resource states.</param>
    /// <exception cref="InvalidDefinitionException">A profile cannot be compiled, and <see cref="ValidatorOptions.ThrowOnInvalidDefinition"/> is set.</exception>
    public ValidationReport Validate(R4.Resource resource, params IReadOnlyList<string> profiles) => Validate(resource, null, profiles);

    /// <summary>As <see cref="Validate(R4.Resource, IReadOnlyList{string})"/>; codes that the definitions cannot tell are looked up among a server's answers, and what has none is left there as a question.</summary>
    public ValidationReport Validate(R4.Resource resource, TerminologyTable? table, params IReadOnlyList<string> profiles)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(profiles);
        return new ValidationReport(Run(resource, profiles, table).Issues);
    }

    /// <summary>Reads FHIR JSON and checks what it holds. Each issue has its line and column.</summary>
    public ValidationReport Validate(string json, params IReadOnlyList<string> profiles)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(profiles);
        // Half a surrogate pair becomes a replacement character here and is no reason to stop.
        return Validate(Encoding.UTF8.GetBytes(json), profiles);
    }

    /// <summary>Reads FHIR JSON in UTF-8 and checks what it holds. Each issue has its line and column.</summary>
    public ValidationReport Validate(ReadOnlySpan<byte> utf8, params IReadOnlyList<string> profiles) => Validate(utf8, null, profiles);

    /// <summary>As <see cref="Validate(ReadOnlySpan{byte}, IReadOnlyList{string})"/>; codes that the definitions cannot tell are looked up among a server's answers, and what has none is left there as a question.</summary>
    public ValidationReport Validate(ReadOnlySpan<byte> utf8, TerminologyTable? table, params IReadOnlyList<string> profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        var parsed = FhirJson.Parse(utf8);
        var run = parsed.Value is { } resource ? Run(resource, profiles, table) : null;
        return parsed.IsClean && run is { Issues.Count: 0 } ? ValidationReport.Empty : new ValidationReport(TextIssues.Merge(utf8, parsed, run));
    }

    /// <summary>Checks a resource, and asks a terminology server what the definitions cannot tell. The server's troubles leave codes unchecked.</summary>
    public Task<ValidationReport> ValidateAsync(R4.Resource resource, ITerminologyServer server, IReadOnlyList<string> profiles, CancellationToken cancellationToken) =>
        AskedAsync(table => Validate(resource, table, profiles), server, cancellationToken);

    /// <summary>Reads FHIR JSON in UTF-8 and checks it, and asks a terminology server what the definitions cannot tell. The server's troubles leave codes unchecked.</summary>
    public Task<ValidationReport> ValidateAsync(ReadOnlyMemory<byte> utf8, ITerminologyServer server, IReadOnlyList<string> profiles, CancellationToken cancellationToken) =>
        AskedAsync(table => Validate(utf8.Span, table, profiles), server, cancellationToken);

    // An answer may open another question (which slice a value belongs to); two rounds have all but made-up cases.
    private static async Task<ValidationReport> AskedAsync(Func<TerminologyTable, ValidationReport> validate, ITerminologyServer server, CancellationToken cancellationToken)
    {
        var table = new TerminologyTable();
        var report = validate(table);
        for (var round = 0; round < 2 && table.Open.Count > 0; round++)
        {
            await table.AskAsync(server, cancellationToken);
            report = validate(table);
        }

        return report;
    }

    internal ProfileSchema? FindProfile(string canonical, Node node, ValidationRun run) => Find(Schemas.FindProfile, canonical, node, run);

    internal SnapshotTree? FindTree(string canonical, Node node, ValidationRun run) => Find(Schemas.FindTree, canonical, node, run);

    private T? Find<T>(Func<string, T?> find, string canonical, Node node, ValidationRun run) where T : class
    {
        try
        {
            return find(canonical);
        }
        catch (InvalidDefinitionException unusable) when (!Options.ThrowOnInvalidDefinition)
        {
            run.Error(ValidationIssueCodes.ProfileNotUsable, node, $"The profile {canonical} cannot be used: {unusable.Message}");
            return null;
        }
    }

    /// <summary>The profiles that the guides among the definitions ask of every resource of a type.</summary>
    internal IReadOnlyList<string> GlobalProfiles(string type) => _globals.TryGetValue(type, out var profiles) ? profiles : [];

    /// <summary>What a canonical names, as far as it is known here.</summary>
    internal string? TypeOfCanonical(string canonical) =>
        Definitions.FindStructureDefinition(canonical) is not null ? "StructureDefinition"
        : Definitions.FindValueSet(canonical) is not null ? "ValueSet"
        : Definitions.FindCodeSystem(canonical) is not null ? "CodeSystem"
        : Definitions.FindQuestionnaire(canonical) is not null ? "Questionnaire"
        : Definitions.FindConceptMap(canonical) is not null ? "ConceptMap"
        : null;

    /// <summary>Whether an expression, evaluated on the resource, selects the element.</summary>
    internal bool IsSelected(string expression, Node element, ValidationRun run)
    {
        try
        {
            var root = element.Resource;
            return FhirPathCache.Shared.Get(expression).Evaluate(root.Value, run.ContextFor(root)).Any(item => ReferenceEquals(item.Element, element.Value));
        }
        catch (FhirPathException) when (!Options.ThrowOnInvalidDefinition)
        {
            return true; // the definition is at fault, not the extension
        }
    }

    private ValidationRun Run(R4.Resource resource, IReadOnlyList<string> profiles, TerminologyTable? table)
    {
        var root = new Node(resource);
        var run = new ValidationRun(this, root, table);
        try
        {
            BasePass.Resource(root, run);
        }
        catch (InvalidDefinitionException unusable) when (!Options.ThrowOnInvalidDefinition)
        {
            run.Error(ValidationIssueCodes.ProfileNotUsable, root, $"A definition cannot be used, so that not everything was checked: {unusable.Message}");
        }

        foreach (var canonical in profiles)
        {
            if (FindProfile(canonical, root, run) is { } profile)
            {
                run.Profile(root, profile);
            }
            else
            {
                run.Error(ValidationIssueCodes.UnknownProfile, root, $"There is no profile {canonical}.");
            }
        }

        return run;
    }
}
