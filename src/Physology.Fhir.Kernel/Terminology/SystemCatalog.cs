using System.Collections.Concurrent;
using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>The code systems by url, each compiled when it is first needed: those of the definitions with all that supplements them, and those whose codes follow a rule.</summary>
/// <param name="asOfR4">Whether a system without version is the one that R4 was published with, where there is one.</param>
internal sealed class SystemCatalog(DefinitionStore definitions, TerminologyOptions options, bool asOfR4)
{
    /// <summary>The version under which a store has R4's own definitions.</summary>
    private const string R4Version = "4.0.1";

    private readonly ConcurrentDictionary<string, SystemContent> _compiled = new(StringComparer.Ordinal);

    /// <summary>The system, or null with the reason why it cannot be looked in.</summary>
    public SystemContent? Find(string url, string? version, out CodeValidation.NotChecked? reason)
    {
        reason = null;
        version = version == "*" ? null : version;
        var key = version is null ? url : $"{url}|{version}";
        return _compiled.TryGetValue(key, out var found) ? found
            : Compile(url, version, out reason) is { } compiled ? _compiled.GetOrAdd(key, compiled)
            : null;
    }

    /// <summary>What is said of a system that nobody here has.</summary>
    public static CodeValidation.NotChecked NotCarried(string url) => new(TerminologyIssueCodes.SystemNotCarried, $"The code system {url} is not carried here.");

    private SystemContent? Compile(string url, string? version, out CodeValidation.NotChecked? reason)
    {
        reason = null;
        var definition = version is not null ? definitions.FindCodeSystem($"{url}|{version}")
            : (asOfR4 ? definitions.FindCodeSystem($"{url}|{R4Version}") : null) ?? definitions.FindCodeSystem(url);
        // HL7 publishes shells of systems that others keep; what is known of the grammar tells more.
        if ((definition is null || definition.Content?.Value == "not-present") && KnownSystems.Find(url) is { } known)
        {
            return known;
        }

        if (definition is null)
        {
            reason = version is not null && definitions.FindCodeSystem(url) is { } other
                ? new(TerminologyIssueCodes.VersionNotCarried, $"{url} is carried here in version {other.Version?.Value}, not in {version}.")
                : NotCarried(url);
            return null;
        }

        if (definition.Content?.Value == "supplement")
        {
            reason = new(TerminologyIssueCodes.BadSupplement, $"{url} supplements a code system and is none itself.");
            return null;
        }

        var held = definition.Version?.Value;
        var supplements = definitions.FindSupplements(url)
            .Where(s => Canonical.Of(s.Supplements?.Value ?? "").Version is not { } of || held is null || of == held).ToList();
        return CodeSystemCompiler.TryCompile(definition, supplements, options, out reason);
    }
}
