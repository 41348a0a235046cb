using System.Globalization;

namespace Physology.Fhir.Web.Features.Guide;

/// <summary>A search over one type of the guide. Its answer is bounded whatever is asked.</summary>
public sealed record GuideSearch
{
    /// <summary>Definitions on one page, at most.</summary>
    public const int LargestPage = 20;

    private static readonly string[] Filters = ["url", "version", "name", "title", "status", "_id"];
    private static readonly string[] Others = ["_count", "_offset", "_summary", "_format", "_pretty"];

    public required IReadOnlyList<(string Name, string Value)> Asked { get; init; }

    public int Count { get; init; } = LargestPage;

    public int Offset { get; init; }

    public bool CountOnly { get; init; }

    /// <summary>Reads a query. Parameters nobody knows are left out, unless the reader asked for strict handling (FHIR R4, 3.1.1.5).</summary>
    public static GuideSearch? TryRead(IQueryCollection query, bool strict, out string problem)
    {
        ArgumentNullException.ThrowIfNull(query);
        problem = "";
        var search = new GuideSearch { Asked = [] };
        var asked = new List<(string, string)>();
        foreach (var (name, values) in query)
        {
            var value = values.Count == 1 ? values[0] ?? "" : null;
            if (Filters.Contains(name, StringComparer.Ordinal) && value is { Length: > 0 and <= 500 })
            {
                asked.Add((name, value));
            }
            else if (name is "_count" or "_offset" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                search = name == "_count" ? search with { Count = Math.Min(number, LargestPage), CountOnly = number == 0 || search.CountOnly } : search with { Offset = number };
            }
            else if (name == "_summary" && value is "count" or "false")
            {
                search = search with { CountOnly = value == "count" || search.CountOnly };
            }
            else if (name is "_format" or "_pretty")
            {
                continue;
            }
            else if (Filters.Contains(name, StringComparer.Ordinal) || Others.Contains(name, StringComparer.Ordinal))
            {
                problem = $"The value of {name} is not understood, or is given more than once.";
                return null;
            }
            else if (strict)
            {
                problem = $"There is no search parameter of this name. Known: {string.Join(", ", Filters)}, _count, _offset, _summary=count.";
                return null;
            }
        }

        return search with { Asked = asked };
    }

    /// <summary>The definitions that match, all of them.</summary>
    public IReadOnlyList<GuideEntry> Run(IReadOnlyList<GuideEntry> entries) => [.. entries.Where(entry => Asked.All(a => Matches(entry, a.Name, a.Value)))];

    // A canonical may carry its version; text begins with what is asked, as FHIR's string search does.
    private static bool Matches(GuideEntry entry, string name, string value) => name switch
    {
        "url" => value == entry.Url || value == $"{entry.Url}|{entry.Version}",
        "version" => value == entry.Version,
        "status" => value == entry.Status,
        "_id" => value.Split(',').Contains(entry.Id, StringComparer.Ordinal),
        "name" => entry.Name?.StartsWith(value, StringComparison.OrdinalIgnoreCase) == true,
        "title" => entry.Title?.StartsWith(value, StringComparison.OrdinalIgnoreCase) == true,
        _ => false,
    };
}
