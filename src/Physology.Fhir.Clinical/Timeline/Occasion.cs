using Physology.Fhir.Clinical.Instruments;

namespace Physology.Fhir.Clinical.Timeline;

/// <summary>Who spoke. Only the patient's own answers share a line; the others are marks of their own.</summary>
public enum AuthorKind
{
    /// <summary>The patient answered and typed.</summary>
    Patient,

    /// <summary>The patient answered, a clinician wrote it down.</summary>
    PatientToClinician,

    /// <summary>Somebody typed the patient's words.</summary>
    Helper,

    /// <summary>Somebody answered on the patient's behalf.</summary>
    Proxy,

    /// <summary>A value that another system put into the record.</summary>
    OtherSource,
}

/// <summary>What kind of week the answers are about.</summary>
public enum WeekKind
{
    /// <summary>The question was not asked or not answered.</summary>
    NotAsked,

    /// <summary>Better than usual.</summary>
    Better,

    /// <summary>A usual week.</summary>
    Usual,

    /// <summary>A flare.</summary>
    Flare,
}

/// <summary>Who answered and who wrote it down, as the record names them.</summary>
public sealed record Author(AuthorKind Kind, string? Display);

/// <summary>One item of an instrument and the number it was given; null when it was not answered.</summary>
public sealed record RawItem(string Code, decimal? Value);

/// <summary>One measure on one occasion.</summary>
public sealed record Reading
{
    /// <summary>What was measured.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The value, or null when it cannot be scored.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lowest value that the unanswered part allows.</summary>
    public decimal? Lowest { get; init; }

    /// <summary>Highest value that the unanswered part allows.</summary>
    public decimal? Highest { get; init; }

    /// <summary>Number of items not answered.</summary>
    public int Missing { get; init; }

    /// <summary>The raw items where the record holds them. Percentages are taken from their sum.</summary>
    public IReadOnlyList<RawItem> Items { get; init; } = [];

    /// <summary>Version of the instrument whose meaning the value has; null where nobody recorded it.</summary>
    public string? Version { get; init; }

    /// <summary>What is known of the instrument's versions; without it a version means the same as itself alone.</summary>
    public InstrumentVersions? Versions { get; init; }

    /// <summary>The band with its source, as shown: only where every bound lies in it.</summary>
    public Band? Band { get; init; }

    /// <summary>The sum that percentages are taken from, where it is not the plain sum of <see cref="Items"/>.</summary>
    public decimal? Raw { get; init; }

    /// <summary>For an impression of change: the date it counts from, as the record writes it. Other dates are another series.</summary>
    public string? Anchor { get; init; }

    /// <summary>The words of the answer where it is a word.</summary>
    public string? Words { get; init; }

    /// <summary>Where the answers behind this value are, when not at the occasion's own reference.</summary>
    public string? Reference { get; init; }

    /// <summary>Sum of the raw items, or null when any is missing or none is in the record.</summary>
    public decimal? RawSum => Raw ?? (Items.Count > 0 && Items.All(item => item.Value is not null) ? Items.Sum(item => item.Value) : null);

    /// <summary>True when both have the same meaning. A version that nobody recorded says nothing.</summary>
    public bool MeansTheSameAs(Reading other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Version is null || other.Version is null || ((Versions ?? other.Versions)?.MeanTheSame(Version, other.Version) ?? Version == other.Version);
    }

    /// <summary>What changed in meaning between the two, in words; empty where nothing did or nothing is known.</summary>
    public string ChangeSince(Reading earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return Version is null || earlier.Version is null ? "" : string.Join("; ", (Versions ?? earlier.Versions)?.ChangesBetween(earlier.Version, Version) ?? []);
    }
}

/// <summary>Pain at one region of the body map: 0–10, or null when a place was named without a number.</summary>
public sealed record RegionPain(string Region, int? Severity);

/// <summary>A hands-on finding at a region: its type, its grade where one was given, who examined.</summary>
public sealed record RegionFinding(string Region, string? Type, int? Tenderness, string? Examiner);

/// <summary>A place examined by hand, also one where nothing was found; what links it to another date is the examiner's word alone.</summary>
/// <param name="Identity">What a later finding points at.</param>
/// <param name="SamePlaceAs">Identity of the earlier finding at this same place, or null.</param>
/// <param name="Tenderness">0 to 4, or null where it was not graded.</param>
public sealed record ExaminedPoint(string? Identity, string? SamePlaceAs, string Region, int? Tenderness, string? Examiner);

/// <summary>One limb of the criteria on one date.</summary>
/// <param name="Name">WPI, SSS, regions, duration.</param>
/// <param name="Value">The value as shown.</param>
/// <param name="Needed">What is needed, in words.</param>
/// <param name="Reached">Null when not known.</param>
public sealed record CriteriaLimb(string Name, string Value, string Needed, bool? Reached);

/// <summary>The answers of one date against the ACR 2016 thresholds. A statement about answers, never about the person.</summary>
public sealed record CriteriaReading(bool? Reached, IReadOnlyList<CriteriaLimb> Limbs, string? Note)
{
    /// <summary>The same answers against the rule of 2011, in words; for histories that reach back before its revision.</summary>
    public string? By2011 { get; init; }
}

/// <summary>The 19 areas on one date: those with pain, and whether every place was checked.</summary>
public sealed record AreaAnswer(IReadOnlySet<string> Painful, bool Complete);

/// <summary>Everything one response (or one lone Observation) says, on its date.</summary>
public sealed record Occasion
{
    /// <summary>The resource the answers are in, as <c>Type/id</c>; for what waits to be filed, <c>waiting/n</c>.</summary>
    public required string Reference { get; init; }

    /// <summary>When, on the true-time axis.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The local date as the record writes it.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Who spoke.</summary>
    public required Author Author { get; init; }

    /// <summary>What kind of week.</summary>
    public WeekKind Week { get; init; }

    /// <summary>True for a clinician's signed assessment.</summary>
    public bool IsSignedAssessment { get; init; }

    /// <summary>True when this waits in the outbox and is not in the record yet.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>The values.</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>Pain by region.</summary>
    public IReadOnlyList<RegionPain> Pain { get; init; } = [];

    /// <summary>The 19 areas, or null when they were not asked.</summary>
    public AreaAnswer? Areas { get; init; }

    /// <summary>Hands-on findings; null when hands-on examination was not done.</summary>
    public IReadOnlyList<RegionFinding>? Findings { get; init; }

    /// <summary>The places examined, for comparing the same place on two dates.</summary>
    public IReadOnlyList<ExaminedPoint> Points { get; init; } = [];

    /// <summary>The criteria, or null when not asked.</summary>
    public CriteriaReading? Criteria { get; init; }

    /// <summary>The reading of a measure, or null.</summary>
    public Reading? Find(Measure measure) => Readings.FirstOrDefault(reading => reading.Measure == measure);
}
