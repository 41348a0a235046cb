using System.Globalization;
using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.FollowUps;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Clinical.Responses;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Clinical.Timeline;

/// <summary>
/// Turns what an EHR holds, and what waits to be filed, into occasions. The response is the source; Observations taken from a
/// response that was read add nothing. What was entered in error is left out, an amended version takes the place of the one before,
/// and one identifier counts once.
/// </summary>
public static class RecordReading
{
    private const string WeekKindQuestionnaire = FhirCanonicals.Base + "/Questionnaire/week-kind";

    /// <summary>Reads a patient's resources in any order. Types that have no meaning here are passed over.</summary>
    /// <param name="filed">What the EHR holds.</param>
    /// <param name="waiting">What waits to be filed.</param>
    /// <param name="instruments">The instruments there are; null takes those of this product.</param>
    public static History Read(IEnumerable<R4.Resource> filed, IEnumerable<R4.Resource> waiting, InstrumentCatalog? instruments = null)
    {
        ArgumentNullException.ThrowIfNull(filed);
        ArgumentNullException.ThrowIfNull(waiting);
        instruments ??= InstrumentCatalog.Shipped;
        var notUsed = new List<string>();
        var all = filed.ToList();
        var current = CurrentVersions.Of(all, waiting);
        var responses = current.Where(r => r.Resource is R4.QuestionnaireResponse).ToList();
        var occasions = new List<Occasion>();
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in responses)
        {
            var response = (R4.QuestionnaireResponse)entry.Resource;
            if (Response(response, entry, instruments, notUsed) is { } occasion)
            {
                occasions.Add(occasion);
                read.Add(entry.Reference);
                // In a transaction that waits, its Observations still point at it by the name it has there.
                if (entry.IsWaiting && response.Identifier?.Value?.Value is { } identifier)
                {
                    read.Add("urn:uuid:" + identifier);
                }
            }
        }

        // What was taken from a copy that was withdrawn or replaced goes with it.
        read.UnionWith(all.OfType<R4.QuestionnaireResponse>().Select(r => $"QuestionnaireResponse/{r.Id?.Value}").Except(responses.Select(r => r.Reference)));
        occasions.AddRange(LoneObservations.Read(current.Where(e => e.Resource is R4.Observation o && !IsFrom(o, read)), instruments, notUsed));
        return new History
        {
            Occasions = [.. WithWeek(occasions).OrderBy(o => o.At).ThenBy(o => o.Reference, StringComparer.Ordinal)],
            Missed = [.. current.Select(e => e.Resource).OfType<R4.Task>().Select(Missed).OfType<MissedOccurrence>().OrderBy(m => m.Due)],
            Confirmed = Confirmed(current.Select(e => e.Resource).OfType<R4.Condition>()),
            NotUsed = notUsed,
        };
    }

    private static Occasion? Response(R4.QuestionnaireResponse response, CurrentResource entry, InstrumentCatalog instruments, List<string> notUsed)
    {
        var (canonical, version) = Canonical(response.Questionnaire?.Value);
        var isInstrument = instruments.Find(canonical) is not null;
        if (!isInstrument && canonical is not (FhirCanonicals.AssessmentQuestionnaire or FhirCanonicals.FollowUpQuestionnaire or WeekKindQuestionnaire))
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
        if (isInstrument)
        {
            return Instrument(shell, response, instruments, notUsed);
        }

        if (canonical == WeekKindQuestionnaire)
        {
            return shell with { Author = shell.Author with { Kind = WhoAnswered(response) }, Week = WeekIn(response.Item) };
        }

        return canonical == FhirCanonicals.AssessmentQuestionnaire
            ? Assessment(shell, AssessmentResponse.FromQuestionnaireResponse(response).Value, version, response.Author?.Reference?.Value, instruments)
            : FollowUp(shell, FollowUpResponse.FromQuestionnaireResponse(response).Value.Answers, version, response, instruments);
    }

    private static Occasion? Instrument(Occasion shell, R4.QuestionnaireResponse response, InstrumentCatalog instruments, List<string> notUsed)
    {
        var outcome = ScoreResponse.Execute(response, null, new ScoringOptions { Instruments = instruments });
        if (outcome is not ScoringOutcome.Scored scored)
        {
            var why = outcome is ScoringOutcome.Refused refused ? string.Join(", ", refused.Report.Issues.Where(i => i.Severity >= IssueSeverity.Error).Select(i => i.Code.Value).Distinct()) : "";
            notUsed.Add($"{shell.Reference}: answers that cannot be scored as they stand ({why}).");
            return null;
        }

        var occasion = shell with { Author = shell.Author with { Kind = WhoAnswered(response) }, Week = WeekIn(response.Item), Readings = InstrumentReadings.Of(scored) };
        if (scored.Instrument.Code != FibromyalgiaSurvey.Instance.Code)
        {
            return occasion;
        }

        var survey = Survey(FibromyalgiaSurvey.Survey(scored.Answers), FibromyalgiaSurvey.AtLeastThreeMonths(scored.Answers), scored.By.Version, instruments);
        return occasion with { Readings = survey.Readings, Criteria = survey.Criteria, Areas = survey.Areas };
    }

    private static (IReadOnlyList<Reading> Readings, CriteriaReading Criteria, AreaAnswer Areas) Survey(
        AcrAnswers acr, bool? atLeastThreeMonths, string? version, InstrumentCatalog instruments)
    {
        var result = AcrFibromyalgia2016.Evaluate(acr, atLeastThreeMonths);
        var versions = VersionsOf(FibromyalgiaSurvey.Instance, instruments);
        Reading[] readings =
        [
            InstrumentReadings.Of(Measure.Wpi, result.Wpi, versions, version, []),
            InstrumentReadings.Of(Measure.Sss, result.Sss, versions, version,
            [
                new RawItem(SssItems.Fatigue, acr.Fatigue), new RawItem(SssItems.Unrefreshed, acr.Unrefreshed), new RawItem(SssItems.Cognitive, acr.Cognitive),
                new RawItem(SssItems.Headaches, Point(acr.Headaches)), new RawItem(SssItems.LowerAbdomen, Point(acr.LowerAbdomen)), new RawItem(SssItems.Depression, Point(acr.Depression)),
            ]),
            InstrumentReadings.Of(Measure.Fs, result.Fs, versions, version, []),
        ];
        var criteria = Criteria(result) with { By2011 = AcrFibromyalgia2011.Evaluate(acr, atLeastThreeMonths).Statement };
        return (readings, criteria, new AreaAnswer(acr.Areas.Select(area => area.Code).ToHashSet(StringComparer.Ordinal), acr.CheckedEveryPlace));
    }

    private static Occasion Assessment(Occasion shell, FascialAssessment assessment, string? version, string? author, InstrumentCatalog instruments)
    {
        var readings = new List<Reading>();
        CriteriaReading? criteria = null;
        AreaAnswer? areas = null;
        if (assessment.Acr is { IsEmpty: false } acr)
        {
            var survey = Survey(acr, PainDurations.AtLeastThreeMonths(assessment.Duration), version, instruments);
            readings.AddRange(survey.Readings);
            (criteria, areas) = (survey.Criteria, survey.Areas);
        }

        AddPeg(readings, assessment.Peg, version, instruments);
        var worst = assessment.PainSites.Max(site => site.Worst);
        if (worst is not null)
        {
            readings.Add(new Reading { Measure = Measure.WorstPain, Value = worst, Version = version, Versions = VersionsOf(PainIntensity.Instance, instruments) });
        }

        if (assessment.Activity is { } activity && PatientSpecificActivity.Score(activity) is { } ability)
        {
            readings.Add(new Reading { Measure = Measure.Psfs, Value = ability, Anchor = ActivityOf(activity.Text), Version = version, Versions = VersionsOf(PatientSpecificFunction.Instance, instruments) });
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

    private static Occasion FollowUp(Occasion shell, FollowUpAnswers answers, string? version, R4.QuestionnaireResponse response, InstrumentCatalog instruments)
    {
        var readings = new List<Reading>();
        AddPeg(readings, answers.Peg, version, instruments);
        if (ImpressionOfChange.Ordinal(answers.Impression, answers.ImpressionAnchor) is { } impression && answers.ImpressionAnchor is { } anchor)
        {
            readings.Add(new Reading
            {
                Measure = Measure.Impression,
                Value = impression,
                Anchor = anchor.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Words = answers.Impression?.Display,
                Version = version,
                Versions = VersionsOf(ImpressionOfChange.Instance, instruments),
            });
        }

        return shell with { Author = shell.Author with { Kind = WhoAnswered(response) }, Week = Week(answers.WeekKind?.Code), Readings = readings };
    }

    private static void AddPeg(List<Reading> readings, PegAnswers answers, string? version, InstrumentCatalog instruments)
    {
        if (answers.IsEmpty)
        {
            return;
        }

        readings.Add(InstrumentReadings.Of(Measure.Peg, Peg.Score(answers), VersionsOf(Peg.Instance, instruments), version,
        [
            new RawItem(Scores.PegAverage.Code, answers.AveragePain),
            new RawItem(Scores.PegEnjoyment.Code, answers.EnjoymentOfLife),
            new RawItem(Scores.PegActivity.Code, answers.GeneralActivity),
        ]));
    }

    // A form that holds the questions of several instruments has one version: that of the guide, as each of them has.
    private static InstrumentVersions? VersionsOf(Instrument instrument, InstrumentCatalog instruments) => instruments.FindByCode(instrument.Code)?.Versions;

    /// <summary>An activity as the name of its series: letter case and spaces make no other activity.</summary>
    internal static string ActivityOf(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    private static CriteriaReading Criteria(AcrResult result)
    {
        string[] names = ["WPI", "SSS", "regions", "duration"];
        var reached = Decided(result.Status);
        var note = reached == false && result.Fs.Value is >= 12 ? $"although FS is {result.Fs.Value:0}, which is 12 or more" : null;
        return new CriteriaReading(reached, [.. result.Limbs.Select((limb, index) => new CriteriaLimb(names[index], limb.Value, limb.Needed, Decided(limb.Status)))], note);
    }

    private static bool? Decided(Concept status) => status == CriteriaStatuses.Reached ? true : status == CriteriaStatuses.NotReached ? false : null;

    private static decimal? Point(bool? yes) => yes is null ? null : yes.Value ? 1 : 0;

    // The question is about the week that every other answer of that day is about as well.
    private static IEnumerable<Occasion> WithWeek(List<Occasion> occasions)
    {
        var weeks = occasions.Where(o => o.Week != WeekKind.NotAsked).ToLookup(o => (o.Day, o.Author.Kind), o => o.Week);
        return occasions.Select(o => o.Week == WeekKind.NotAsked && weeks[(o.Day, o.Author.Kind)].ToList() is [var week, ..] ? o with { Week = week } : o);
    }

    private static WeekKind WeekIn(IReadOnlyList<R4.QuestionnaireResponse.ItemComponent> items) =>
        Week((items.FirstOrDefault(i => i.LinkId?.Value == FollowUps.LinkIds.WeekKind)?.Answer.FirstOrDefault()?.Value as R4.Coding)?.Code?.Value);

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
        return (answeredBy?.Code?.Value ?? CompletedResponse.WhoAnswered(response)?.Code) switch
        {
            "helper" => AuthorKind.Helper,
            "proxy" or "legal-authority" => AuthorKind.Proxy,
            _ when response.Source is { } source && IsRelated(source) => AuthorKind.Proxy,
            _ when response.Author?.Reference?.Value?.StartsWith("Practitioner", StringComparison.Ordinal) == true => AuthorKind.PatientToClinician,
            _ => AuthorKind.Patient,
        };
    }

    /// <summary>True for somebody related, also where only words name them.</summary>
    internal static bool IsRelated(R4.ResourceReference reference) =>
        reference.Reference?.Value?.Contains("RelatedPerson/", StringComparison.Ordinal) == true || reference.Type?.Value == "RelatedPerson";

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
