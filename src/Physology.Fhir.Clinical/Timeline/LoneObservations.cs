using System.Globalization;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Filing;
using Physology.Fhir.Clinical.Instruments;

namespace Physology.Fhir.Clinical.Timeline;

/// <summary>Observations whose response is not in reach: our own scores and places, and PHQ-9 by LOINC. One time is one occasion.</summary>
internal static class LoneObservations
{
    private const string Phq9Total = "44261-6";
    private const string Phq9Item9 = "44260-8";
    private const string Gad7Total = "70274-6";

    private static readonly string[] Phq9Items =
        ["44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", Phq9Item9];

    public static IEnumerable<Occasion> Read(IEnumerable<CurrentResource> entries, InstrumentCatalog instruments, List<string> notUsed)
    {
        var groups = new Dictionary<string, List<(CurrentResource Entry, R4.Observation Observation, FhirTime Time)>>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var observation = (R4.Observation)entry.Resource;
            if (!IsOurs(observation))
            {
                continue;
            }

            var when = (observation.Effective as R4.FhirDateTime)?.Value ?? (observation.Effective as R4.Instant)?.Value
                ?? (observation.Effective as R4.Period)?.Start?.Value ?? observation.Issued?.Value;
            if (FhirTime.Parse(when) is not { } time)
            {
                notUsed.Add($"{entry.Reference}: a value without a date.");
                continue;
            }

            var key = string.Create(CultureInfo.InvariantCulture, $"{time.At:O}|{(int)AuthorOf(observation)}");
            if (!groups.TryGetValue(key, out var group))
            {
                groups[key] = group = [];
            }

            group.Add((entry, observation, time));
        }

        return groups.Values.Select(group => Occasion(group, instruments));
    }

    private static Occasion Occasion(List<(CurrentResource Entry, R4.Observation Observation, FhirTime Time)> group, InstrumentCatalog instruments)
    {
        var first = group[0];
        // Values of a place (bodySite) are never a value of the whole (decision 7), and those of a session never share a line with weeks (27).
        var whole = group.Where(g => g.Observation.BodySite is null && g.Observation.PartOf.Count == 0).ToList();
        var readings = new List<Reading>();
        foreach (var (entry, observation, _) in whole)
        {
            if (MeasureOf(observation) is { } measure && measure != Measure.Phq9 && measure != Measure.Impression && readings.All(r => r.Measure != measure))
            {
                readings.Add(Score(measure, entry, observation, instruments));
            }
        }

        readings.AddRange(Phq(whole, instruments));
        var pain = group.Where(g => Has(g.Observation.Code, CodeSystems.AssessmentItem, AssessmentItems.PainSite.Code))
            .Select(g => (Region: CodeIn(g.Observation.BodySite, CodeSystems.BodyMapRegion), Value: Number(g.Observation.Value), g.Entry.Reference))
            .Where(site => site.Region is not null)
            .ToList();
        if (pain.Where(site => site.Value is not null).OrderByDescending(site => site.Value).Select(site => ((decimal? Value, string Reference)?)(site.Value, site.Reference)).FirstOrDefault() is { Value: { } worst } strongest)
        {
            readings.Add(new Reading { Measure = Measure.WorstPain, Value = worst, Reference = strongest.Reference });
        }

        readings.AddRange(whole.Where(g => Has(g.Observation.Code, CodeSystems.AssessmentItem, AssessmentItems.ImpressionOfChange.Code)
            || Has(g.Observation.Code, CodeSystems.Score, Scores.ImpressionOfChange.Code)).Select(Impression).OfType<Reading>());
        // Beside the mean of a whole PSFS its activities are what the mean was made of.
        if (!readings.Exists(r => r.Measure == Measure.PsfsMean || r.Measure == Measure.PsfsAdded))
        {
            readings.AddRange(whole.Where(g => Has(g.Observation.Code, CodeSystems.AssessmentItem, AssessmentItems.PsfsActivity.Code)).Select(Activity).OfType<Reading>());
        }

        var week = whole.Select(g => g.Observation)
            .Select(o => Has(o.Code, CodeSystems.AssessmentItem, AssessmentItems.WeekKind.Code)
                ? CodeIn(o.Value as R4.CodeableConcept, CodeSystems.WeekKind)
                : CodeIn(o.Component.FirstOrDefault(c => Has(c.Code, CodeSystems.AssessmentItem, AssessmentItems.WeekKind.Code))?.Value as R4.CodeableConcept, CodeSystems.WeekKind))
            .FirstOrDefault(code => code is not null);
        var examined = group.Where(g => Has(g.Observation.Code, CodeSystems.AssessmentItem, AssessmentItems.Restriction.Code)).ToList();
        return new Occasion
        {
            Reference = first.Entry.Reference,
            At = first.Time.At,
            Day = first.Time.Day,
            Author = new Author(AuthorOf(first.Observation), first.Observation.Performer.FirstOrDefault()?.Display?.Value),
            Week = RecordReading.Week(week),
            IsWaiting = first.Entry.IsWaiting,
            IsSignedAssessment = group.Any(g => Has(g.Observation.Code, CodeSystems.AssessmentItem, AssessmentItems.FascialAssessment.Code)),
            Readings = readings,
            Pain = [.. pain.Select(site => new RegionPain(site.Region!, site.Value is { } v ? (int)v : null))],
            Points = [.. examined.Select(g => Point(g.Entry, g.Observation)).OfType<ExaminedPoint>()],
            Findings = examined.Count == 0 ? null : [.. examined.Select(g => Finding(g.Observation)).OfType<RegionFinding>()],
        };
    }

    private static Measure? MeasureOf(R4.Observation observation) =>
        CodeIn(observation.Code, CodeSystems.Score) is { } code ? Measure.OfScore(code) : Has(observation.Code, CodeSystems.Loinc, Gad7Total) ? Measure.Gad7 : null;

    private static Reading Score(Measure measure, CurrentResource entry, R4.Observation observation, InstrumentCatalog instruments)
    {
        var bounds = ScoreProvenance.BoundsOf(observation);
        var value = bounds is null ? Number(observation.Value) : null;
        var items = Items(observation);
        var (instrument, version) = InstrumentOf(observation, instruments);
        var bands = version is null ? [] : instrument?.Versions.Find(version)?.Rule.Bands ?? [];
        return new Reading
        {
            Measure = measure,
            Value = value,
            Missing = value is not null ? 0 : bounds?.Missing ?? 1,
            Lowest = bounds?.Low ?? value,
            Highest = bounds?.High ?? value,
            Items = items,
            // The bands of the survey are those of FS.
            Band = measure == Measure.Wpi || measure == Measure.Sss ? null
                : value is { } whole ? Band.Holding(bands, whole, whole)
                : bounds is { } range ? Band.Holding(bands, range.Low, range.High)
                : null,
            Version = version,
            Versions = instrument?.Versions,
            Reference = entry.Reference,
        };
    }

    // The instrument and the version that the Observation itself names; without them nothing is known of its version.
    private static (Instrument? Instrument, string? Version) InstrumentOf(R4.Observation observation, InstrumentCatalog instruments)
    {
        var canonical = ScoreProvenance.NamedIn(observation)?.Split('|');
        var instrument = instruments.Find(canonical?[0]);
        return (instrument, instrument is not null && canonical is [_, var version] ? version : null);
    }

    private static IEnumerable<Reading> Phq(List<(CurrentResource Entry, R4.Observation Observation, FhirTime Time)> whole, InstrumentCatalog instruments)
    {
        var total = whole.FirstOrDefault(g => Has(g.Observation.Code, CodeSystems.Loinc, Phq9Total) || Has(g.Observation.Code, CodeSystems.Score, Scores.Phq9.Code));
        var items = Phq9Items.Select(code => new RawItem(code, ItemValue(whole.Select(g => g.Observation), code))).ToList();
        var answered = items.Count(item => item.Value is not null);
        var item9 = whole.FirstOrDefault(g => Has(g.Observation.Code, CodeSystems.Loinc, Phq9Item9));
        if (total.Observation is null && answered == 0 && item9.Observation is null)
        {
            yield break;
        }

        var filed = total.Observation is null ? null : ScoreProvenance.BoundsOf(total.Observation);
        var value = total.Observation is null || filed is not null ? null : Number(total.Observation.Value);
        var sum = items.Sum(item => item.Value ?? 0);
        var itemsKnown = answered > 1 || total.Observation is null;
        // A total without its items stands as filed; items without a total are added up only when all nine are there.
        var complete = value ?? (answered == 9 ? sum : null);
        var bounds = complete is null && answered <= 1 ? filed : null;
        var (low, high) = (complete ?? bounds?.Low ?? sum, complete ?? bounds?.High ?? sum + (3 * (9 - answered)));
        var (instrument, version) = total.Observation is null ? default : InstrumentOf(total.Observation, instruments);
        yield return new Reading
        {
            Measure = Measure.Phq9,
            Value = complete,
            Missing = complete is not null ? 0 : bounds?.Missing ?? (itemsKnown ? 9 - answered : 9),
            Lowest = low,
            Highest = high,
            Items = answered == 9 ? items : [],
            Band = Band.Holding(Phq9.Instance.Bands, low, high),
            Version = version,
            Versions = instrument?.Versions,
            Reference = (total.Entry ?? item9.Entry)?.Reference,
        };
        yield return new Reading
        {
            Measure = Measure.Phq9Item9,
            Value = items[8].Value,
            Missing = items[8].Value is null ? 1 : 0,
            Reference = (item9.Entry ?? total.Entry)?.Reference,
        };
    }

    private static Reading? Impression((CurrentResource Entry, R4.Observation Observation, FhirTime Time) found)
    {
        var concept = ImpressionsOfChange.Find(CodeIn(found.Observation.Value as R4.CodeableConcept, CodeSystems.ImpressionOfChange))
            ?? (Number(found.Observation.Value) is { } step && step == decimal.Truncate(step) ? ImpressionsOfChange.FromOrdinal((int)step) : null);
        var anchor = found.Observation.Component.FirstOrDefault(c => Has(c.Code, CodeSystems.AssessmentItem, AssessmentItems.AnchorDate.Code))?.Value as R4.FhirDateTime;
        return concept is null || FhirTime.Parse(anchor?.Value) is not { } time
            ? null
            : new Reading
            {
                Measure = Measure.Impression,
                Value = ImpressionsOfChange.Ordinal(concept),
                Words = concept.Display,
                Anchor = time.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Reference = found.Entry.Reference,
            };
    }

    private static Reading? Activity((CurrentResource Entry, R4.Observation Observation, FhirTime Time) found)
    {
        var activity = found.Observation.Component.FirstOrDefault(c => Has(c.Code, CodeSystems.AssessmentItem, AssessmentItems.Activity.Code))?.Value as R4.FhirString;
        return Number(found.Observation.Value) is { } ability && activity?.Value is { } text
            ? new Reading { Measure = Measure.Psfs, Value = ability, Anchor = RecordReading.ActivityOf(text), Reference = found.Entry.Reference }
            : null;
    }

    private static RegionFinding? Finding(R4.Observation observation)
    {
        R4.DataType? Component(Concept concept) => observation.Component.FirstOrDefault(c => Has(c.Code, concept.System, concept.Code))?.Value;
        var region = CodeIn(observation.BodySite, CodeSystems.BodyMapRegion);
        var outcome = CodeIn(observation.Value as R4.CodeableConcept, CodeSystems.ExaminationOutcome);
        return region is null || outcome is "nothing-found" or "declined"
            ? null
            : new RegionFinding(
                region,
                CodeIn(Component(AssessmentItems.RestrictionType) as R4.CodeableConcept, CodeSystems.RestrictionType),
                Number(Component(AssessmentItems.Tenderness)) is { } grade ? (int)grade : null,
                observation.Performer.FirstOrDefault()?.Display?.Value);
    }

    // Without the response a finding is known by its reference, and so is the one it is linked to.
    private static ExaminedPoint? Point(CurrentResource entry, R4.Observation observation)
    {
        var grade = observation.Component.FirstOrDefault(c => Has(c.Code, CodeSystems.AssessmentItem, AssessmentItems.Tenderness.Code))?.Value;
        var earlier = observation.Extension
            .Where(extension => extension.Url?.Value == FhirCanonicals.StructureDefinition("same-place"))
            .Select(extension => (extension.Value as R4.ResourceReference)?.Reference?.Value)
            .FirstOrDefault(reference => reference is not null);
        return CodeIn(observation.BodySite, CodeSystems.BodyMapRegion) is { } region
            ? new ExaminedPoint(
                entry.Reference,
                earlier is null ? null : CurrentVersions.Plain(earlier),
                region,
                Number(grade) is { } tenderness ? (int)tenderness : null,
                observation.Performer.FirstOrDefault()?.Display?.Value)
            : null;
    }

    private static List<RawItem> Items(R4.Observation score) =>
        [.. score.Component.Where(c => c.Code?.Coding.Any(k => k.System?.Value == CodeSystems.Score) == true)
            .Select(c => new RawItem(c.Code!.Coding.First(k => k.System?.Value == CodeSystems.Score).Code?.Value ?? "", Number(c.Value)))];

    private static decimal? ItemValue(IEnumerable<R4.Observation> observations, string loinc)
    {
        foreach (var observation in observations)
        {
            if (Has(observation.Code, CodeSystems.Loinc, loinc))
            {
                return Answer(observation.Value);
            }

            if (observation.Component.FirstOrDefault(c => Has(c.Code, CodeSystems.Loinc, loinc)) is { } component)
            {
                return Answer(component.Value);
            }
        }

        return null;
    }

    // Answer list LL358-3 in order: not at all, several days, more than half the days, nearly every day.
    private static decimal? Answer(R4.DataType? value) => Number(value) ?? (value as R4.CodeableConcept)?.Coding.Select(c => c.Code?.Value switch
    {
        "LA6568-5" => 0m,
        "LA6569-3" => 1m,
        "LA6570-1" => 2m,
        "LA6571-9" => 3m,
        _ => (decimal?)null,
    }).FirstOrDefault(v => v is not null);

    private static decimal? Number(R4.DataType? value) => value switch
    {
        R4.Quantity quantity => quantity.Value?.Value,
        R4.Integer integer => integer.Value,
        _ => null,
    };

    private static AuthorKind AuthorOf(R4.Observation observation)
    {
        var performer = observation.Performer.Select(p => p.Reference?.Value).FirstOrDefault(r => r is not null);
        return observation.Performer.Exists(RecordReading.IsRelated) ? AuthorKind.Proxy
            : performer is null ? AuthorKind.OtherSource
            : performer.Contains("Patient/", StringComparison.Ordinal) ? AuthorKind.Patient
            : performer.Contains("Practitioner", StringComparison.Ordinal) ? AuthorKind.PatientToClinician
            : AuthorKind.OtherSource;
    }

    private static bool IsOurs(R4.Observation observation) =>
        observation.Code?.Coding.Any(c => c.System?.Value is CodeSystems.Score or CodeSystems.AssessmentItem
            || (c.System?.Value == CodeSystems.Loinc && (c.Code?.Value is Phq9Total or Gad7Total || Phq9Items.Contains(c.Code?.Value)))) == true;

    private static bool Has(R4.CodeableConcept? concept, string system, string code) =>
        concept?.Coding.Any(c => c.System?.Value == system && c.Code?.Value == code) == true;

    private static string? CodeIn(R4.CodeableConcept? concept, string system) => concept?.Coding.FirstOrDefault(c => c.System?.Value == system)?.Code?.Value;
}
