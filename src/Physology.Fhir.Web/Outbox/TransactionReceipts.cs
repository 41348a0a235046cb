namespace Physology.Fhir.Web.Outbox;

/// <summary>What a transaction's answer says about each entry that was sent.</summary>
internal static class TransactionReceipts
{
    /// <summary>Null where the answer does not name every resource: then nothing is known to be filed.</summary>
    public static IReadOnlyList<Receipt>? Read(R4.Bundle sent, R4.Bundle answer)
    {
        if (answer.Type?.Value != "transaction-response" || answer.Entry.Count != sent.Entry.Count)
        {
            return null;
        }

        var receipts = new List<Receipt>();
        for (var index = 0; index < sent.Entry.Count; index++)
        {
            var response = answer.Entry[index].Response;
            if (sent.Entry[index].Resource is not { } resource
                || response?.Status?.Value is not { Length: > 0 } status || status[0] != '2'
                || Place(resource.TypeName, response.Location?.Value ?? Identity(answer.Entry[index].Resource)) is not { } place)
            {
                return null;
            }

            receipts.Add(new Receipt(resource.TypeName, place.Id, place.VersionId ?? Tag(response.Etag?.Value), ResourceWords.Describe(resource), false));
        }

        return receipts;
    }

    private static string? Identity(R4.Resource? resource) => resource?.Id?.Value is { } id ? $"{resource.TypeName}/{id}" : null;

    private static (string Id, string? VersionId)? Place(string type, string? location)
    {
        var parts = location?.Split('/', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var at = Array.LastIndexOf(parts, type);
        if (at < 0 || at + 1 >= parts.Length)
        {
            return null;
        }

        return (parts[at + 1], at + 3 < parts.Length && parts[at + 2] == "_history" ? parts[at + 3] : null);
    }

    private static string? Tag(string? etag) =>
        etag is null ? null : (etag.StartsWith("W/", StringComparison.Ordinal) ? etag[2..] : etag).Trim('"');
}

/// <summary>What a resource is, in the words a receipt shows.</summary>
internal static class ResourceWords
{
    public static string Describe(R4.Resource resource) => resource switch
    {
        R4.Observation observation => Place(Words(observation.Code) ?? "Observation", observation.BodySite),
        R4.QuestionnaireResponse => "Answers of the form",
        R4.Provenance => "Who wrote this and when",
        R4.Task task => Words(task.Code) ?? "Task",
        R4.Condition condition => Words(condition.Code) ?? "Condition",
        R4.Procedure procedure => Words(procedure.Code) ?? "Procedure",
        _ => resource.TypeName,
    };

    private static string Place(string words, R4.CodeableConcept? site) => Words(site) is { } place ? $"{words}, {place}" : words;

    private static string? Words(R4.CodeableConcept? concept) =>
        concept?.Text?.Value ?? concept?.Coding.Select(coding => coding.Display?.Value).FirstOrDefault(display => !string.IsNullOrEmpty(display));
}
