namespace Physology.Fhir.ModelGenerator.Pack;

/// <summary>One definition on its way into the pack: what the index knows of it, its JSON, and for a StructureDefinition its lean form.</summary>
internal sealed record PackDefinition(PackKind Kind, int Package, string Url, string Version, string Detail, byte[] Json, byte[]? Lean)
{
    /// <summary>Where <see cref="Json"/> lies.</summary>
    public PackSlice Place { get; set; }

    /// <summary>Where <see cref="Lean"/> lies.</summary>
    public PackSlice LeanPlace { get; set; } = PackSlice.None;
}

/// <summary>A part of a chunk.</summary>
internal readonly record struct PackSlice(int Chunk, int Start, int Length)
{
    public static PackSlice None { get; } = new(-1, 0, 0);
}

/// <summary>The number is written into the pack: never change one.</summary>
internal enum PackKind : byte
{
    StructureDefinition = 1,
    ValueSet = 2,
    CodeSystem = 3,
    ConceptMap = 4,
}
