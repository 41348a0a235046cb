using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>Answers by linkId, read and typed. An item that is not here was not answered; nothing here is a default.</summary>
public sealed class InstrumentAnswers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _yesNo = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Concept>> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOnly> _dates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<InstrumentAnswers>> _groups = new(StringComparer.Ordinal);

    /// <summary>Whether the person sent the answers off; saved and never sent gives bounds and alerts, no score.</summary>
    public bool IsSubmitted { get; init; } = true;

    /// <summary>Numbers by linkId; null leaves an item unanswered.</summary>
    public static InstrumentAnswers OfNumbers(IEnumerable<KeyValuePair<string, int?>> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        var answers = new InstrumentAnswers();
        foreach (var (linkId, number) in numbers)
        {
            if (number is { } given)
            {
                answers.Set(linkId, given);
            }
        }

        return answers;
    }

    /// <summary>The number, or null where the item was not answered.</summary>
    public int? Number(string linkId) => _numbers.TryGetValue(linkId, out var number) ? number : null;

    /// <summary>Yes or no, or null where the item was not answered.</summary>
    public bool? YesNo(string linkId) => _yesNo.TryGetValue(linkId, out var yes) ? yes : null;

    /// <summary>The codes chosen, each once, or null where the item was not answered.</summary>
    public IReadOnlyList<Concept>? Codes(string linkId) => _codes.GetValueOrDefault(linkId);

    /// <summary>The date, or null where the item was not answered.</summary>
    public DateOnly? Date(string linkId) => _dates.TryGetValue(linkId, out var date) ? date : null;

    /// <summary>The words, or null where the item was not answered.</summary>
    public string? Text(string linkId) => _texts.GetValueOrDefault(linkId);

    /// <summary>The repeats of a group; empty where there are none.</summary>
    public IReadOnlyList<InstrumentAnswers> Groups(string linkId) => _groups.GetValueOrDefault(linkId) ?? [];

    /// <summary>Sets a number.</summary>
    public void Set(string linkId, int number) => _numbers[linkId] = number;

    /// <summary>Sets yes or no.</summary>
    public void Set(string linkId, bool yes) => _yesNo[linkId] = yes;

    /// <summary>Sets codes; the same one twice counts once.</summary>
    public void Set(string linkId, IEnumerable<Concept> codes) => _codes[linkId] = [.. codes.Distinct()];

    /// <summary>Sets a date.</summary>
    public void Set(string linkId, DateOnly date) => _dates[linkId] = date;

    /// <summary>Sets words.</summary>
    public void Set(string linkId, string text) => _texts[linkId] = text;

    /// <summary>Sets the repeats of a group.</summary>
    public void Set(string linkId, IReadOnlyList<InstrumentAnswers> groups) => _groups[linkId] = groups;
}
