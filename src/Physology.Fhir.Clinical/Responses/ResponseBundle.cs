using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Filing;
using Physology.Fhir.Clinical.FollowUps;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Sdc;

namespace Physology.Fhir.Clinical.Responses;

/// <summary>What filing a response writes.</summary>
/// <param name="Bundle">The transaction: the response first, its Provenance last.</param>
/// <param name="Scoring">Scores and alerts, or why there are none; null for a Questionnaire without a scoring rule.</param>
/// <param name="Notes">What is left out and why, as sentences for whoever files it.</param>
public sealed record ResponseFiling(R4.Bundle Bundle, ScoringOutcome? Scoring, IReadOnlyList<string> Notes)
{
    /// <summary>Alerts of the scoring rule; where it gave no score, those that do not wait for one.</summary>
    public IReadOnlyList<ScoreAlert> Alerts => Scoring switch { ScoringOutcome.Scored scored => scored.Result.Alerts, ScoringOutcome.Refused refused => refused.Alerts, _ => [] };
}

/// <summary>
/// A completed response as one transaction. A response to an instrument carries its scores by the rule here (bounds, bands, absent reasons
/// are the server's alone, decision 12); any other carries what its Questionnaire extracts.
/// </summary>
public static class ResponseBundle
{
    private const string ObservationExtract = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract";
    private const string NotFiledWith = "Only the answers are filed: ";

    /// <summary>Makes the transaction. The same response gives the same identities each time. Bad content is a note, never an exception.</summary>
    /// <param name="response">As <see cref="CompletedResponse"/> made it.</param>
    /// <param name="questionnaire">The Questionnaire it answers.</param>
    /// <param name="context">The one the response was made with.</param>
    /// <param name="time">The clock of expressions.</param>
    public static ResponseFiling Make(R4.QuestionnaireResponse response, R4.Questionnaire questionnaire, ResponseContext context, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(context);
        switch (ScoreResponse.Execute(response, questionnaire))
        {
            case ScoringOutcome.Scored scored:
                var (beside, reason) = Extract(response, questionnaire, context, time);
                return new ResponseFiling(
                    Write(response, context, (writer, url) =>
                    {
                        AddScores(writer, url, scored, context);
                        AddExtracted(writer, url, NotScores(beside, writer), response, questionnaire, context);
                    }),
                    scored,
                    reason is null ? [] : [reason.Replace(NotFiledWith, "Only the answers and scores are filed: ", StringComparison.Ordinal)]);
            case ScoringOutcome.Refused refused when refused.Report.Issues.All(i => i.Code != InstrumentIssueCodes.UnknownQuestionnaire):
                return WithoutResults(response, context, NotFiledWith + Words(refused.Report)) with { Scoring = refused };
        }

        return Extracted(response, questionnaire, context, time);
    }

    /// <summary>The response and its Provenance alone, with the reason why nothing else goes with it.</summary>
    public static ResponseFiling WithoutResults(R4.QuestionnaireResponse response, ResponseContext context, string? reason)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(context);
        return new ResponseFiling(Write(response, context, (_, _) => { }), null, reason is null ? [] : [reason]);
    }

    private static R4.Bundle Write(R4.QuestionnaireResponse response, ResponseContext context, Action<TransactionWriter, string> addResults)
    {
        var writer = new TransactionWriter(
            new ItemIdentity(context.ConnectionId, context.ResponseId), new FilingFrame(context.Patient, context.Encounter, context.FiledAt));
        addResults(writer, writer.Add((R4.QuestionnaireResponse)response.DeepCopy()));
        if (context.IsKeptFromOnlineView)
        {
            foreach (var resource in writer.Bundle.Entry.Select(e => e.Resource).OfType<R4.Resource>())
            {
                TransactionWriter.KeepFromOnlineView(resource);
            }
        }

        writer.AddProvenance(
            "provenance", writer.FullUrls[0],
            TransactionWriter.Agent("author", Coded.Actor(context.Author, context.AuthorDisplay)),
            TransactionWriter.Agent("informant", Coded.WhoAnswered(context.Patient, context.AnsweredBy, context.AnsweredByName)),
            TransactionWriter.Service());
        return writer.Bundle;
    }

    private static void AddScores(TransactionWriter writer, string url, ScoringOutcome.Scored scored, ResponseContext context)
    {
        var scores = new ScoreObservations(writer, url, Coded.WhoAnswered(context.Patient, context.AnsweredBy, context.AnsweredByName));
        var answers = scored.Answers;
        switch (scored.By.Rule)
        {
            case FibromyalgiaSurvey:
                scores.Acr(FibromyalgiaSurvey.Survey(answers), FibromyalgiaSurvey.AtLeastThreeMonths(answers));
                break;
            case Peg:
                scores.Peg(Peg.AnswersOf(answers), weekKind: null);
                break;
            case ImpressionOfChange:
                scores.Impression(answers.Codes(LinkIds.Impression)?.FirstOrDefault(), answers.Date(LinkIds.ImpressionAnchor));
                break;
            default:
                foreach (var score in scored.Result.Scores)
                {
                    scores.Scored(scored.By, score, scored.By.Rule is Phq9 ? answers.Number(Phq9.SelfHarmItem) : null);
                }

                break;
        }
    }

    private static ResponseFiling Extracted(R4.QuestionnaireResponse response, R4.Questionnaire questionnaire, ResponseContext context, TimeProvider? time)
    {
        var (entries, reason) = Extract(response, questionnaire, context, time);
        return entries.Count == 0
            ? WithoutResults(response, context, reason)
            : new ResponseFiling(Write(response, context, (writer, url) => AddExtracted(writer, url, entries, response, questionnaire, context)), null, []);
    }

    // What the Questionnaire takes from the answers, or why nothing of it is filed.
    private static (IReadOnlyList<R4.Bundle.EntryComponent> Entries, string? Reason) Extract(
        R4.QuestionnaireResponse response, R4.Questionnaire questionnaire, ResponseContext context, TimeProvider? time)
    {
        // Templates refer to the response by its id; inside the transaction it is its full URL.
        var named = (R4.QuestionnaireResponse)response.DeepCopy();
        named.Id = IdOf(response);
        var extraction = ResponseExtractor.Extract(named, questionnaire, time);
        if (extraction.Bundle is not { } bundle)
        {
            return ([], NotFiledWith + Words(extraction.Report));
        }

        return bundle.Entry.Find(e => !IsOwnObservation(e, context.Patient)) is { } stranger
            ? ([], $"{NotFiledWith}the Questionnaire also writes {stranger.Resource?.TypeName ?? "something"} that is not a new observation about this patient.")
            : (bundle.Entry, null);
    }

    // Scores are the rule's alone, and what it has written already is not written again.
    private static List<R4.Bundle.EntryComponent> NotScores(IReadOnlyList<R4.Bundle.EntryComponent> entries, TransactionWriter writer)
    {
        var written = writer.Bundle.Entry.Select(e => e.Resource).OfType<R4.Observation>().SelectMany(o => o.Code?.Coding ?? []).Select(c => c.Code?.Value).ToHashSet();
        return [.. entries.Where(e => e.Resource is R4.Observation { Code.Coding: var codings } && codings.TrueForAll(c => c.System?.Value != CodeSystems.Score && !written.Contains(c.Code?.Value)))];
    }

    private static void AddExtracted(
        TransactionWriter writer, string url, IReadOnlyList<R4.Bundle.EntryComponent> entries, R4.QuestionnaireResponse response, R4.Questionnaire questionnaire, ResponseContext context)
    {
        var isObservationBased = IsObservationBased(questionnaire.Extension, questionnaire.Item);
        // Addresses of the extraction become those of this transaction.
        var identity = new ItemIdentity(context.ConnectionId, context.ResponseId);
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal) { [$"QuestionnaireResponse/{IdOf(response)}"] = url };
        foreach (var address in entries.Select(e => e.FullUrl?.Value).OfType<string>())
        {
            addresses[address] = $"urn:uuid:{identity.Of(ItemOf(address)):D}";
        }

        foreach (var entry in entries)
        {
            var observation = (R4.Observation)entry.Resource!; // extraction gave nothing else
            Relink(observation, addresses);
            // A template can number its records within the response; what they are for life is a UUID of the connection too (decision 2).
            observation.Identifier.RemoveAll(i => i.System?.Value == FhirCanonicals.ItemIdentifier);
            // Who answered, not who typed (decision 8): extraction without templates names the author of the response.
            if (observation.Performer.Count == 0 || observation.Performer.TrueForAll(p => p.Reference?.Value is { } who && who == response.Author?.Reference?.Value && isObservationBased))
            {
                observation.Performer.Clear();
                observation.Performer.Add(Coded.WhoAnswered(context.Patient, context.AnsweredBy, context.AnsweredByName));
            }

            writer.Add(observation, ItemOf(entry.FullUrl?.Value));
        }
    }

    private static bool IsObservationBased(List<R4.Extension> extensions, List<R4.Questionnaire.ItemComponent> items) =>
        extensions.Exists(e => e.Url?.Value == ObservationExtract) || items.Exists(i => IsObservationBased(i.Extension, i.Item));

    private static string IdOf(R4.QuestionnaireResponse response) =>
        response.Identifier?.Value?.Value ?? throw new ArgumentException("A response needs its identifier.", nameof(response));

    private static string ItemOf(string? address) => $"extracted|{address}";

    private static void Relink(R4.Base element, Dictionary<string, string> addresses)
    {
        if (element is R4.ResourceReference { Reference.Value: { } old } reference && addresses.TryGetValue(old, out var address))
        {
            reference.Reference = address;
        }

        foreach (var child in element.NamedChildren)
        {
            Relink(child.Value, addresses);
        }
    }

    private static bool IsOwnObservation(R4.Bundle.EntryComponent entry, string patient) =>
        entry.Resource is R4.Observation observation && entry.Request?.Method?.Value == "POST" && observation.Subject?.Reference?.Value == patient;

    private static string Words(ValidationReport report) =>
        report.Issues.FirstOrDefault(i => i.Severity >= IssueSeverity.Error) is { } issue ? $"{issue.Message} ({issue.Code})" : "nothing could be taken from them.";
}
