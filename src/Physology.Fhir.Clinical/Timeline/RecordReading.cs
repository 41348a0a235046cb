using System.Globalization;
using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.FollowUps;
using Physology.Fhir.Clinical.Instruments;

namespace Physology.Fhir.Clinical.Timeline;

/// <summary>
/// Turns what an EHR holds, and what waits to be filed, into occasions. The response is the source; Observations taken from a
/// response that was read add nothing. What was entered in error is left out, an amended version takes the place of the one before,
/// and one identifier counts once.
/// </summary>
public static class RecordReading
{
    /// <summary>Reads a patient's resources in any order. Types that have no meaning here are passed over.</summary>
    public static History Read(IEnumerable<R4.Resource> filed, IEnumerable<R4.Resource> waiting)
    {
        ArgumentNullException.ThrowIfNull(filed);
        ArgumentNullException.ThrowIfNull(waiting);
        var notUsed = new List<string>();
        var current = CurrentVersions.Of(filed, waiting);
        var responses = current.Where(r => r.Resource is R4.QuestionnaireResponse).ToList();
        var occasions = new List<Occasion>();
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in responses)
        {
            if (Response((R4.QuestionnaireResponse)entry.Resource, entry, notUsed) is { } occasion)
            {
                occasions.Add(occasion);
                read.Add(entry.Reference);
            }
        }

        occasions.AddRange(LoneObservations.Read(current.Where(e => e.Resource is R4.Observation o && !IsFrom(o, read)), notUsed));
        return new History
        {
            Occasions = [.. occasions.OrderBy(o => o.At).ThenBy(o => o.Reference, StringComparer.Ordinal)],
            Missed = [.. current.Select(e => e.Resource).OfType<R4.Task>().Select(Missed).OfType<MissedOccurrence>().OrderBy(m => m.Due)],
            Confirmed = Confirmed(current.Select(e => e.Resource).OfType<R4.Condition>()),
            NotUsed = notUsed,
        };
    }

    private static Occasion? Response(R4.QuestionnaireResponse response, CurrentResource entry, List<string> notUsed)
    {
        var (canonical, version) = Canonical(response.Questionnaire?.Value);
        if (canonical is not (FhirCanonicals.AssessmentQuestionnaire or FhirCanonicals.FollowUpQuestionnaire))
        {
            return null;
        }

        if (FhirTime.Parse(response.Authored?.Value) is not { } time)
        {
            notUsed.Add($"{entry.Reference}: answers without a date.");
            return null;
        }

        var shell = new Occasion
        {
            Reference = entry.Reference,
            At = time.At,
            Day = time.Day,
            Author = new Author(AuthorKind.Patient, response.Author?.Display?.Value),
            IsWaiting = entry.IsWaiting,
        };
        return canonical == FhirCanonicals.AssessmentQuestionnaire
            ? Assessment(shell, AssessmentResponse.FromQuestionnaireResponse(response).Value, version, response.Author?.Reference?.Value)
            : FollowUp(shell, FollowUpResponse.FromQuestionnaireResponse(response).Value.Answers, version, response);
    }

    private static Occasion Assessment(Occasion shell, FascialAssessment assessment, string? version, string? author)
    {
        var readings = new List<Reading>();
        CriteriaReading? criteria = null;
        AreaAnswer? areas = null;
        if (assessment.Acr is { IsEmpty: false } acr)
        {
            var result = AcrFibromyalgia2016.Evaluate(acr, PainDurations.AtLeastThreeMonths(assessment.Duration));
            readings.AddRange(
            [
                Scored(Measure.Wpi, result.Wpi, version, []),
                Scored(Measure.Sss, result.Sss, version,
                [
                    new RawItem(SssItems.Fatigue, acr.Fatigue), new RawItem(SssItems.Unrefreshed, acr.Unrefreshed), new RawItem(SssItems.Cognitive, acr.Cognitive),
                    new RawItem(SssItems.Headaches, Point(acr.Headaches)), new RawItem(SssItems.LowerAbdomen, Point(acr.LowerAbdomen)), new RawItem(SssItems.Depression, Point(acr.Depression)),
                ]),
                Scored(Measure.Fs, result.Fs, version, []),
            ]);
            criteria = Criteria(result);
            areas = new AreaAnswer(acr.Areas.Select(area => area.Code).ToHashSet(StringComparer.Ordinal), acr.CheckedEveryPlace);
        }

        AddPeg(readings, assessment.Peg, version);
        var worst = assessment.PainSites.Max(site => site.Worst);
        if (worst is not null)
        {
            readings.Add(new Reading { Measure = Measure.WorstPain, Value = worst, Version = version });
        }

        if (assessment.Activity is { } activity && PatientSpecificActivity.Score(activity) is { } ability)
        {
            readings.Add(new Reading { Measure = Measure.Psfs, Value = ability, Anchor = ActivityOf(activity.Text), Version = version });
        }

        var examined = assessment.Restrictions.Where(r => r.IsExamined).ToList();
        return shell with
        {
            IsSignedAssessment = true,
            Author = shell.Author with { Kind = author?.Contains("Patient/", StringComparison.Ordinal) == true ? AuthorKind.Patient : AuthorKind.PatientToClinician },
            Week = Week(assessment.WeekKind?.Code),
            Readings = readings,
            Criteria = criteria,
            Areas = areas,
            Pain = [.. assessment.PainSites.Select(site => new RegionPain(site.Region, site.Worst))],
            Points = [.. examined.Select(r => new ExaminedPoint(r.Key, r.SamePlaceAs?.Key, r.Region, r.Tenderness, shell.Author.Display))],
            Findings = examined.Count == 0
                ? null
                : [.. examined.Where(r => r.Outcome is null || r.Outcome == ExaminationOutcomes.Finding).Select(r => new RegionFinding(r.Region, r.Type?.Code, r.Tenderness, shell.Author.Display))],
        };
    }

    private static Occasion FollowUp(Occasion shell, FollowUpAnswers answers, string? version, R4.QuestionnaireResponse response)
    {
        var readings = new List<Reading>();
        AddPeg(readings, answers.Peg, version);
        if (ImpressionOfChange.Ordinal(answers.Impression, answers.ImpressionAnchor) is { } impression && answers.ImpressionAnchor is { } anchor)
        {
            readings.Add(new Reading
            {
                Measure = Measure.Impression,
                Value = impression,
                Anchor = anchor.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Words = answers.Impression?.Display,
                Version = version,
            });
        }

        return shell with { Author = shell.Author with { Kind = WhoAnswered(response) }, Week = Week(answers.WeekKind?.Code), Readings = readings };
    }

    private static void AddPeg(List<Reading> readings, PegAnswers answers, string? version)
    {
        if (answers.IsEmpty)
        {
            return;
        }

        readings.Add(Scored(Measure.Peg, Peg.Score(answers), version,
        [
            new RawItem(Scores.PegAverage.Code, answers.AveragePain),
            new RawItem(Scores.PegEnjoyment.Code, answers.EnjoymentOfLife),
            new RawItem(Scores.PegActivity.Code, answers.GeneralActivity),
        ]));
    }

    /// <summary>An activity as the name of its series: letter case and spaces make no other activity.</summary>
    internal static string ActivityOf(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    private static Reading Scored(Measure measure, Score score, string? version, IReadOnlyList<RawItem> items) => new()
    {
        Measure = measure,
        Value = score.Unrounded ?? score.Value,
        Lowest = score.Low,
        Highest = score.High,
        Missing = score.Missing,
        Items = items,
        Version = version,
    };

    private static CriteriaReading Criteria(AcrResult result)
    {
        string[] names = ["WPI", "SSS", "regions", "duration"];
        var reached = Decided(result.Status);
        var note = reached == false && result.Fs.Value is >= 12 ? $"although FS is {result.Fs.Value:0}, which is 12 or more" : null;
        return new CriteriaReading(reached, [.. result.Limbs.Select((limb, index) => new CriteriaLimb(names[index], limb.Value, limb.Needed, Decided(limb.Status)))], note);
    }

    private static bool? Decided(Concept status) => status == CriteriaStatuses.Reached ? true : status == CriteriaStatuses.NotReached ? false : null;

    private static decimal? Point(bool? yes) => yes is null ? null : yes.Value ? 1 : 0;

    internal static WeekKind Week(string? code) => code switch
    {
        "better" => WeekKind.Better,
        "usual" => WeekKind.Usual,
        "flare" => WeekKind.Flare,
        _ => WeekKind.NotAsked,
    };

    private static AuthorKind WhoAnswered(R4.QuestionnaireResponse response)
    {
        var answeredBy = response.Item.FirstOrDefault(i => i.LinkId?.Value == FollowUps.LinkIds.AnsweredBy)?.Answer.FirstOrDefault()?.Value as R4.Coding;
        return answeredBy?.Code?.Value switch
        {
            "helper" => AuthorKind.Helper,
            "proxy" or "legal-authority" => AuthorKind.Proxy,
            _ when response.Source?.Reference?.Value?.StartsWith("RelatedPerson/", StringComparison.Ordinal) == true => AuthorKind.Proxy,
            _ when response.Author?.Reference?.Value?.StartsWith("Practitioner", StringComparison.Ordinal) == true => AuthorKind.PatientToClinician,
            _ => AuthorKind.Patient,
        };
    }

    private static bool IsFrom(R4.Observation observation, HashSet<string> responses) =>
        observation.DerivedFrom.Any(reference => reference.Reference?.Value is { } value && responses.Contains(CurrentVersions.Plain(value)));

    // An occurrence is an SDC Task; one that ended without a response was missed.
    private static MissedOccurrence? Missed(R4.Task task)
    {
        if (task.Status?.Value is not ("failed" or "cancelled" or "rejected")
            || !task.Code!.IsCompleteQuestionnaire() || task.Output.Count > 0)
        {
            return null;
        }

        var due = task.Restriction?.Period?.End?.Value ?? task.ExecutionPeriod?.End?.Value ?? task.LastModified?.Value ?? task.AuthoredOn?.Value;
        return FhirTime.Parse(due) is { } time ? new MissedOccurrence(time.Day, task.Description?.Value) : null;
    }

    private static bool IsCompleteQuestionnaire(this R4.CodeableConcept? code) => code?.Coding.Any(c => c.Code?.Value == "complete-questionnaire") == true;

    // 203082005 Fibromyalgia (disorder), M79.7: a clinician's own entry in the record is the confirmation.
    private static Confirmation? Confirmed(IEnumerable<R4.Condition> conditions) => conditions
        .Where(c => c.Code?.Coding.Any(k => (k.System?.Value == CodeSystems.Snomed && k.Code?.Value == "203082005") || k.Code?.Value == "M79.7") == true)
        .Where(c => c.VerificationStatus?.Coding.Any(k => k.Code?.Value == "confirmed") == true)
        .Select(c => new Confirmation(
            (c.Asserter ?? c.Recorder)?.Display?.Value,
            FhirTime.Parse(c.RecordedDate?.Value ?? (c.Onset as R4.FhirDateTime)?.Value)?.Day))
        .OrderBy(c => c.On ?? DateOnly.MaxValue)
        .FirstOrDefault();

    private static (string? Url, string? Version) Canonical(string? canonical)
    {
        var parts = canonical?.Split('|', 2);
        return (parts?[0], parts is { Length: 2 } ? parts[1] : null);
    }
}
