namespace Physology.Fhir.Kernel.Specification.Pack;

/// <summary>A row of the pack's index, decoded.</summary>
internal readonly record struct PackRow(int Number, DefinitionKind Kind, byte Package, string Version, string Detail, PackSlice Full, PackSlice Lean);

/// <summary>A part of a chunk; chunk -1 is none.</summary>
internal readonly record struct PackSlice(int Chunk, int Start, int Length);
