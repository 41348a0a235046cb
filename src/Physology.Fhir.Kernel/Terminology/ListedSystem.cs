namespace Physology.Fhir.Kernel.Terminology;

/// <summary>A complete code system out of a table of ours.</summary>
internal static class ListedSystem
{
    public static CompiledCodeSystem Of(string url, IEnumerable<(string Code, string Display, bool IsInactive)> rows, Func<string, bool>? isUndecided, Func<string, Designation[]>? designations = null)
    {
        var concepts = rows.Select((r, i) => new Concept(
            Member.Create(url, version: null, r.Code, r.Display, designations?.Invoke(r.Display) ?? [], isAbstract: false, r.IsInactive, allowAbstract: false, i), definition: null)).ToArray();
        return new CompiledCodeSystem(
            url, version: null, isComplete: true, isHierarchyOfKinds: true, StringComparer.Ordinal, new Dictionary<string, PropertyMeaning>(StringComparer.Ordinal), concepts, isUndecided);
    }
}
