using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.BodyMap;

/// <summary>Which drawing a region is on.</summary>
public enum BodyView
{
    /// <summary>Facing the reader: the patient's right is on the viewer's left.</summary>
    Front,

    /// <summary>Facing away: the patient's left is on the viewer's left.</summary>
    Back,
}

/// <summary>A hit box in the drawing's own units (<c>viewBox="0 0 200 460"</c>).</summary>
public readonly record struct HitBox(int X0, int Y0, int X1, int Y1)
{
    public decimal CentreX => (X0 + X1) / 2m;
    public decimal CentreY => (Y0 + Y1) / 2m;
    public int Width => X1 - X0;
    public int Height => Y1 - Y0;

    /// <summary>The same box on the other half of the figure.</summary>
    public HitBox Mirrored() => new(200 - X1, Y0, 200 - X0, Y1);

    /// <summary>Whether the two boxes share more than an edge.</summary>
    public bool Overlaps(HitBox other) => X0 < other.X1 && other.X0 < X1 && Y0 < other.Y1 && other.Y0 < Y1;
}

/// <summary>One region of the body map. The side is the patient's and is part of the code.</summary>
public sealed record BodyMapRegion
{
    /// <summary>Code of CodeSystem <c>body-map-region</c>: <c>f-</c> or <c>b-</c>, stem, and <c>-l</c> or <c>-r</c> where paired.</summary>
    public required string Code { get; init; }

    /// <summary>The code without side: <c>f-outer-hip</c>.</summary>
    public required string Stem { get; init; }

    /// <summary>Drawing the region is on.</summary>
    public required BodyView View { get; init; }

    /// <summary>Patient's side, or midline.</summary>
    public required Concept Side { get; init; }

    /// <summary>Full name: "Left shoulder, back".</summary>
    public required string Name { get; init; }

    /// <summary>Name without side and view, lower case: "shoulder".</summary>
    public required string PlaceName { get; init; }

    /// <summary>Where a tap counts as this region.</summary>
    public required HitBox Box { get; init; }

    /// <summary>Area of the widespread pain index this region proposes, or null.</summary>
    public Concept? WpiArea { get; init; }

    /// <summary>Region of the 2016 generalised-pain rule, or null.</summary>
    public Concept? AcrRegion => WpiArea is null ? null : WpiAreas.AcrRegion(WpiArea);

    /// <summary>Areas a joint asks about ("does the pain also reach …?"), empty for all other regions.</summary>
    public IReadOnlyList<Concept> JointAreas { get; init; } = [];

    /// <summary>SNOMED CT body structure of the same side, only where a public source was seen for it.</summary>
    public string? Snomed { get; init; }

    /// <summary>Palpation landmarks of the region, in key order 1 to 9.</summary>
    public IReadOnlyList<Landmark> Landmarks { get; init; } = [];

    /// <summary>Code of the same region on the other side, or null on the midline.</summary>
    public string? OtherSideCode => Side == Sides.Midline ? null : Stem + (Side == Sides.Left ? "-r" : "-l");

    /// <summary>The region as a code with its name.</summary>
    public Concept Concept => new(CodeSystems.BodyMapRegion, Code, Name);
}

/// <summary>A fixed palpation point of a region.</summary>
/// <param name="Code">Code of CodeSystem <c>body-map-landmark</c>.</param>
/// <param name="Name">Name shown.</param>
/// <param name="Across">Where it is drawn: 0 at the region's outer edge, 1 at the edge nearest the midline.</param>
/// <param name="Down">0 at the region's top, 1 at its foot.</param>
/// <param name="IsMidline">True when the point has no side.</param>
/// <param name="IsAcr1990">True for one of the nine pairs of 1990 (historic, property <c>acr1990</c>).</param>
public sealed record Landmark(string Code, string Name, decimal Across, decimal Down, bool IsMidline = false, bool IsAcr1990 = false)
{
    /// <summary>The landmark as a code with its name.</summary>
    public Concept Concept => new(CodeSystems.BodyMapLandmark, Code, Name);
}
