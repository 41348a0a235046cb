using System.Globalization;
using System.Text.RegularExpressions;
using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.BodyMap;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Web.Features.Shared;

namespace Physology.Fhir.Web.Features.Assessments;

/// <summary>
/// Reads the typed fields. What is empty stays not asked or not examined; what cannot be read is an error at its field and is
/// never guessed.
/// </summary>
public sealed partial class AssessmentFormReader
{
    private readonly DraftFields _fields;
    private readonly List<PageError> _errors = [];

    private AssessmentFormReader(DraftFields fields) => _fields = fields;

    public static AssessmentForm Read(DraftFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var reader = new AssessmentFormReader(fields);
        return new AssessmentForm(reader.ReadAll(), reader._errors);
    }

    /// <summary>The painful or asked regions as far as they can be read, for choices further down the form.</summary>
    public static IReadOnlyList<PainSite> ReadSites(DraftFields fields) => new AssessmentFormReader(fields).ReadSites();

    private FascialAssessment ReadAll()
    {
        // In the order of the page, so that the error summary reads from top to bottom.
        var urgent = ReadUrgent();
        var sites = ReadSites();
        var duration = ReadChoice(FieldNames.Duration, PainDurations.Find, "How long");
        var peg = new PegAnswers(
            ReadNumber(FieldNames.PegAverage, 10, "Average pain"),
            ReadNumber(FieldNames.PegEnjoyment, 10, "Enjoyment of life"),
            ReadNumber(FieldNames.PegActivity, 10, "General activity"));
        var week = ReadChoice(FieldNames.WeekKind, WeekKinds.Find, "Usual week");
        var (restrictions, contributors) = ReadRestrictions(sites);
        var acr = ReadAcr();
        var activity = ReadActivity();
        return new FascialAssessment
        {
            UrgentSigns = urgent,
            PainSites = sites,
            Duration = duration,
            Peg = peg,
            WeekKind = week,
            Restrictions = restrictions,
            Contributors = contributors,
            Acr = acr is { IsEmpty: false } ? acr : null,
            Activity = activity,
            NextStep = ReadChoice(FieldNames.Next, NextSteps.Find, "Next"),
            Note = _fields[FieldNames.Note],
            EarlierPeg = ReadEarlierPeg(),
        };
    }

    private List<Concept>? ReadUrgent()
    {
        var ticked = UrgentSignCodes.All.Where(sign => _fields.Has(FieldNames.Urgent, sign.Code)).ToList();
        var none = _fields.Has(FieldNames.Urgent, UrgentSignCodes.None.Code);
        if (none && ticked.Count > 0)
        {
            Error(FieldNames.Urgent, "Urgent signs: tick either “asked, none of these” or the signs, not both");
        }

        return ticked.Count > 0 || none ? ticked : null;
    }

    private List<PainSite> ReadSites()
    {
        var sites = new List<PainSite>();
        var rows = RowCount(_fields);
        for (var row = 0; row < rows; row++)
        {
            ReadSiteRow(row, sites);
        }

        foreach (var region in Regions.All)
        {
            var worst = ReadNumber(FieldNames.MapWorst(region.Code), 10, region.Name);
            if (worst is not null || _fields[FieldNames.MapPain(region.Code)] is not null)
            {
                AddSite(sites, new PainSite(region.Code, worst), FieldNames.MapWorst(region.Code), region.Name);
            }
        }

        return sites;
    }

    private void ReadSiteRow(int row, List<PainSite> sites)
    {
        var worst = ReadNumber(FieldNames.SiteWorst(row), 10, $"Row {row + 1}, worst pain");
        var stem = _fields[FieldNames.SitePlace(row)];
        if (stem is null)
        {
            if (_fields[FieldNames.SiteWorst(row)] is not null)
            {
                Error(FieldNames.SitePlace(row), $"Row {row + 1}: choose the place that this number is about");
            }

            return;
        }

        if (BodyPlace.Find(stem) is not { } place)
        {
            Error(FieldNames.SitePlace(row), $"Row {row + 1}: choose a place from the list");
            return;
        }

        var side = _fields[FieldNames.SiteSide(row)];
        var regions = place.For(Sides.Find(side), both: side == "both");
        if (regions.Count == 0)
        {
            Error(FieldNames.SiteSide(row), $"Row {row + 1}, {place.Name}: choose right, left or both");
        }

        foreach (var region in regions)
        {
            AddSite(sites, new PainSite(region.Code, worst), FieldNames.SitePlace(row), region.Name);
        }
    }

    private void AddSite(List<PainSite> sites, PainSite site, string field, string name)
    {
        var index = sites.FindIndex(other => other.Region == site.Region);
        if (index < 0)
        {
            sites.Add(site);
        }
        else if (sites[index].Worst is null || site.Worst is null)
        {
            sites[index] = sites[index] with { Worst = sites[index].Worst ?? site.Worst };
        }
        else if (sites[index].Worst != site.Worst)
        {
            Error(field, $"{name} is given twice, with different numbers");
        }
    }

    private (List<Restriction> Restrictions, List<SuspectedContributor> Contributors) ReadRestrictions(List<PainSite> sites)
    {
        var restrictions = new List<Restriction>();
        var contributors = new List<SuspectedContributor>();
        foreach (var key in RestrictionKeys(_fields))
        {
            string Field(string name) => FieldNames.Restriction(key, name);
            if (Regions.Find(_fields[Field("region")]) is not { } region)
            {
                continue; // the row's place is written by the page itself: without one there is no row
            }

            var restriction = ReadRestriction(key, region);
            if (restriction.IsExamined)
            {
                restrictions.Add(restriction);
            }
            else if (restriction.SamePlaceAs is not null && _fields[Field("link")] is null)
            {
                continue; // a ghost that was not examined again says nothing
            }
            else if (restriction is not { Landmark: null, OtherPlace: null, Depth: null, Position: null, Chain: null } || _fields[Field("link")] is not null)
            {
                Error(Field("outcome"), $"{region.Name}: say what was found, or leave the whole row not examined");
            }

            ReadLink(key, region, sites, restriction.IsExamined, contributors);
        }

        return (restrictions, contributors);
    }

    private Restriction ReadRestriction(string key, BodyMapRegion region)
    {
        string Field(string name) => FieldNames.Restriction(key, name);
        var landmark = _fields[Field("landmark")];
        var restriction = new Restriction
        {
            Key = key,
            Region = region.Code,
            SamePlaceAs = ReadSamePlace(key),
            Side = region.Side == Sides.Midline ? ReadChoice(Field("side"), Sides.Find, $"{region.Name}, side") : null,
            Landmark = region.Landmarks.Any(each => each.Code == landmark) ? landmark : null,
            OtherPlace = _fields[Field("other-place")],
            Depth = ReadChoice(Field("depth"), Depths.Find, $"{region.Name}, depth"),
            Position = ReadChoice(Field("position"), Positions.Find, $"{region.Name}, position"),
            Outcome = ReadChoice(Field("outcome"), ExaminationOutcomes.Find, $"{region.Name}, result"),
            Type = ReadChoice(Field("type"), RestrictionTypes.Find, $"{region.Name}, type"),
            Glide = ReadNumber(Field("glide"), 3, $"{region.Name}, glide"),
            Stiffness = ReadNumber(Field("stiffness"), 3, $"{region.Name}, stiffness"),
            Tenderness = ReadNumber(Field("tenderness"), 4, $"{region.Name}, tenderness"),
            Chain = ReadChoice(Field("chain"), FascialChains.Find, $"{region.Name}, chain"),
            FamiliarPain = ReadYesNo(Field("familiar"), $"{region.Name}, familiar pain"),
        };
        var found = restriction.Type is not null || restriction.Glide > 0 || restriction.Stiffness > 0 || restriction.Tenderness > 0;
        if (found && (restriction.Outcome == ExaminationOutcomes.NothingFound || restriction.Outcome == ExaminationOutcomes.Declined))
        {
            Error(Field("outcome"), $"{region.Name}: “{restriction.Outcome.Display}” does not go with a finding");
        }

        if (landmark == "other" && restriction.OtherPlace is null)
        {
            Error(Field("other-place"), $"{region.Name}: say in words where the other place is");
        }

        return restriction;
    }

    private EarlierPlace? ReadSamePlace(string key)
    {
        var earlier = _fields[FieldNames.Restriction(key, "same-key")];
        var observation = _fields[FieldNames.Restriction(key, "same-observation")];
        return earlier is { Length: <= 64 }
            ? new EarlierPlace(earlier, observation is not null && ObservationReference().IsMatch(observation) ? observation : null)
            : null;
    }

    [GeneratedRegex(@"^Observation/[A-Za-z0-9\-.]{1,64}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ObservationReference();

    private void ReadLink(string key, BodyMapRegion region, List<PainSite> sites, bool isExamined, List<SuspectedContributor> contributors)
    {
        var field = FieldNames.Restriction(key, "link");
        var certainty = ReadChoice(FieldNames.Restriction(key, "certainty"), Certainties.Find, $"{region.Name}, certainty");
        if (_fields[field] is not { } target)
        {
            if (certainty is not null)
            {
                Error(field, $"{region.Name}: choose the pain that this certainty is about");
            }

            return;
        }

        if (sites.All(site => site.Region != target || site.Worst == 0))
        {
            Error(field, $"{region.Name}: the linked pain is no longer among the places that hurt");
        }
        else if (certainty is null)
        {
            Error(FieldNames.Restriction(key, "certainty"), $"{region.Name}: say how certain the link to the pain is");
        }
        else if (isExamined)
        {
            contributors.Add(new SuspectedContributor(key, target, certainty));
        }
    }

    private AcrAnswers ReadAcr()
    {
        var areas = WpiAreas.All.Where(area => _fields.Has(FieldNames.AcrArea, area.Code)).ToList();
        var none = _fields[FieldNames.AcrNone] is not null;
        if (none && areas.Count > 0)
        {
            Error(FieldNames.AcrNone, "Places that hurt: tick either places or “no pain in any of these”, not both");
        }

        return new AcrAnswers
        {
            Areas = areas,
            CheckedEveryPlace = none || _fields[FieldNames.AcrChecked] is not null,
            Fatigue = ReadNumber(FieldNames.AcrFatigue, 3, "Tiredness"),
            Unrefreshed = ReadNumber(FieldNames.AcrUnrefreshed, 3, "Waking unrefreshed"),
            Cognitive = ReadNumber(FieldNames.AcrCognitive, 3, "Thinking or remembering"),
            Headaches = ReadYesNo(FieldNames.AcrHeadaches, "Headaches"),
            LowerAbdomen = ReadYesNo(FieldNames.AcrLowerAbdomen, "Lower abdomen"),
            Depression = ReadYesNo(FieldNames.AcrDepression, "Depression"),
        };
    }

    // The page itself wrote it; what does not read as a day and a value is left out of the note.
    private EarlierValue? ReadEarlierPeg() =>
        _fields[FieldNames.PegEarlier]?.Split('|') is [var day, var value]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score) && score <= 10
            ? new EarlierValue(date, score)
            : null;

    private PsfsActivity? ReadActivity()
    {
        var score = ReadNumber(FieldNames.ActivityScore, 10, "The activity that matters most");
        if (_fields[FieldNames.ActivityText] is { } text)
        {
            return new PsfsActivity(text, score);
        }

        if (score is not null)
        {
            Error(FieldNames.ActivityText, "Write the activity that the number is about");
        }

        return null;
    }

    private int? ReadNumber(string field, int most, string what)
    {
        if (_fields[field] is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
        {
            return number;
        }

        Error(field, $"{what}: enter a whole number from 0 to {most}");
        return null;
    }

    private bool? ReadYesNo(string field, string what)
    {
        switch (_fields[field])
        {
            case null:
                return null;
            case "yes":
                return true;
            case "no":
                return false;
            default:
                Error(field, $"{what}: choose yes or no");
                return null;
        }
    }

    private Concept? ReadChoice(string field, Func<string?, Concept?> find, string what)
    {
        if (_fields[field] is not { } code)
        {
            return null;
        }

        var found = find(code);
        if (found is null)
        {
            Error(field, $"{what}: choose one of the answers shown");
        }

        return found;
    }

    private void Error(string field, string message) => _errors.Add(new PageError(field, message));

    internal static int RowCount(DraftFields fields) =>
        int.TryParse(fields[FieldNames.SiteRows], NumberStyles.None, CultureInfo.InvariantCulture, out var rows)
            ? Math.Clamp(rows, FieldNames.FirstSiteRows, FieldNames.MostSiteRows)
            : FieldNames.FirstSiteRows;

    internal static IReadOnlyList<string> RestrictionKeys(DraftFields fields) =>
        [.. fields.All(FieldNames.RestrictionKeys).Where(key => key.Length is > 0 and <= 40 && key.All(char.IsAsciiLetterOrDigit)).Distinct().Take(FieldNames.MostRestrictions)];
}
