using System.Collections.Concurrent;
using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>The code systems by url, each compiled when it is first needed: those of the definitions, and those whose codes follow a rule.</summary>
internal sealed class SystemCatalog(DefinitionStore definitions, TerminologyOptions options)
{
    private readonly ConcurrentDictionary<(string Url, string? Version, string Supplements), SystemContent> _compiled = new();

    /// <summary>The system, or null with the reason why it cannot be looked in.</summary>
    public SystemContent? Find(string url, string? version, IReadOnlyList<string> supplements, out CodeValidation.NotChecked? reason)
    {
        reason = null;
        version = version == "*" ? null : version;
        var key = (url, version, supplements.Count == 0 ? "" : string.Join(' ', supplements));
        return _compiled.TryGetValue(key, out var found) ? found
            : Compile(url, version, supplements, out reason) is { } compiled ? _compiled.GetOrAdd(key, compiled)
            : null;
    }

    private SystemContent? Compile(string url, string? version, IReadOnlyList<string> supplements, out CodeValidation.NotChecked? reason)
    {
        reason = null;
        var definition = definitions.FindCodeSystem(version is null ? url : $"{url}|{version}");
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

        var added = new List<R4.CodeSystem>();
        foreach (var canonical in supplements)
        {
            if (definitions.FindCodeSystem(canonical) is not { Content.Value: "supplement" } supplement)
            {
                reason = new(TerminologyIssueCodes.BadSupplement, $"The supplement {canonical} is not carried here.");
                return null;
            }

            if (supplement.Supplements?.Value is { } target && IsOf(target, url, definition.Version?.Value))
            {
                added.Add(supplement);
            }
        }

        return CodeSystemCompiler.TryCompile(definition, added, options, out reason);
    }

    public static CodeValidation.NotChecked NotCarried(string url) => new(TerminologyIssueCodes.SystemNotCarried, $"The code system {url} is not carried here.");

    private static bool IsOf(string canonical, string url, string? version)
    {
        var bar = canonical.IndexOf('|', StringComparison.Ordinal);
        return bar < 0 ? canonical == url : canonical.AsSpan(0, bar).SequenceEqual(url) && (version is null || canonical.AsSpan(bar + 1).SequenceEqual(version));
    }
}
