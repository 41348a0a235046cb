using System.Globalization;
using Physology.Fhir.Sandbox.Store;

namespace Physology.Fhir.Sandbox.FhirApi;

/// <summary>One parameter of a search: alternatives are joined by comma, repeated parameters must all hold.</summary>
public sealed record SearchCriterion(SearchParameter Parameter, string? Modifier, IReadOnlyList<string> Alternatives);

public sealed record SortKey(SearchParameter Parameter, bool Descending);

/// <summary>A search as it was understood.</summary>
public sealed record SearchRequest(string Type, IReadOnlyList<SearchCriterion> Criteria, IReadOnlyList<SortKey> Sort, int Count, string Self)
{
    public const int DefaultCount = 50;
    public const int MaximumCount = 500;

    private static readonly string[] Ignored = ["_format", "_pretty", "_total"];

    /// <param name="lenient">Leaves out what is not understood (and out of the self link) instead of answering 400.</param>
    /// <exception cref="FhirProblem">400, naming the parameter that is not understood.</exception>
    public static SearchRequest Parse(string type, IEnumerable<KeyValuePair<string, string>> query, bool lenient)
    {
        var criteria = new List<SearchCriterion>();
        var sort = new List<SortKey>();
        var count = DefaultCount;
        var understood = new List<string>();
        foreach (var (name, value) in query)
        {
            if (Ignored.Contains(name) || value.Length == 0)
            {
                continue;
            }

            switch (name)
            {
                case "_count":
                    count = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
                        ? Math.Min(asked, MaximumCount)
                        : throw new FhirProblem(400, "value", $"_count takes a whole number, not '{value}'.");
                    break;
                case "_sort":
                    sort.AddRange(value.Split(',').Select(key => ParseSort(type, key)));
                    break;
                default:
                    if (Criterion(type, name, value, lenient) is not { } criterion)
                    {
                        continue;
                    }

                    criteria.Add(criterion);
                    break;
            }

            understood.Add($"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}");
        }

        return new(type, criteria, sort, count, understood.Count == 0 ? type : $"{type}?{string.Join('&', understood)}");
    }

    private static SortKey ParseSort(string type, string key)
    {
        var name = key.TrimStart('-');
        return SearchParameters.Find(type, name) is { } parameter
            ? new(parameter, key.StartsWith('-'))
            : throw new FhirProblem(400, "not-supported", $"{type} cannot be sorted by '{name}'.");
    }

    private static SearchCriterion? Criterion(string type, string name, string value, bool lenient)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var (bare, modifier) = colon < 0 ? (name, null) : (name[..colon], name[(colon + 1)..]);
        if (SearchParameters.Find(type, bare) is not { } parameter)
        {
            return lenient ? null : throw new FhirProblem(400, "not-supported", $"{type} has no search parameter '{bare}' here.");
        }

        var fits = modifier switch
        {
            null or "missing" => true,
            "exact" or "contains" => parameter.Kind == SearchKind.Text,
            "not" => parameter.Kind == SearchKind.Token,
            _ => parameter.Kind == SearchKind.Reference && ResourceTypes.Contains(modifier),
        };
        if (!fits)
        {
            return lenient ? null : throw new FhirProblem(400, "not-supported", $"'{bare}' does not take the modifier ':{modifier}'.");
        }

        var alternatives = SplitUnescaped(value);
        if (parameter.Kind == SearchKind.Date && modifier is null && alternatives.FirstOrDefault(a => !DateCriterion.IsValid(a)) is { } bad)
        {
            throw new FhirProblem(400, "value", $"'{bare}' takes a date with or without prefix, not '{bad}'.");
        }

        return new(parameter, modifier, alternatives);
    }

    // "\," is a comma that belongs to the value.
    private static List<string> SplitUnescaped(string value) =>
        [.. value.Replace("\\,", "\u001f", StringComparison.Ordinal).Split(',').Select(part => part.Replace('\u001f', ','))];
}
