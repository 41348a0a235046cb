using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>What kind of answer an item takes.</summary>
public enum ItemKind
{
    /// <summary>A whole number, or a code that carries one as its weight.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>One or more codes of a list.</summary>
    Codes,

    /// <summary>A full date.</summary>
    Date,

    /// <summary>Words of the person who answers.</summary>
    Text,

    /// <summary>A group that repeats, with items of its own.</summary>
    Groups,
}

/// <summary>An item whose answer a rule reads.</summary>
/// <param name="LinkId">linkId in the Questionnaire.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Low">Least number.</param>
/// <param name="High">Greatest number.</param>
public sealed record InstrumentItem(string LinkId, ItemKind Kind, int Low = 0, int High = 0)
{
    /// <summary>The codes it takes.</summary>
    public IReadOnlyList<Concept> Options { get; init; } = [];

    /// <summary>Whether one of the codes at most is an answer; two are none.</summary>
    public bool TakesOne { get; init; }

    /// <summary>The items of a group.</summary>
    public IReadOnlyList<InstrumentItem> Items { get; init; } = [];

    /// <summary>A number from low to high.</summary>
    public static InstrumentItem Number(string linkId, int low, int high) => new(linkId, ItemKind.Number, low, high);

    /// <summary>Yes or no.</summary>
    public static InstrumentItem YesNo(string linkId) => new(linkId, ItemKind.YesNo);

    /// <summary>Codes of a list.</summary>
    public static InstrumentItem Codes(string linkId, IReadOnlyList<Concept> options) => new(linkId, ItemKind.Codes) { Options = options };

    /// <summary>Numbers of one range, numbered from 1: <c>phq-9.1</c>, <c>phq-9.2</c>, …</summary>
    public static IReadOnlyList<InstrumentItem> Numbered(string prefix, int count, int low, int high) =>
        [.. Enumerable.Range(1, count).Select(i => Number(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{prefix}.{i}"), low, high))];
}
