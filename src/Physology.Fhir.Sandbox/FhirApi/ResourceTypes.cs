using System.Collections.Frozen;

namespace Physology.Fhir.Sandbox.FhirApi;

/// <summary>The names of R4's resource types, as the model has them.</summary>
public static class ResourceTypes
{
    private static readonly FrozenSet<string> Names = typeof(R4.Resource).Assembly.GetExportedTypes()
        .Where(t => !t.IsAbstract && !t.IsNested && t.IsSubclassOf(typeof(R4.Resource)))
        .Select(t => t.Name)
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string name) => Names.Contains(name);

    public static IEnumerable<string> All => Names;
}
