using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Assessments;

/// <summary>
/// What was asked, answered and found in one sitting. Null means not asked or not examined; nothing here has a clinical default.
/// </summary>
public sealed record FascialAssessment
{
    /// <summary>Urgent signs ticked; empty = asked, none of them; null = not asked.</summary>
    public IReadOnlyList<Concept>? UrgentSigns { get; init; }

    /// <summary>Where it hurts, most painful first as the patient gave it. One row a region.</summary>
    public IReadOnlyList<PainSite> PainSites { get; init; } = [];

    /// <summary>How long the pain has lasted (<see cref="PainDurations"/>).</summary>
    public Concept? Duration { get; init; }

    /// <summary>The three PEG answers about the last 7 days.</summary>
    public PegAnswers Peg { get; init; } = new();

    /// <summary>Whether the last 7 days were better, usual or a flare (<see cref="WeekKinds"/>).</summary>
    public Concept? WeekKind { get; init; }

    /// <summary>Places examined by hand. No row = not examined.</summary>
    public IReadOnlyList<Restriction> Restrictions { get; init; } = [];

    /// <summary>Stated hypotheses: this restriction may contribute to that pain.</summary>
    public IReadOnlyList<SuspectedContributor> Contributors { get; init; } = [];

    /// <summary>The survey of the ACR 2016 criteria; null = not asked at all.</summary>
    public AcrAnswers? Acr { get; init; }

    /// <summary>The one thing that matters most, in the patient's words.</summary>
    public PsfsActivity? Activity { get; init; }

    /// <summary>What happens next (<see cref="NextSteps"/>).</summary>
    public Concept? NextStep { get; init; }

    /// <summary>The note as signed; null = the composed note was not touched.</summary>
    public string? Note { get; init; }

    /// <summary>The PEG score before this one, which stands beside today's in the composed note. No answer of this assessment.</summary>
    public EarlierValue? EarlierPeg { get; init; }

    /// <summary>True when nothing was answered: such a page signs nothing.</summary>
    public bool IsEmpty =>
        UrgentSigns is null && PainSites.Count == 0 && Duration is null && Peg.IsEmpty && WeekKind is null
        && !Restrictions.Any(r => r.IsExamined) && Contributors.Count == 0 && Acr is null or { IsEmpty: true } && Activity is null && NextStep is null && string.IsNullOrWhiteSpace(Note);
}

/// <summary>A region that was asked about.</summary>
/// <param name="Region">Code of a <see cref="BodyMap.BodyMapRegion"/>; the side is in the code.</param>
/// <param name="Worst">Worst pain of the last 7 days, 0 to 10; 0 = asked, no pain; null = painful, not rated.</param>
public sealed record PainSite(string Region, int? Worst);

/// <summary>The three PEG answers, each 0 to 10 or not answered.</summary>
public sealed record PegAnswers(int? AveragePain = null, int? EnjoymentOfLife = null, int? GeneralActivity = null)
{
    /// <summary>True when none of the three was answered.</summary>
    public bool IsEmpty => AveragePain is null && EnjoymentOfLife is null && GeneralActivity is null;
}

/// <summary>One place examined by hand.</summary>
public sealed record Restriction
{
    /// <summary>The row's own key, unique and lasting within the assessment: its identity comes from it.</summary>
    public required string Key { get; init; }

    /// <summary>Code of a <see cref="BodyMap.BodyMapRegion"/>.</summary>
    public required string Region { get; init; }

    /// <summary>The earlier finding that the examiner says was at this same place; without it two dates are never compared (decision 27).</summary>
    public EarlierPlace? SamePlaceAs { get; init; }

    /// <summary>Side of a point on a region of the midline (<see cref="Sides"/>); null = the region's own.</summary>
    public Concept? Side { get; init; }

    /// <summary>Code of a <see cref="BodyMap.Landmark"/>.</summary>
    public string? Landmark { get; init; }

    /// <summary>Place in words where no landmark fits.</summary>
    public string? OtherPlace { get; init; }

    /// <summary><see cref="Depths"/>.</summary>
    public Concept? Depth { get; init; }

    /// <summary><see cref="Positions"/>.</summary>
    public Concept? Position { get; init; }

    /// <summary><see cref="ExaminationOutcomes"/>: finding, nothing found, declined.</summary>
    public Concept? Outcome { get; init; }

    /// <summary><see cref="RestrictionTypes"/>.</summary>
    public Concept? Type { get; init; }

    /// <summary>Loss of glide, 0 to 3.</summary>
    public int? Glide { get; init; }

    /// <summary>Stiffness, 0 to 3.</summary>
    public int? Stiffness { get; init; }

    /// <summary>Tenderness, 0 to 4.</summary>
    public int? Tenderness { get; init; }

    /// <summary><see cref="FascialChains"/>.</summary>
    public Concept? Chain { get; init; }

    /// <summary>Whether pressing there brings on the pain the patient knows.</summary>
    public bool? FamiliarPain { get; init; }

    /// <summary>False for a row that only names a place: it files nothing.</summary>
    public bool IsExamined =>
        Outcome is not null || Type is not null || Glide is not null || Stiffness is not null || Tenderness is not null || FamiliarPain is not null;
}

/// <summary>An earlier finding that a later one is linked to.</summary>
/// <param name="Key"><see cref="Restriction.Key"/> of the earlier row.</param>
/// <param name="Observation"><c>Observation/…</c> of the earlier finding in the EHR, where it is known.</param>
public sealed record EarlierPlace(string Key, string? Observation = null);

/// <summary>A hypothesis with its certainty: never a cause.</summary>
/// <param name="RestrictionKey"><see cref="Restriction.Key"/> of the restriction.</param>
/// <param name="PainSiteRegion"><see cref="PainSite.Region"/> of the pain.</param>
/// <param name="Certainty"><see cref="Certainties"/>.</param>
public sealed record SuspectedContributor(string RestrictionKey, string PainSiteRegion, Concept Certainty);

/// <summary>Answers to the ACR 2016 survey. How long the pain has lasted is asked once, in <see cref="FascialAssessment.Duration"/>.</summary>
public sealed record AcrAnswers
{
    /// <summary>Areas that hurt in the last 7 days, from the list the patient went through, never from taps.</summary>
    public IReadOnlyList<Concept> Areas { get; init; } = [];

    /// <summary>"I have checked every place", or "no pain in any of these". Only then is an unticked row no pain.</summary>
    public bool CheckedEveryPlace { get; init; }

    /// <summary>Fatigue in the last 7 days, 0 to 3.</summary>
    public int? Fatigue { get; init; }

    /// <summary>Waking unrefreshed in the last 7 days, 0 to 3.</summary>
    public int? Unrefreshed { get; init; }

    /// <summary>Trouble thinking or remembering in the last 7 days, 0 to 3.</summary>
    public int? Cognitive { get; init; }

    /// <summary>Headaches in the last 6 months.</summary>
    public bool? Headaches { get; init; }

    /// <summary>Pain or cramps in the lower abdomen in the last 6 months.</summary>
    public bool? LowerAbdomen { get; init; }

    /// <summary>Depression in the last 6 months.</summary>
    public bool? Depression { get; init; }

    /// <summary>True when not one question was answered.</summary>
    public bool IsEmpty =>
        Areas.Count == 0 && !CheckedEveryPlace && Fatigue is null && Unrefreshed is null && Cognitive is null && Headaches is null && LowerAbdomen is null && Depression is null;
}

/// <summary>One activity that matters to the patient.</summary>
/// <param name="Text">In the patient's words.</param>
/// <param name="Score">0 unable to 10 as before; higher is better; null = not rated.</param>
public sealed record PsfsActivity(string Text, int? Score);
