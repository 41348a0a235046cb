namespace Physology.Fhir.Kernel.Terminology;

/// <summary>ISO 4217 in full. Currencies that R4 published and ISO has withdrawn (or never had) are inactive.</summary>
internal static class Currencies
{
    public const string System = "urn:iso:std:iso:4217";

    private static readonly Lazy<CompiledCodeSystem> All = new(() =>
        ListedSystem.Of(System, Table.Lines("iso-4217.txt").Select(l => l.Split('\t')).Select(c => (c[0], c[1], c.Length > 2)), isUndecided: null));

    public static CompiledCodeSystem Content => All.Value;
}
