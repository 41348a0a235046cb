using System.Text.Json;

namespace Physology.Fhir.Sandbox.Store;

public readonly record struct TokenValue(string? System, string? Code);

/// <summary>The values of one resource's search parameters.</summary>
public sealed class SearchIndex
{
    private readonly Dictionary<string, List<object>> _values = new(StringComparer.Ordinal);

    public IReadOnlyList<T> Values<T>(string parameter) =>
        _values.TryGetValue(parameter, out var values) ? [.. values.OfType<T>()] : [];

    public bool Has(string parameter) => _values.ContainsKey(parameter);

    public static SearchIndex Of(StoredResource resource, string issuer)
    {
        var index = new SearchIndex();
        foreach (var parameter in SearchParameters.Of(resource.Type))
        {
            foreach (var element in parameter.Paths.SelectMany(path => resource.Root.Select(path)))
            {
                foreach (var value in Read(parameter.Kind, element, issuer))
                {
                    index.Add(parameter.Name, value);
                }
            }
        }

        return index;
    }

    /// <summary>A reference as this EHR writes it: relative when it points at itself, and without a version.</summary>
    public static string Normalise(string reference, string issuer)
    {
        var relative = reference.StartsWith(issuer + "/", StringComparison.Ordinal) ? reference[(issuer.Length + 1)..] : reference;
        var history = relative.IndexOf("/_history/", StringComparison.Ordinal);
        return history < 0 ? relative : relative[..history];
    }

    private void Add(string parameter, object value)
    {
        if (!_values.TryGetValue(parameter, out var values))
        {
            _values[parameter] = values = [];
        }

        values.Add(value);
    }

    private static IEnumerable<object> Read(SearchKind kind, JsonElement element, string issuer) => kind switch
    {
        SearchKind.Token => Tokens(element).Select(t => (object)t),
        SearchKind.Reference => element.Text("reference") is { } reference ? [Normalise(reference, issuer)] : [],
        SearchKind.Date => Dates(element),
        SearchKind.Text or SearchKind.Uri => element.ValueKind == JsonValueKind.String ? [element.GetString()!] : [], // a JSON string is never null
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<object> Dates(JsonElement element)
    {
        var range = element.ValueKind == JsonValueKind.String
            ? DateRange.Parse(element.GetString())
            : DateRange.OfPeriod(element.Text("start"), element.Text("end"));
        return range is { } found ? [found] : [];
    }

    private static IEnumerable<TokenValue> Tokens(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return [new(null, element.GetString())];
            case JsonValueKind.True or JsonValueKind.False:
                return [new(null, element.GetRawText())];
            case JsonValueKind.Object when element.TryGetProperty("coding", out _):
                return element.Select("coding").Select(c => new TokenValue(c.Text("system"), c.Text("code")));
            case JsonValueKind.Object when element.TryGetProperty("code", out _):
                return [new(element.Text("system"), element.Text("code"))];
            case JsonValueKind.Object when element.TryGetProperty("value", out _):
                return [new(element.Text("system"), element.Text("value"))];
            default:
                return [];
        }
    }
}
