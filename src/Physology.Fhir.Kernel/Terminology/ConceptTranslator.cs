using System.Collections.Concurrent;
using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>Looks codes up in concept maps; each map is indexed once.</summary>
internal sealed class ConceptTranslator(DefinitionStore definitions)
{
    private readonly ConcurrentDictionary<string, IndexedMap> _maps = new(StringComparer.Ordinal);

    public Translation Translate(string canonical, in CodedValue value, IReadOnlyDictionary<string, string>? dependencies) =>
        Translate(canonical, value, dependencies, []);

    private Translation Translate(string canonical, in CodedValue value, IReadOnlyDictionary<string, string>? dependencies, HashSet<string> open)
    {
        if (!open.Add(canonical))
        {
            return new Translation.None(TerminologyIssueCodes.CircularMap, $"The concept map {canonical} sends on to itself.");
        }

        if (Find(canonical) is not { } map)
        {
            return new Translation.None(TerminologyIssueCodes.ConceptMapNotFound, $"The concept map {canonical} is not carried here.");
        }

        if (value.Code is not { Length: > 0 } code)
        {
            return new Translation.None(TerminologyIssueCodes.NoCode, "There is no code.");
        }

        var matches = new List<TranslationMatch>();
        Translation? elsewhere = null;
        foreach (var group in map.Groups)
        {
            if ((value.System is not null && group.Source is not null && value.System != group.Source)
                || (value.Version is not null && group.SourceVersion is not null && value.Version != group.SourceVersion))
            {
                continue;
            }

            if (group.ByCode.TryGetValue(code, out var targets))
            {
                matches.AddRange(targets.Where(t => Holds(t, dependencies)).Select(t => Match(t, group)));
            }
            else if (value.System is not null || map.Groups.Count == 1)
            {
                elsewhere = Unmapped(group, value, code, matches, dependencies, open) ?? elsewhere;
            }
        }

        return matches.Count > 0 ? new Translation.Found(matches)
            : elsewhere ?? new Translation.None(TerminologyIssueCodes.NoTranslation, $"The concept map {canonical} has no target for this code.");
    }

    // ConceptMap.group.unmapped: the code as it is, a fixed code, or what another map says.
    private Translation? Unmapped(
        IndexedMap.Group group, in CodedValue value, string code, List<TranslationMatch> matches, IReadOnlyDictionary<string, string>? dependencies, HashSet<string> open)
    {
        switch (group.Unmapped)
        {
            case { Mode.Value: "provided" }:
                matches.Add(new TranslationMatch("equal", new CodedValue(group.Target, code, group.TargetVersion, value.Display)));
                return null;
            case { Mode.Value: "fixed", Code.Value: { } fixedCode } unmapped:
                matches.Add(new TranslationMatch("inexact", new CodedValue(group.Target, fixedCode, group.TargetVersion, unmapped.Display?.Value)));
                return null;
            case { Mode.Value: "other-map", Url.Value: { } other }:
                var answer = Translate(other, value, dependencies, open);
                if (answer is Translation.Found found)
                {
                    matches.AddRange(found.Matches);
                    return null;
                }

                return answer;
            default:
                return null;
        }
    }

    private static TranslationMatch Match(R4.ConceptMap.TargetComponent target, IndexedMap.Group group) =>
        new(target.Equivalence?.Value ?? "equivalent", new CodedValue(group.Target, target.Code?.Value, group.TargetVersion, target.Display?.Value))
        {
            Comment = target.Comment?.Value,
            Products = [.. target.Product.Select(p => (p.Property?.Value ?? "", new CodedValue(p.System?.Value, p.Value?.Value, null, p.Display?.Value)))],
        };

    // A target that depends on something else holds only where that is so.
    private static bool Holds(R4.ConceptMap.TargetComponent target, IReadOnlyDictionary<string, string>? dependencies) =>
        target.DependsOn.TrueForAll(d => d.Property?.Value is { } property && dependencies is not null && dependencies.TryGetValue(property, out var stated) && stated == d.Value?.Value);

    private IndexedMap? Find(string canonical) =>
        _maps.TryGetValue(canonical, out var found) ? found
        : definitions.FindConceptMap(canonical) is { } map ? _maps.GetOrAdd(canonical, IndexedMap.Of(map))
        : null;
}
