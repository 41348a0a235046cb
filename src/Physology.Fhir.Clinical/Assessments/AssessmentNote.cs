using System.Globalization;
using Physology.Fhir.Clinical.BodyMap;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Instruments;

namespace Physology.Fhir.Clinical.Assessments;

/// <summary>An earlier value that stands beside today's in the note.</summary>
public sealed record EarlierValue(DateOnly Day, decimal Value);

/// <summary>
/// The note of an assessment, at most six lines that the patient may read: what was asked, said and found, and no explanation of it.
/// </summary>
public static class AssessmentNote
{
    /// <summary>Composes the note from the answers alone.</summary>
    public static string Compose(FascialAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        string?[] lines =
        [
            UrgentLine(assessment),
            PainLine(assessment),
            Join(PegText(assessment, assessment.EarlierPeg), WeekText(assessment.WeekKind), DurationText(assessment.Duration), assessment.UrgentSigns is { Count: 0 } ? "Urgent signs asked, none." : null),
            HandsOnLine(assessment),
            AcrLine(assessment),
            Join(ActivityText(assessment.Activity), assessment.NextStep is { } step ? step.Display + "." : null),
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    /// <summary>
    /// The note that is signed: the clinician's own text where there is one, else the composed one. Urgent signs that were ticked are
    /// in it even if the text was edited.
    /// </summary>
    public static string Signed(FascialAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (string.IsNullOrWhiteSpace(assessment.Note))
        {
            return Compose(assessment);
        }

        var text = assessment.Note.ReplaceLineEndings("\n").Trim();
        var said = (assessment.UrgentSigns ?? []).All(s => text.Contains(s.Display, StringComparison.OrdinalIgnoreCase));
        return said ? text : $"{UrgentLine(assessment)}\n{text}";
    }

    private static string? UrgentLine(FascialAssessment assessment) => assessment.UrgentSigns is { Count: > 0 } signs
        ? $"Urgent signs today: {string.Join("; ", signs.Select(s => s.Display))}."
        : null;

    private static string? PainLine(FascialAssessment assessment)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var parts = new List<string>();
        foreach (var site in assessment.PainSites)
        {
            if (Regions.Find(site.Region) is not { } region || !named.Add(region.Code))
            {
                continue;
            }

            var score = site.Worst is { } worst ? worst.ToString(CultureInfo.InvariantCulture) : "(not rated)";
            var twin = assessment.PainSites.FirstOrDefault(p => p.Region == region.OtherSideCode && p.Worst == site.Worst);
            if (twin is not null && named.Add(twin.Region))
            {
                parts.Add(BodyPlace.Find(region.Stem) is { AsksSide: false } ? $"{region.PlaceName} {score}" : $"{region.PlaceName} both sides {score}");
            }
            else
            {
                parts.Add($"{Placed(region)} {score}");
            }
        }

        return parts.Count == 0 ? null : $"Worst pain last 7 days: {string.Join(", ", parts)}.";
    }

    private static string? PegText(FascialAssessment assessment, EarlierValue? earlier)
    {
        if (assessment.Peg.IsEmpty)
        {
            return null;
        }

        var score = Peg.Score(assessment.Peg);
        if (score.Value is not { } value)
        {
            return string.Create(CultureInfo.InvariantCulture, $"PEG not scored, {score.Missing} of 3 answers missing.");
        }

        return earlier is null
            ? string.Create(CultureInfo.InvariantCulture, $"PEG {value:0.0}.")
            : string.Create(CultureInfo.InvariantCulture, $"PEG {value:0.0} ({earlier.Day:d MMM yyyy}: {earlier.Value:0.0}).");
    }

    private static string? WeekText(Concept? week) => week switch
    {
        null => null,
        _ when week == WeekKinds.Usual => "Usual week.",
        _ when week == WeekKinds.Better => "Better week than usual.",
        _ => "Flare week.",
    };

    private static string? DurationText(Concept? duration) => duration is null ? null : $"Pain {duration.Display.ToLowerInvariant()}.";

    private static string HandsOnLine(FascialAssessment assessment)
    {
        var examined = assessment.Restrictions.Where(r => r.IsExamined).Select(Finding).ToList();
        return examined.Count == 0 ? "Hands-on examination not done." : $"Hands-on examination: {string.Join("; ", examined)}.";
    }

    private static string Finding(Restriction restriction)
    {
        var region = Regions.Find(restriction.Region);
        var landmark = Landmarks.Find(restriction.Landmark)?.Name.ToLowerInvariant() ?? restriction.OtherPlace;
        string?[] parts =
        [
            region is null ? restriction.Region : Placed(region) + (landmark is null ? "" : $" ({landmark})"),
            restriction.Outcome is { } outcome && outcome != ExaminationOutcomes.Finding ? outcome.Display.ToLowerInvariant() : null,
            restriction.Type is { } type ? (type == RestrictionTypes.Unsure ? "type unsure" : type.Display.ToLowerInvariant()) : null,
            Grade("tenderness", restriction.Tenderness, 4),
            Grade("stiffness", restriction.Stiffness, 3),
            Grade("loss of glide", restriction.Glide, 3),
            restriction.FamiliarPain switch { true => "familiar pain felt there", false => "familiar pain not felt there", null => null },
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string? Grade(string name, int? value, int most) =>
        value is null ? null : string.Create(CultureInfo.InvariantCulture, $"{name} {value} of {most}");

    private static string? AcrLine(FascialAssessment assessment)
    {
        if (assessment.Acr is null or { IsEmpty: true })
        {
            return null;
        }

        var result = AcrFibromyalgia2016.Evaluate(assessment.Acr, PainDurations.AtLeastThreeMonths(assessment.Duration));
        var numbers = result.Fs.Value is { } fs
            ? string.Create(CultureInfo.InvariantCulture, $"Painful areas {result.Wpi.Value:0} of 19, symptom severity {result.Sss.Value:0} of 12, together {fs:0} of 31. ")
            : "";
        return numbers + result.Statement;
    }

    private static string? ActivityText(PsfsActivity? activity) => activity is null || string.IsNullOrWhiteSpace(activity.Text)
        ? null
        : activity.Score is { } score
            ? string.Create(CultureInfo.InvariantCulture, $"Matters most: “{OneLine(activity.Text)}”, {score} of 10.")
            : $"Matters most: “{OneLine(activity.Text)}”.";

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string Placed(BodyMapRegion region) =>
        region.Side == Sides.Midline ? region.PlaceName : $"{region.Side.Code} {region.PlaceName}";

    private static string? Join(params string?[] parts)
    {
        var text = string.Join(' ', parts.OfType<string>());
        return text.Length == 0 ? null : text;
    }
}
