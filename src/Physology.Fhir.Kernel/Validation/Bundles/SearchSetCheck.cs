using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Bundles;

/// <summary>What is found has an id, and is of the type that was searched for (search.html, bundle.html#searchset).</summary>
internal static class SearchSetCheck
{
    public static void Run(Node node, R4.Bundle bundle, ValidationRun run)
    {
        var wanted = bundle.Link.Find(l => l.Relation?.Value == "self")?.Url?.Value is { } self ? TypeOf(self) : null;
        foreach (var entry in node.Named("entry"))
        {
            var component = (R4.Bundle.EntryComponent)entry.Value;
            if (component.Resource is not { } resource || entry.Named("resource").FirstOrDefault() is not { } at || resource is R4.OperationOutcome)
            {
                continue;
            }

            if (resource.Id?.Value is null)
            {
                run.Error(ValidationIssueCodes.SearchSet, at, "What a search finds has an id.");
            }

            var mode = component.Search?.Mode?.Value;
            if (wanted is not null && mode is "match" && resource.TypeName != wanted)
            {
                run.Error(ValidationIssueCodes.SearchSet, at, $"Not of the type that was searched for, {wanted}.");
            }
        }
    }

    // [base]/Patient?name=x; a search over all types or by POST to _search names none or one before it.
    private static string? TypeOf(string url)
    {
        var query = url.IndexOf('?', StringComparison.Ordinal);
        var path = (query < 0 ? url : url[..query]).TrimEnd('/');
        path = path.EndsWith("/_search", StringComparison.Ordinal) ? path[..^"/_search".Length] : path;
        var last = path[(path.LastIndexOf('/') + 1)..];
        return query >= 0 && R4.Model.R4Model.Find(last) is { Kind: R4.Model.ModelTypeKind.Resource, IsAbstract: false } ? last : null;
    }
}
