using Physology.Fhir.Sandbox.Store;

namespace Physology.Fhir.Sandbox.FhirApi;

/// <summary>Finds and orders resources of one type.</summary>
public static class ResourceSearch
{
    public static IReadOnlyList<StoredResource> Run(IEnumerable<StoredResource> resources, SearchRequest request, string issuer)
    {
        var found = resources.Where(r => request.Criteria.All(c => Matches(r.Index(issuer), c, issuer)));
        IOrderedEnumerable<StoredResource>? ordered = null;
        foreach (var key in request.Sort)
        {
            // Resources without the value come last, whichever way it is sorted.
            ordered = ordered is null
                ? found.OrderBy(r => SortValue(r, key, issuer) is null)
                : ordered.ThenBy(r => SortValue(r, key, issuer) is null);
            ordered = key.Descending
                ? ordered.ThenByDescending(r => SortValue(r, key, issuer), Comparer<IComparable?>.Default)
                : ordered.ThenBy(r => SortValue(r, key, issuer), Comparer<IComparable?>.Default);
        }

        return [.. (ordered ?? found.OrderByDescending(r => r.LastUpdated)).ThenBy(r => r.Id, StringComparer.Ordinal)];
    }

    private static IComparable? SortValue(StoredResource resource, SortKey key, string issuer)
    {
        var index = resource.Index(issuer);
        return key.Parameter.Kind switch
        {
            SearchKind.Date => index.Values<DateRange>(key.Parameter.Name) is [var first, ..] ? first.Start : null,
            SearchKind.Token => index.Values<TokenValue>(key.Parameter.Name) is [var first, ..] ? first.Code : null,
            _ => index.Values<string>(key.Parameter.Name) is [var first, ..] ? first : null,
        };
    }

    private static bool Matches(SearchIndex index, SearchCriterion criterion, string issuer)
    {
        var name = criterion.Parameter.Name;
        if (criterion.Modifier == "missing")
        {
            return criterion.Alternatives.Any(a => index.Has(name) == (a == "false"));
        }

        return criterion.Parameter.Kind switch
        {
            SearchKind.Token => index.Values<TokenValue>(name).Any(v => criterion.Alternatives.Any(a => TokenMatches(a, v))) != (criterion.Modifier == "not"),
            SearchKind.Reference => index.Values<string>(name).Any(v => criterion.Alternatives.Any(a => ReferenceMatches(a, v, criterion.Modifier, issuer))),
            SearchKind.Date => index.Values<DateRange>(name).Any(v => criterion.Alternatives.Any(a => DateCriterion.Matches(a, v))),
            SearchKind.Text => index.Values<string>(name).Any(v => criterion.Alternatives.Any(a => TextMatches(a, v, criterion.Modifier))),
            SearchKind.Uri => index.Values<string>(name).Any(v => criterion.Alternatives.Any(a => UriMatches(a, v))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static bool TokenMatches(string asked, TokenValue value)
    {
        var bar = asked.IndexOf('|', StringComparison.Ordinal);
        if (bar < 0)
        {
            return value.Code == asked;
        }

        var (system, code) = (asked[..bar], asked[(bar + 1)..]);
        return (system.Length == 0 ? value.System is null : value.System == system) && (code.Length == 0 || value.Code == code);
    }

    private static bool ReferenceMatches(string asked, string value, string? type, string issuer)
    {
        var reference = SearchIndex.Normalise(asked, issuer);
        return reference.Contains('/', StringComparison.Ordinal)
            ? value == reference
            : value.EndsWith("/" + reference, StringComparison.Ordinal) && (type is null || value.StartsWith(type + "/", StringComparison.Ordinal));
    }

    private static bool TextMatches(string asked, string value, string? modifier) => modifier switch
    {
        "exact" => value == asked,
        "contains" => value.Contains(asked, StringComparison.OrdinalIgnoreCase),
        _ => value.StartsWith(asked, StringComparison.OrdinalIgnoreCase),
    };

    // A canonical asked without version finds every version of it.
    private static bool UriMatches(string asked, string value) =>
        value == asked || (!asked.Contains('|', StringComparison.Ordinal) && value.StartsWith(asked + "|", StringComparison.Ordinal));
}
