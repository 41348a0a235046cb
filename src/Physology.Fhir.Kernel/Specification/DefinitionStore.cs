using System.Collections.Frozen;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Kernel.Specification;

/// <summary>
/// The definitions that checks are compiled from: profiles, value sets, code systems. Holds the value sets of R4 itself that are
/// required by what we profile, and everything it was loaded with. Immutable, so it may be shared between threads.
/// </summary>
public sealed class DefinitionStore
{
    private readonly FrozenDictionary<string, R4.Resource> _byUrl;

    private DefinitionStore(Dictionary<string, R4.Resource> byUrl) => _byUrl = byUrl.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every definition, in no promised order.</summary>
    public IEnumerable<R4.Resource> All => _byUrl.Values;

    /// <summary>Reads one resource from each stream, besides R4's own. Streams are read to the end, not closed.</summary>
    /// <exception cref="InvalidDefinitionException">A stream that holds no clean FHIR JSON.</exception>
    public static DefinitionStore Load(IEnumerable<Stream> definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return Of(definitions.Select(Read));
    }

    /// <summary>Takes resources that are parsed already, besides R4's own. Of two with the same url the later one counts.</summary>
    public static DefinitionStore Of(IEnumerable<R4.Resource> definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var byUrl = new Dictionary<string, R4.Resource>(StringComparer.Ordinal);
        foreach (var resource in BaseDefinitions().Concat(definitions))
        {
            if (UrlOf(resource) is { } url)
            {
                byUrl[url] = resource;
            }
        }

        return new DefinitionStore(byUrl);
    }

    /// <summary>The profile or type with this canonical, or null. A version after <c>|</c> must be the one held.</summary>
    public R4.StructureDefinition? FindStructureDefinition(string? canonical) =>
        Find<R4.StructureDefinition>(canonical, d => d.Version?.Value);

    /// <summary>The value set with this canonical, or null.</summary>
    public R4.ValueSet? FindValueSet(string? canonical) => Find<R4.ValueSet>(canonical, d => d.Version?.Value);

    /// <summary>The code system with this canonical, or null.</summary>
    public R4.CodeSystem? FindCodeSystem(string? canonical) => Find<R4.CodeSystem>(canonical, d => d.Version?.Value);

    /// <summary>The concept map with this canonical, or null.</summary>
    public R4.ConceptMap? FindConceptMap(string? canonical) => Find<R4.ConceptMap>(canonical, d => d.Version?.Value);

    /// <summary>The questionnaire with this canonical, or null.</summary>
    public R4.Questionnaire? FindQuestionnaire(string? canonical) => Find<R4.Questionnaire>(canonical, d => d.Version?.Value);

    private T? Find<T>(string? canonical, Func<T, string?> versionOf) where T : R4.Resource
    {
        if (canonical is null)
        {
            return null;
        }

        var bar = canonical.IndexOf('|', StringComparison.Ordinal);
        var url = bar < 0 ? canonical : canonical[..bar];
        if (!_byUrl.TryGetValue(url, out var resource) || resource is not T found)
        {
            return null;
        }

        return bar < 0 || versionOf(found) == canonical[(bar + 1)..] ? found : null;
    }

    private static string? UrlOf(R4.Resource resource) => resource switch
    {
        R4.StructureDefinition d => d.Url?.Value,
        R4.ValueSet d => d.Url?.Value,
        R4.CodeSystem d => d.Url?.Value,
        R4.ConceptMap d => d.Url?.Value,
        R4.Questionnaire d => d.Url?.Value,
        _ => null,
    };

    private static R4.Resource Read(Stream stream)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        var parsed = FhirJson.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        return parsed is { IsClean: true, Value: { } resource }
            ? resource
            : throw new InvalidDefinitionException($"A definition is no clean FHIR JSON: {parsed.Issues.FirstOrDefault()?.ToString() ?? "nothing was read"}");
    }

    // R4's own value sets for required bindings, cut down to their codes, one Bundle in the assembly.
    private static IEnumerable<R4.Resource> BaseDefinitions()
    {
        using var stream = typeof(DefinitionStore).Assembly.GetManifestResourceStream("specification/r4-required-codes.json")
            ?? throw new InvalidDefinitionException("R4's own value sets are missing from the assembly.");
        return ((R4.Bundle)Read(stream)).Entry.Select(e => e.Resource).OfType<R4.Resource>().ToList();
    }
}
