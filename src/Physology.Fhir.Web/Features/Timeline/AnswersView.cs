using System.Globalization;
using Physology.Fhir.Clinical.Timeline;

namespace Physology.Fhir.Web.Features.Timeline;

/// <summary>One answer: the question as asked, the answer, how deep it is in the form.</summary>
public sealed record AnswerLine(string Question, string Answer, int Depth);

/// <summary>A resource's answers and what is known about them, in words.</summary>
public sealed record AnswersView(string Title, string When, IReadOnlyList<(string Name, string Value)> Facts, IReadOnlyList<AnswerLine> Lines, IReadOnlyList<string> From)
{
    public static AnswersView Of(R4.Resource resource, bool isWaiting) => resource switch
    {
        R4.QuestionnaireResponse response => OfResponse(response, isWaiting),
        R4.Observation observation => OfObservation(observation, isWaiting),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static AnswersView OfResponse(R4.QuestionnaireResponse response, bool isWaiting)
    {
        var lines = new List<AnswerLine>();
        Read(response.Item, 0, lines);
        var canonical = response.Questionnaire?.Value?.Split('|', 2);
        return new AnswersView(
            canonical?[0].Split('/')[^1].Replace('-', ' ') is { Length: > 0 } name ? "Answers: " + name : "Answers",
            Day(response.Authored?.Value),
            [
                ("Answered by", Who(response.Source) ?? "not recorded"),
                ("Written down by", Who(response.Author) ?? "not recorded"),
                ("Status", response.Status?.Value ?? "not recorded"),
                ("Questionnaire", canonical?[0] ?? "not recorded"),
                ("Version of the questionnaire", canonical is { Length: 2 } ? canonical[1] : "not recorded"),
                ("Language", response.Language?.Value ?? "not recorded"),
                Place(response, isWaiting),
            ],
            lines,
            []);
    }

    private static AnswersView OfObservation(R4.Observation observation, bool isWaiting)
    {
        List<AnswerLine> lines = [new("Value", observation.Value is null ? "no value: " + (Text(observation.DataAbsentReason) ?? "no reason given") : Value(observation.Value), 0)];
        lines.AddRange(observation.Component.Select(c => new AnswerLine(Text(c.Code) ?? "part", c.Value is null ? "no value: " + (Text(c.DataAbsentReason) ?? "no reason given") : Value(c.Value), 1)));
        return new AnswersView(
            Text(observation.Code) ?? "Observation",
            Day((observation.Effective as R4.FhirDateTime)?.Value ?? (observation.Effective as R4.Instant)?.Value ?? observation.Issued?.Value),
            [
                ("By", string.Join(", ", observation.Performer.Select(Who).OfType<string>()) is { Length: > 0 } by ? by : "not recorded"),
                ("Status", observation.Status?.Value ?? "not recorded"),
                ("Place on the body", Text(observation.BodySite) ?? "none"),
                ("Method", Text(observation.Method) ?? "not recorded"),
                Place(observation, isWaiting),
            ],
            lines,
            [.. observation.DerivedFrom.Select(r => r.Reference?.Value).OfType<string>().Select(CurrentVersions.Plain)
                .Where(r => r.StartsWith("QuestionnaireResponse/", StringComparison.Ordinal) || r.StartsWith("Observation/", StringComparison.Ordinal))]);
    }

    private static (string Name, string Value) Place(R4.Resource resource, bool isWaiting) => isWaiting
        ? ("In the record", "not yet: waiting to be filed")
        : ("In the record", $"{resource.TypeName}/{resource.Id?.Value}" + (resource.Meta?.VersionId?.Value is { } version ? $", version {version}" : ", version not given"));

    private static void Read(List<R4.QuestionnaireResponse.ItemComponent> items, int depth, List<AnswerLine> lines)
    {
        foreach (var item in items)
        {
            var question = item.Text?.Value ?? item.LinkId?.Value ?? "question";
            var answer = string.Join(", ", item.Answer.Select(a => a.Value is null ? null : Value(a.Value)).OfType<string>());
            if (answer.Length > 0 || item.Item.Count > 0)
            {
                lines.Add(new AnswerLine(question, answer, depth));
            }

            Read(item.Item, depth + 1, lines);
            foreach (var nested in item.Answer)
            {
                Read(nested.Item, depth + 1, lines);
            }
        }
    }

    private static string Value(R4.DataType value) => value switch
    {
        R4.Coding coding => coding.Display?.Value ?? coding.Code?.Value ?? "code without text",
        R4.CodeableConcept concept => Text(concept) ?? "code without text",
        R4.Quantity quantity => (quantity.Value?.Value?.ToString(CultureInfo.InvariantCulture) ?? "no number")
            + (quantity.Code?.Value is null or "{score}" ? "" : " " + (quantity.Unit?.Value ?? quantity.Code.Value)),
        R4.FhirBoolean boolean => boolean.Value == true ? "yes" : boolean.Value == false ? "no" : "not answered",
        R4.Integer integer => integer.Value?.ToString(CultureInfo.InvariantCulture) ?? "not answered",
        R4.FhirDecimal number => number.Value?.ToString(CultureInfo.InvariantCulture) ?? "not answered",
        R4.FhirString text => text.Value ?? "not answered",
        R4.Date date => Day(date.Value),
        R4.FhirDateTime dateTime => Day(dateTime.Value),
        _ => value.TypeName,
    };

    private static string? Text(R4.CodeableConcept? concept) =>
        concept?.Text?.Value ?? concept?.Coding.Select(c => c.Display?.Value ?? c.Code?.Value).FirstOrDefault(t => t is not null);

    private static string? Who(R4.ResourceReference? reference)
    {
        if (reference is null)
        {
            return null;
        }

        var kind = reference.Reference?.Value?.Split('/') is { Length: >= 2 } parts
            ? parts[^2] switch { "Patient" => "the patient", "RelatedPerson" => "somebody related", "Practitioner" or "PractitionerRole" => "clinician", var other => other }
            : null;
        return (reference.Display?.Value, kind) switch
        {
            ({ } name, { } role) => $"{name} ({role})",
            ({ } name, null) => name,
            (null, { } role) => role,
            _ => null,
        };
    }

    private static string Day(string? value) => FhirTime.Parse(value) is { } time
        ? Wording.Date(time.Day) + (value!.Length > 16 ? ", " + value.Substring(11, 5) : "") // parsed, so it is there
        : "date not recorded";
}
