using System.Globalization;
using System.Text.RegularExpressions;
using Physology.Fhir.Clinical.BodyMap;
using Physology.Fhir.Clinical.Timeline;
using Physology.Fhir.Web.Features.Shared;

namespace Physology.Fhir.Web.Features.Timeline;

/// <summary>The model in the page's words: addresses, sentences, labels. No computing.</summary>
public sealed partial class TimelineScreen(Guid launchId, PatientBanner patient, TimelineOutcome.Read read)
{
    public PatientBanner Patient { get; } = patient;

    public TimelineModel Model { get; } = read.Model;

    public string Address { get; } = $"/launches/{launchId}/timeline";

    public string CheckedAt => read.At.ToString("HH:mm", CultureInfo.InvariantCulture);

    public int WaitingCount => read.Unfiled.Count;

    public string WindowCode => Code(Model.Window);

    /// <summary>Block 1: when something was last said or found.</summary>
    public string LastSelfReport => Model.LastSelfReport is { } o
        ? $"Last self-report {DaysAgo(o)} by {Who(o.Author)}"
        : "No self-report yet: enrol the patient under Follow-up";

    public string LastHandsOn => Model.LastHandsOn is { } o
        ? $"Last hands-on {DaysAgo(o)}{(o.Author.Display is { } name ? ", " + name : "")}"
        : "No hands-on examination recorded";

    /// <summary>Block 2: what is known, and nothing that was not looked at.</summary>
    public IReadOnlyList<(string Text, string? Link)> Known
    {
        get
        {
            var known = new List<(string, string?)>();
            if (Model.Mood is { } mood && Model.History.Occasions.LastOrDefault(o => o.Find(Measure.Phq9Item9) is not null)?.Find(Measure.Phq9Item9) is { } item)
            {
                if (item.Value is > 0)
                {
                    known.Add(($"Self-harm item: {MoodLine.Frequency(item.Value.Value)}, {Wording.Date(mood.LastAsked)}. Ask today", AnswersOf(mood.Reference)));
                }
                else if (item.Value is null)
                {
                    known.Add(($"Self-harm item not answered, {Wording.Date(mood.LastAsked)}. Ask at this contact", AnswersOf(mood.Reference)));
                }
            }

            foreach (var filing in read.Unfiled.Where(f => f.State is Outbox.FilingState.Held or Outbox.FilingState.DeadLetter).Take(1))
            {
                known.Add(($"Not filed yet: {filing.Description}", $"/launches/{launchId}/filings/{filing.Id}"));
            }

            var missed = Model.History.Missed;
            known.Add((missed.Count == 0 ? "No missed follow-ups known" : $"Missed follow-ups: {missed.Count}, latest due {Wording.Date(missed[^1].Due)}", null));
            known.Add((WaitingCount == 0 ? "Nothing waits to be filed" : $"Waiting to be filed: {WaitingCount}", null));
            known.AddRange(read.NotRead.Select(sentence => (sentence, (string?)null)));
            if (Model.History.NotUsed.Count > 0)
            {
                known.Add(($"{Model.History.NotUsed.Count} entries are not shown: without a date, or not to be scored as they stand", null));
            }

            known.Add(($"Record read {CheckedAt}", null));
            return known;
        }
    }

    /// <summary>Block 3, left.</summary>
    public string Confirmed => Model.History.Confirmed?.Text
        ?? (read.ConditionsRead ? "Not confirmed by a clinician" : "Confirmation unknown: conditions could not be read");

    /// <summary>Block 3, right.</summary>
    public string LatestCriteria => Model.Criteria is [.., var latest]
        ? $"Latest answers ({Wording.Date(latest.Occasion.Day)}): ACR 2016 thresholds "
        : "Latest answers: the 19 areas and symptoms were not asked yet. Record them in an assessment.";

    public static string Reached(CriteriaReading reading) => reading.Reached switch { true => "reached", false => "not reached", null => "incomplete" };

    public static string Mark(bool? reached) => reached switch { true => "✓", false => "✗", null => "?" };

    public static string MarkWords(bool? reached) => reached switch { true => "reached", false => "not reached", null => "not known" };

    /// <summary>"7 or more" as "≥7"; what stands in brackets is left for the title.</summary>
    public static string Short(string needed) => OrMore().Replace(Brackets().Replace(needed, ""), "≥$1$2");

    /// <summary>Why a date did not reach the thresholds.</summary>
    public static string FailedLimbs(CriteriaReading reading)
    {
        var limbs = reading.Limbs.Where(l => l.Reached != true).Select(l => $"{l.Name} {l.Value}, needs {l.Needed}");
        return Wording.List(limbs) + (reading.Note is null ? "" : " (" + reading.Note + ")");
    }

    public string AnswersOf(string reference) => $"{Address}/answers/{reference}";

    /// <summary>This page with another date on the map.</summary>
    public string OnDate(Occasion occasion) => With(occasion.Reference);

    public Occasion? EarlierMap => Near(-1);

    public Occasion? LaterMap => Near(1);

    public int MapNumber => Model.Map is { } map ? IndexOfMap(map) + 1 : 0;

    public static string CellDate(ChangeCell cell) => Wording.Date(cell.Day);

    public static string RegionClass(MapRegion region) => region.Step switch
    {
        PainStep.NotAsked => "not-asked",
        PainStep.None => "none",
        PainStep.Unrated => "unrated",
        PainStep.Mild => "1",
        PainStep.Moderate => "2",
        PainStep.Strong => "3",
        _ => "4",
    };

    public IEnumerable<MapRegion> On(BodyView view) => Model.Map?.Regions.Where(r => r.Region.View == view) ?? [];

    private string With(string date)
    {
        var query = $"?date={Uri.EscapeDataString(date)}&window={WindowCode}";
        return Model.Baseline is { } baseline ? $"{Address}{query}&baseline={Uri.EscapeDataString(baseline.Occasion.Reference)}" : Address + query;
    }

    private Occasion? Near(int step) => Model.Map is { } map && IndexOfMap(map) + step is var i && i >= 0 && i < map.Dates.Count ? map.Dates[i] : null;

    private static int IndexOfMap(PainMap map) => map.Dates.ToList().FindIndex(o => o.Reference == map.Occasion.Reference);

    private string DaysAgo(Occasion occasion)
    {
        var days = DateOnly.FromDateTime(read.At.DateTime).DayNumber - occasion.Day.DayNumber;
        return days switch { < 0 => "on " + Wording.Date(occasion.Day), 0 => "today", 1 => "1 d ago", _ => string.Create(CultureInfo.InvariantCulture, $"{days} d ago") };
    }

    private static string Who(Author author) => author.Kind switch
    {
        AuthorKind.Helper => "a helper",
        AuthorKind.Proxy => "somebody on the patient's behalf",
        AuthorKind.PatientToClinician => "patient to clinician",
        AuthorKind.OtherSource => "another system",
        _ => "patient",
    };

    public static string Code(Window window) => window switch { Window.ThreeMonths => "3m", Window.TwelveMonths => "12m", _ => "all" };

    [GeneratedRegex(@"(\d+)( months)? or more", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OrMore();

    [GeneratedRegex(@" \([^)]*\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Brackets();
}
