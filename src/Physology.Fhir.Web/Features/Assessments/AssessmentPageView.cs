using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.BodyMap;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Web.Features.Shared;

namespace Physology.Fhir.Web.Features.Assessments;

/// <summary>What the assessment page shows.</summary>
public sealed record AssessmentPageView(
    Guid LaunchId,
    AssessmentId DraftId,
    DraftFields Fields,
    IReadOnlyList<PageError> Errors,
    DateTimeOffset? SavedAt,
    DateOnly Today,
    UrgentRoutes Routes,
    EarlierOutcome Earlier)
{
    public IReadOnlyList<PainSite> Sites { get; } = AssessmentFormReader.ReadSites(Fields);

    public int SiteRows => AssessmentFormReader.RowCount(Fields);

    /// <summary>Places examined before that are not on the form again yet.</summary>
    public IReadOnlyList<EarlierPoint> Ghosts =>
    [
        .. Earlier.Points.Where(point => !AssessmentFormReader.RestrictionKeys(Fields)
            .Any(key => Fields[FieldNames.Restriction(key, "same-key")] == point.Key)),
    ];

    public DateOnly SevenDaysAgo => Today.AddDays(-7);

    public FieldView Field(string name, string label) => new(name, label, Fields, Errors, Earlier.Answers.For(name));

    /// <summary>The earlier PEG score as the form carries it to the note.</summary>
    public string? PegEarlier => Earlier.Answers.Peg is { } peg
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{peg.Day:yyyy-MM-dd}|{peg.Value:0.##}")
        : null;

    public NumberView Number(string name, string label, int most, string? hint = null) => new(Field(name, label), most, hint);

    public IReadOnlyList<Choice> PainChoices =>
        [.. Sites.Where(site => site.Worst != 0).Select(site => new Choice(site.Region, Regions.Find(site.Region)?.Name ?? site.Region))];

    public IReadOnlyList<RestrictionRowView> Restrictions =>
    [
        .. AssessmentFormReader.RestrictionKeys(Fields)
            .Select(key => (Key: key, Region: Regions.Find(Fields[FieldNames.Restriction(key, "region")])))
            .Where(row => row.Region is not null)
            .Select(row => new RestrictionRowView(this, row.Key, row.Region!)), // the line above left the null ones out
    ];

    /// <summary>Painful joints, which the index of places asks about once each.</summary>
    public IReadOnlyList<BodyMapRegion> PainfulJoints =>
        [.. Sites.Where(site => site.Worst != 0).Select(site => Regions.Find(site.Region)).OfType<BodyMapRegion>().Where(region => region.JointAreas.Count > 0)];

    public bool HasUrgent(Concept sign) => Fields.Has(FieldNames.Urgent, sign.Code);
}

public sealed record RestrictionRowView(AssessmentPageView Page, string Key, BodyMapRegion Region)
{
    public string Name(string field) => FieldNames.Restriction(Key, field);

    public FieldView Field(string field, string label) => Page.Field(Name(field), label);

    /// <summary>The earlier place this row is linked to; its words are shown where the record still has it.</summary>
    public EarlierPoint? Earlier => Page.Earlier.Points.FirstOrDefault(point => point.Key == Page.Fields[Name("same-key")]);

    public bool IsLinked => Page.Fields[Name("same-key")] is not null;

    /// <summary>Where the row's point stands on the drawing.</summary>
    public (decimal X, decimal Y) Place => Landmarks.PlaceOf(Region, Landmarks.Find(Page.Fields[Name("landmark")]), Sides.Find(Page.Fields[Name("side")]));

    public bool IsMidline => Region.Side == Sides.Midline;

    private static readonly string[] More = ["other-place", "side", "glide", "stiffness", "depth", "position", "chain", "link", "certainty"];

    /// <summary>Something below "more" was typed or is wrong, or the point chosen needs words.</summary>
    public bool HasMore =>
        More.Any(name => Page.Fields[Name(name)] is not null || Page.Errors.Any(error => error.FieldId == Name(name)))
        || Page.Fields[Name("landmark")] == "other";

    public static IReadOnlyList<Choice> Grades(params string[] words) =>
        [.. words.Select((word, grade) => new Choice($"{grade}", $"{grade} – {word}"))];

    public static IReadOnlyList<Choice> Chains { get; } =
    [
        .. FascialChains.All.Select(chain => new Choice(
            chain.Code,
            $"{chain.Display} ({FascialChains.Evidence(chain) switch
            {
                ChainEvidence.Strong => "anatomy: strong",
                ChainEvidence.Parts => "anatomy: parts",
                _ => "anatomy: not rated",
            }})")),
    ];
}
