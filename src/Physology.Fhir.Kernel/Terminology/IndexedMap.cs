using System.Collections.Frozen;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>A concept map with its elements by code.</summary>
internal sealed record IndexedMap(IReadOnlyList<IndexedMap.Group> Groups)
{
    public static IndexedMap Of(R4.ConceptMap map) => new([.. map.Group.Select(g => new Group(
        g.Source?.Value, g.SourceVersion?.Value, g.Target?.Value, g.TargetVersion?.Value, g.Unmapped,
        g.Element.Where(e => e.Code?.Value is not null)
            .GroupBy(e => e.Code!.Value!, StringComparer.Ordinal) // the line above keeps those with a code
            .ToFrozenDictionary(e => e.Key, e => (IReadOnlyList<R4.ConceptMap.TargetComponent>)[.. e.SelectMany(x => x.Target).Where(IsMatch)], StringComparer.Ordinal)))]);

    // ConceptMapEquivalence: these two say that there is no target.
    private static bool IsMatch(R4.ConceptMap.TargetComponent target) => target.Code?.Value is not null && target.Equivalence?.Value is not ("unmatched" or "disjoint");

    internal sealed record Group(
        string? Source, string? SourceVersion, string? Target, string? TargetVersion, R4.ConceptMap.UnmappedComponent? Unmapped,
        FrozenDictionary<string, IReadOnlyList<R4.ConceptMap.TargetComponent>> ByCode);
}
