using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Bundles;

/// <summary>What a Bundle's text says beyond its invariants (bundle.html): fullUrls, what each type's entries carry, references inside it.</summary>
internal static class BundleCheck
{
    public static void Run(Node node, R4.Bundle bundle, ValidationRun run)
    {
        var type = bundle.Type?.Value;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in node.Named("entry"))
        {
            Entry(entry, (R4.Bundle.EntryComponent)entry.Value, type, seen, run);
        }

        switch (type)
        {
            case "searchset":
                SearchSetCheck.Run(node, bundle, run);
                break;
            case "document":
                DocumentCheck.Run(node, bundle, run);
                break;
            case "message":
                MessageCheck.Run(node, bundle, run);
                break;
        }
    }

    private static void Entry(Node node, R4.Bundle.EntryComponent entry, string? type, HashSet<string> seen, ValidationRun run)
    {
        if (entry.FullUrl?.Value is { Length: > 0 } url)
        {
            FullUrl(node, entry, url, type, seen, run);
        }
        else if (type is "document" or "message" or "collection" or "searchset" or "history" && entry.Resource is not null and not R4.OperationOutcome && entry.Request?.Method?.Value != "POST")
        {
            // "The fullUrl element SHALL have a value except that fullUrl can be empty on a POST" and in the results of operations
            run.Error(ValidationIssueCodes.FullUrl, node, $"An entry with a resource has a fullUrl in a bundle of type {type}.");
        }

        // http.html#transaction: what is created or updated is the entry's resource.
        if (type is "transaction" or "batch" && entry.Resource is null && entry.Request?.Method?.Value is "POST" or "PUT")
        {
            run.Error(ValidationIssueCodes.EntryWithoutResource, node, "The entry writes and carries no resource.");
        }
    }

    private static void FullUrl(Node node, R4.Bundle.EntryComponent entry, string url, string? type, HashSet<string> seen, ValidationRun run)
    {
        // bdl-7: in a history several versions of one resource stand side by side.
        if (type != "history" && !seen.Add(url + "|" + entry.Resource?.Meta?.VersionId?.Value))
        {
            run.Error(ValidationIssueCodes.DuplicateFullUrl, node, "Another entry has the same fullUrl.");
        }

        if (!url.Contains(':', StringComparison.Ordinal))
        {
            run.Error(ValidationIssueCodes.FullUrl, node, "A fullUrl is absolute.");
        }
        else if (!url.StartsWith("urn:", StringComparison.Ordinal) && entry.Resource is { Id.Value: { } id } resource
            && ReferenceIndex.RestfulUrl().Match(url) is { Success: true } match && run.Schemas.FindType(match.Groups["type"].Value) is not null
            && (match.Groups["id"].Value != id || match.Groups["type"].Value != resource.TypeName))
        {
            // bundle.html: "fullUrl SHALL NOT disagree with the id in the resource"
            run.Error(ValidationIssueCodes.FullUrl, node, "The fullUrl is that of another resource than the one in the entry.");
        }
    }
}
