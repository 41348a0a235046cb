using Physology.Fhir.Clinical.BodyMap;
using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Web.Features.Assessments;

/// <summary>What the buttons inside the form do to it: rows come and go, nothing typed is lost. They work without script.</summary>
public static class FormActions
{
    public const string AddSite = "add-site";
    public const string AddRestriction = "add-restriction";
    public const string ExamineSites = "examine-sites";
    public const string RemoveRestriction = "remove-restriction:";
    /// <summary>Then region, colon, and a landmark's code, <c>other</c>, an outcome's code, or nothing for the whole region.</summary>
    public const string AddPoint = "add-point:";

    /// <summary>Then the earlier place, as <see cref="PlaceOf"/> writes it.</summary>
    public const string ExamineAgain = "examine-again:";
    public const string TakeAreas = "take-areas";
    public const string Review = "review";

    /// <summary>The fields after the action, and the id of the place in the page to go to.</summary>
    public static (DraftFields Fields, string Anchor) Apply(DraftFields fields, string? action, Func<string> newKey)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(newKey);
        switch (action)
        {
            case AddSite:
                var rows = Math.Min(AssessmentFormReader.RowCount(fields) + 1, FieldNames.MostSiteRows);
                return (fields.With(FieldNames.SiteRows, rows.ToString(System.Globalization.CultureInfo.InvariantCulture)), FieldNames.SitePlace(rows - 1));
            case AddRestriction:
                return Add(fields, newKey);
            case ExamineSites:
                return Examine(fields, newKey);
            case not null when action.StartsWith(AddPoint, StringComparison.Ordinal):
                return AddPointAt(fields, action[AddPoint.Length..], newKey);
            case not null when action.StartsWith(ExamineAgain, StringComparison.Ordinal):
                return Again(fields, action[ExamineAgain.Length..], newKey);
            case TakeAreas:
                return (fields.With(FieldNames.AcrArea, [.. fields.All(FieldNames.AcrArea).Union(ProposedAreas(fields))]).With(FieldNames.AcrNone), "acr");
            case not null when action.StartsWith(RemoveRestriction, StringComparison.Ordinal):
                var key = action[RemoveRestriction.Length..];
                return (
                    fields.With(FieldNames.RestrictionKeys, [.. fields.All(FieldNames.RestrictionKeys).Where(each => each != key)])
                        .WithoutPrefix(FieldNames.Restriction(key, "")),
                    "hands-on");
            default:
                return (fields, "maincontent");
        }
    }

    /// <summary>Areas of the places that hurt, with what the joints were said to reach. A proposal: only the list counts.</summary>
    public static IEnumerable<string> ProposedAreas(DraftFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var painful = AssessmentFormReader.ReadSites(fields).Where(site => site.Worst != 0).Select(site => site.Region).ToList();
        var reaches = painful.ToDictionary(region => region, region => fields.All(FieldNames.JointReach(region)));
        return WpiProposal.From(painful, reaches).Select(area => area.Code);
    }

    private static (DraftFields, string) Add(DraftFields fields, Func<string> newKey)
    {
        var side = fields[FieldNames.NewSide];
        if (BodyPlace.Find(fields[FieldNames.NewPlace]) is not { } place)
        {
            return (fields, FieldNames.NewPlace);
        }

        // An examined point has a side of its own, also where pain is asked without one.
        var regions = side == "both" || place.Regions.Count == 1
            ? place.Regions
            : [.. place.Regions.Where(region => region.Side == Sides.Find(side))];
        return regions.Count == 0
            ? (fields, FieldNames.NewSide)
            : AddRows(fields.With(FieldNames.NewPlace).With(FieldNames.NewSide), regions.Select(region => region.Code), newKey);
    }

    /// <summary>An earlier place in the value of its button.</summary>
    public static string PlaceOf(EarlierPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return string.Join('|', point.Key, point.Region.Code, point.Landmark?.Code, point.Side?.Code, point.Observation, point.OtherPlace);
    }

    private static (DraftFields, string) AddPointAt(DraftFields fields, string place, Func<string> newKey)
    {
        var parts = place.Split(':');
        if (parts.Length != 2 || Regions.Find(parts[0]) is not { } region)
        {
            return (fields, "hands-on");
        }

        var (after, anchor) = AddRows(fields, [region.Code], newKey);
        var key = after.All(FieldNames.RestrictionKeys).LastOrDefault();
        if (key is null || anchor == "hands-on")
        {
            return (after, anchor);
        }

        var isOutcome = ExaminationOutcomes.Find(parts[1]) is not null;
        var isLandmark = parts[1] == "other" || region.Landmarks.Any(landmark => landmark.Code == parts[1]);
        return (
            isOutcome ? after.With(FieldNames.Restriction(key, "outcome"), parts[1])
                : isLandmark ? after.With(FieldNames.Restriction(key, "landmark"), parts[1])
                : after,
            anchor);
    }

    // The place comes along, the grades never: the new row opens not examined.
    private static (DraftFields, string) Again(DraftFields fields, string place, Func<string> newKey)
    {
        var parts = place.Split('|', 6);
        if (parts.Length != 6 || Regions.Find(parts[1]) is not { } region
            || AssessmentFormReader.RestrictionKeys(fields).Any(present => fields[FieldNames.Restriction(present, "same-key")] == parts[0]))
        {
            return (fields, "hands-on");
        }

        var (after, anchor) = AddRows(fields, [region.Code], newKey);
        var key = after.All(FieldNames.RestrictionKeys).LastOrDefault();
        if (key is null || anchor == "hands-on")
        {
            return (after, anchor);
        }

        return (
            after.With(FieldNames.Restriction(key, "same-key"), parts[0])
                .With(FieldNames.Restriction(key, "landmark"), parts[2].Length == 0 && parts[5].Length > 0 ? "other" : parts[2])
                .With(FieldNames.Restriction(key, "side"), parts[3])
                .With(FieldNames.Restriction(key, "same-observation"), parts[4])
                .With(FieldNames.Restriction(key, "other-place"), parts[5]),
            anchor);
    }

    private static (DraftFields, string) Examine(DraftFields fields, Func<string> newKey)
    {
        var present = AssessmentFormReader.RestrictionKeys(fields)
            .Select(key => fields[FieldNames.Restriction(key, "region")])
            .ToHashSet(StringComparer.Ordinal);
        var regions = AssessmentFormReader.ReadSites(fields)
            .Where(site => site.Worst != 0 && !present.Contains(site.Region))
            .Select(site => site.Region);
        return AddRows(fields, regions, newKey);
    }

    private static (DraftFields, string) AddRows(DraftFields fields, IEnumerable<string> regions, Func<string> newKey)
    {
        var anchor = "hands-on";
        foreach (var region in regions)
        {
            if (fields.All(FieldNames.RestrictionKeys).Count >= FieldNames.MostRestrictions)
            {
                break;
            }

            var key = newKey();
            anchor = anchor == "hands-on" ? $"row-{key}" : anchor;
            fields = fields
                .With(FieldNames.RestrictionKeys, [.. fields.All(FieldNames.RestrictionKeys), key])
                .With(FieldNames.Restriction(key, "region"), region);
        }

        return (fields, anchor);
    }
}
