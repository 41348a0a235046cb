using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Web.Features.Shared;

namespace Physology.Fhir.Web.Features.Assessments;

/// <summary>One field as the page shows it: with what was typed, and what is wrong with it.</summary>
/// <param name="Earlier">What an earlier date answered, with that date; never the field's value.</param>
public sealed record FieldView(string Name, string Label, DraftFields Fields, IReadOnlyList<PageError> Errors, string? Earlier = null)
{
    public string Value => Fields.Raw(Name);

    public string? Error => Errors.FirstOrDefault(error => error.FieldId == Name)?.Message;

    public string ErrorId => $"{Name}-error";

    public string EarlierId => $"{Name}-earlier";

    public string? DescribedBy => (Error, Earlier) switch
    {
        (null, null) => null,
        (null, _) => EarlierId,
        (_, null) => ErrorId,
        _ => $"{ErrorId} {EarlierId}",
    };
}

/// <summary>One answer of a choice, and the key that gives it.</summary>
public sealed record Choice(string Code, string Text, string? Key = null, string? Note = null)
{
    public static IReadOnlyList<Choice> Of(IEnumerable<Concept> concepts) => [.. concepts.Select(concept => new Choice(concept.Code, concept.Display))];

    /// <summary>Keys 1, 2, 3 … in the order shown.</summary>
    public static IReadOnlyList<Choice> Numbered(IEnumerable<Concept> concepts, int first = 1) =>
        [.. concepts.Select((concept, index) => new Choice(concept.Code, concept.Display, $"{index + first}"))];

    public static readonly IReadOnlyList<Choice> YesNo = [new("yes", "Yes", "y"), new("no", "No", "n")];
}

/// <summary>Radio buttons in a row; the first is always "not asked" or "not examined".</summary>
public sealed record ChoiceView(FieldView Field, IReadOnlyList<Choice> Choices, string None, string? Hint = null, bool HideLegend = false);

/// <summary>A list to choose from; its empty line is always "not asked" or "not examined".</summary>
public sealed record SelectView(FieldView Field, IReadOnlyList<Choice> Choices, string None, bool IsStop = true);

/// <summary>A whole number, typed.</summary>
public sealed record NumberView(FieldView Field, int Most, string? Hint = null);
