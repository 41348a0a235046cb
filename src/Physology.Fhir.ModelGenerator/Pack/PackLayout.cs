namespace Physology.Fhir.ModelGenerator.Pack;

/// <summary>
/// Puts the definitions into chunks, each compressed on its own. Large chunks compress better (definitions repeat each other), small
/// ones cost less to find one definition in: so the lean forms, which every process reads, lie in small chunks with the data types
/// that every resource is made of together in the first, and the full forms in large ones beside their like.
/// </summary>
internal sealed class PackLayout
{
    private const int LeanChunk = 96 * 1024;
    private const int FullChunk = 1536 * 1024;
    private const int TerminologyChunk = 384 * 1024;

    private readonly List<byte[]> _chunks = [];
    private readonly MemoryStream _open = new();

    public IReadOnlyList<byte[]> Chunks => _chunks;

    public static PackLayout Of(IReadOnlyList<PackDefinition> definitions)
    {
        var layout = new PackLayout();
        var structures = definitions.Where(d => d.Kind == PackKind.StructureDefinition).OrderBy(Group).ThenBy(d => d.Package)
            .ThenBy(d => d.Detail, StringComparer.Ordinal).ThenBy(d => d.Url, StringComparer.Ordinal).ToList();
        foreach (var group in structures.GroupBy(d => Math.Min(Group(d), 1)))
        {
            foreach (var definition in group)
                if (definition.Lean is { } lean)
                    definition.LeanPlace = layout.Add(lean, group.Key == 0 ? int.MaxValue : LeanChunk);
            layout.Close();
        }
        foreach (var definition in structures)
            definition.Place = layout.Add(definition.Json, FullChunk);
        layout.Close();
        foreach (var kind in (PackKind[])[PackKind.ValueSet, PackKind.CodeSystem, PackKind.ConceptMap])
        {
            // The same definition of two packages lies side by side.
            foreach (var definition in definitions.Where(d => d.Kind == kind).OrderBy(d => d.Url, StringComparer.Ordinal).ThenBy(d => d.Package))
                definition.Place = layout.Add(definition.Json, TerminologyChunk);
            layout.Close();
        }
        return layout;
    }

    // 0: what every resource is made of. 1: R4's resources. 2: profiles. 3: extensions.
    private static int Group(PackDefinition definition)
    {
        var isBase = definition.Package == 0 && definition.Url == "http://hl7.org/fhir/StructureDefinition/" + definition.Detail;
        if (!isBase)
            return definition.Detail == "Extension" ? 3 : 2;
        return definition.Detail is "ElementDefinition" ? 1 : IsPartOfAll(definition) ? 0 : 1;
    }

    private static bool IsPartOfAll(PackDefinition definition)
    {
        using var json = System.Text.Json.JsonDocument.Parse(definition.Json);
        return Definitions.Text(json.RootElement, "kind") is "primitive-type" or "complex-type" || definition.Detail is "Resource" or "DomainResource";
    }

    private PackSlice Add(byte[] json, int limit)
    {
        if (_open.Length > 0 && _open.Length + json.Length > limit)
            Close();
        var slice = new PackSlice(_chunks.Count, (int)_open.Length, json.Length);
        _open.Write(json);
        return slice;
    }

    private void Close()
    {
        if (_open.Length == 0)
            return;
        _chunks.Add(_open.ToArray());
        _open.SetLength(0);
    }
}
