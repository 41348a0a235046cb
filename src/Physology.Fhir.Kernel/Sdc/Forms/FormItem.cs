using System.Text.RegularExpressions;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>An item of a form: all that is the same for everybody who fills it in. Immutable.</summary>
public sealed class FormItem
{
    internal FormItem(R4.Questionnaire.ItemComponent source) => Source = source;

    /// <summary>The item's linkId.</summary>
    public required string LinkId { get; init; }

    /// <summary>Its number in the form, from 0, in the order of the Questionnaire; names of fields are made of it.</summary>
    public required int Number { get; init; }

    /// <summary>R4's type.</summary>
    public required FormItemKind Kind { get; init; }

    /// <summary>How it is put before a person.</summary>
    public required FormControl Control { get; init; }

    /// <summary>The question, or the group's heading. Empty words where the Questionnaire has none.</summary>
    public required FormText Text { get; init; }

    /// <summary>What stands before the words, such as "1.", or null.</summary>
    public FormText? Prefix { get; init; }

    /// <summary>Help, instructions and statements, to be shown with it.</summary>
    public IReadOnlyList<FormNote> Notes { get; init; } = [];

    /// <summary>For a group: how it wants to be laid out.</summary>
    public FormLayout Layout { get; init; }

    /// <summary>For a group laid out as <see cref="FormLayout.Matrix"/>: the options that all its questions share.</summary>
    public IReadOnlyList<FormOption> MatrixOptions { get; init; } = [];

    /// <summary>Whether options are to stand side by side; null where the author says nothing.</summary>
    public bool? IsHorizontal { get; init; }

    /// <summary>Whether an answer is needed for completion.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether there may be several answers, or several of the group.</summary>
    public bool Repeats { get; init; }

    /// <summary>Whether it is shown and not to be filled in.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether it is not shown at all; what it holds is kept.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether its answer is calculated from others.</summary>
    public bool IsCalculated { get; init; }

    /// <summary>The options, in order. Empty where they depend on other answers: what to show is always <see cref="FormField.Choices"/>.</summary>
    public IReadOnlyList<FormOption> Options { get; init; } = [];

    /// <summary>The words beside the input for an answer of one's own, for an open choice; null where the author gives none.</summary>
    public FormText? OpenLabel { get; init; }

    /// <summary>The unit that the number is in, or null.</summary>
    public FormUnit? Unit { get; init; }

    /// <summary>The units to choose from.</summary>
    public IReadOnlyList<FormUnit> UnitOptions { get; init; } = [];

    /// <summary>Whether another unit may be typed.</summary>
    public bool IsUnitOpen { get; init; }

    /// <summary>The least value, as FHIR writes it, or null.</summary>
    public string? Min { get; init; }

    /// <summary>The greatest value, as FHIR writes it, or null.</summary>
    public string? Max { get; init; }

    /// <summary>The step of a scale, or null.</summary>
    public decimal? Step { get; init; }

    /// <summary>The fewest characters, or null.</summary>
    public int? MinLength { get; init; }

    /// <summary>The most characters, or null where the Questionnaire says nothing.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The most digits after the point, or null.</summary>
    public int? MaxDecimalPlaces { get; init; }

    /// <summary>The fewest answers or occurrences where there is one at all, or null.</summary>
    public int? MinOccurs { get; init; }

    /// <summary>The most answers or occurrences, or null.</summary>
    public int? MaxOccurs { get; init; }

    /// <summary>The author's hint on how to write the answer, such as "nnn-nnn", or null.</summary>
    public string? EntryFormat { get; init; }

    /// <summary>The words at the lower end of a scale, or null.</summary>
    public FormText? LowerLabel { get; init; }

    /// <summary>The words at the upper end of a scale, or null.</summary>
    public FormText? UpperLabel { get; init; }

    /// <summary>For an attachment: the types of files that are taken; empty for any that the server takes.</summary>
    public IReadOnlyList<string> MimeTypes { get; init; } = [];

    /// <summary>For an attachment: the most bytes of a file.</summary>
    public int MaxBytes { get; init; }

    /// <summary>What is in a group, or asked below the answer.</summary>
    public IReadOnlyList<FormItem> Items { get; init; } = [];

    /// <summary>What it was made of.</summary>
    internal R4.Questionnaire.ItemComponent Source { get; }

    internal R4.DataType? MinBound { get; init; }

    internal R4.DataType? MaxBound { get; init; }

    /// <summary>What the text has to match as a whole, or null.</summary>
    internal Regex? Pattern { get; init; }

    /// <summary>The expression whose values are the options, or null.</summary>
    internal string? AnswerExpression { get; init; }

    internal IReadOnlyList<FormRule> Rules { get; init; } = [];

    /// <summary>Whether it, or something in it, is calculated.</summary>
    internal bool HoldsCalculated { get; init; }

    /// <summary>Whether nobody fills it in. A calculated list is not edited answer by answer.</summary>
    internal bool IsFixed => IsReadOnly || Control == FormControl.Output || (IsCalculated && Repeats);

    /// <summary>Whether the answers are ticked in one list, rather than given one by one.</summary>
    internal bool IsMultiple => Control == FormControl.Checkbox;

    /// <summary>Whether the answer is chosen: listed options, or those of an expression.</summary>
    internal bool IsChosen => Options.Count > 0 || AnswerExpression is not null;

    /// <summary>Whether an answer of one's own is taken beside the options.</summary>
    internal bool IsOpen => Kind == FormItemKind.OpenChoice;

    internal bool IsQuestion => Kind is not (FormItemKind.Group or FormItemKind.Display);
}
