using System.Globalization;
using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Responses;

/// <summary>
/// Reads items by linkId. Other writers put a number into a string or a code into another system: what can be understood is taken with
/// an issue, what cannot is left out with an issue, and no answer is ever invented.
/// </summary>
internal sealed class AnswerReader
{
    private readonly IReadOnlyList<R4.QuestionnaireResponse.ItemComponent> _items;
    private readonly List<ResponseIssue> _issues;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public AnswerReader(IReadOnlyList<R4.QuestionnaireResponse.ItemComponent> items, List<ResponseIssue> issues)
    {
        _items = items;
        _issues = issues;
    }

    public int? Integer(string linkId, int low, int high)
    {
        var number = Single(linkId) switch
        {
            null => null,
            R4.Integer { Value: { } value } => (decimal?)value,
            R4.FhirDecimal { Value: { } value } => Unusual(linkId, value, "a decimal where a whole number was asked"),
            R4.Quantity { Value.Value: { } value } => Unusual(linkId, value, "a quantity where a whole number was asked"),
            R4.FhirString { Value: { } text } when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var parsed) =>
                Unusual(linkId, parsed, "a number written as text"),
            var other => Unreadable(linkId, other),
        };
        if (number is null)
        {
            return null;
        }

        if (number != decimal.Truncate(number.Value) || number < low || number > high)
        {
            _issues.Add(new ResponseIssue(linkId, string.Create(CultureInfo.InvariantCulture, $"{number} is outside the scale {low} to {high}; left out")));
            return null;
        }

        return (int)number.Value;
    }

    public bool? Boolean(string linkId) => Single(linkId) switch
    {
        null => null,
        R4.FhirBoolean { Value: { } value } => value,
        R4.FhirString { Value: "true" or "false" } text => UnusualBoolean(linkId, text.Value == "true"),
        var other => NoBoolean(linkId, other),
    };

    public string? Text(string linkId) => Single(linkId) switch
    {
        null => null,
        R4.FhirString { Value: { } value } => value,
        R4.Markdown { Value: { } value } => value,
        var other => Unread(linkId, other),
    };

    public DateOnly? Date(string linkId)
    {
        var text = Single(linkId) switch
        {
            null => null,
            R4.Date { Value: { } value } => value,
            R4.FhirDateTime { Value: { Length: >= 10 } value } => value[..10],
            R4.FhirString { Value: { } value } => value,
            var other => Unread(linkId, other),
        };
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        _issues.Add(new ResponseIssue(linkId, $"'{text}' is not a full date; left out"));
        return null;
    }

    public Concept? Choice(string linkId, IReadOnlyList<Concept> allowed) => Single(linkId) is { } value ? Understand(linkId, value, allowed) : null;

    /// <summary>All answers of a repeating choice; null when the item is not there.</summary>
    public IReadOnlyList<Concept>? Choices(string linkId, IReadOnlyList<Concept> allowed)
    {
        var items = Named(linkId);
        return items.Count == 0
            ? null
            : [.. items.SelectMany(i => i.Answer).Select(a => a.Value).OfType<R4.DataType>().Select(v => Understand(linkId, v, allowed)).OfType<Concept>().Distinct()];
    }

    /// <summary>A reader for each group of this linkId.</summary>
    public IEnumerable<AnswerReader> Groups(string linkId)
    {
        foreach (var group in Named(linkId))
        {
            var reader = new AnswerReader(group.Item, _issues);
            yield return reader;
            reader.ReportUnread();
        }
    }

    /// <summary>Passes over items that say nothing of their own: totals that are computed anew, and what a form fills in by itself.</summary>
    public void PassOver(params ReadOnlySpan<string> linkIds)
    {
        foreach (var linkId in linkIds)
        {
            _read.Add(linkId);
        }
    }

    /// <summary>Names the items that nobody asked for: nothing is passed over in silence.</summary>
    public void ReportUnread()
    {
        foreach (var linkId in _items.Select(i => i.LinkId?.Value ?? "").Where(l => !_read.Contains(l)).Distinct())
        {
            _issues.Add(new ResponseIssue(linkId, "not an item of this version; left out"));
        }
    }

    public void Report(string linkId, string message) => _issues.Add(new ResponseIssue(linkId, message));

    private List<R4.QuestionnaireResponse.ItemComponent> Named(string linkId)
    {
        _read.Add(linkId);
        return [.. _items.Where(i => i.LinkId?.Value == linkId)];
    }

    private R4.DataType? Single(string linkId)
    {
        var values = Named(linkId).SelectMany(i => i.Answer).Select(a => a.Value).OfType<R4.DataType>().ToList();
        if (values.Count > 1)
        {
            _issues.Add(new ResponseIssue(linkId, string.Create(CultureInfo.InvariantCulture, $"{values.Count} answers where one was asked; left out")));
            return null;
        }

        return values.FirstOrDefault();
    }

    private Concept? Understand(string linkId, R4.DataType value, IReadOnlyList<Concept> allowed)
    {
        if (value is R4.Coding { Code.Value: { } code } coding)
        {
            var found = Concept.Find(allowed, code);
            if (found is not null && coding.System?.Value == found.System)
            {
                return found;
            }

            if (found is not null && coding.System?.Value is null)
            {
                _issues.Add(new ResponseIssue(linkId, $"code '{code}' without a system"));
                return found;
            }
        }
        else if (value is R4.FhirString { Value: { } text } && allowed.FirstOrDefault(c => c.Code == text || c.Display == text) is { } named)
        {
            _issues.Add(new ResponseIssue(linkId, "a code written as text"));
            return named;
        }

        _ = Unread(linkId, value);
        return null;
    }

    private decimal? Unusual(string linkId, decimal value, string what)
    {
        _issues.Add(new ResponseIssue(linkId, what));
        return value;
    }

    private bool? UnusualBoolean(string linkId, bool value)
    {
        _issues.Add(new ResponseIssue(linkId, "yes or no written as text"));
        return value;
    }

    private decimal? Unreadable(string linkId, R4.DataType? value)
    {
        _ = Unread(linkId, value);
        return null;
    }

    private bool? NoBoolean(string linkId, R4.DataType? value)
    {
        _ = Unread(linkId, value);
        return null;
    }

    private string? Unread(string linkId, R4.DataType? value)
    {
        _issues.Add(new ResponseIssue(linkId, $"an answer of type {value?.TypeName ?? "none"} that is not understood; left out"));
        return null;
    }
}
