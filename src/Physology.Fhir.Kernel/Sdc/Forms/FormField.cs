namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>
/// One thing to show now: a display item, one occurrence of a group, or one answer to be given (all answers of a question with check boxes).
/// A page posts every <see cref="Inputs"/> and <see cref="Choices"/> of what it shows. For radio buttons and check boxes, and for each occurrence of a
/// repeating group, it also posts <see cref="Name"/> once with an empty value, before the others, so that "none" can be told from "not on this page".
/// </summary>
public sealed class FormField
{
    /// <summary>The item.</summary>
    public required FormItem Item { get; init; }

    /// <summary>Its name in HTML, which serves as id too: letters, digits and hyphens, unique in the form.</summary>
    public required string Name { get; init; }

    /// <summary>Which occurrence it is, from 0.</summary>
    public int Occurrence { get; init; }

    /// <summary>How many occurrences there are now.</summary>
    public int Occurrences { get; init; } = 1;

    /// <summary>Whether it is shown and not to be filled in: read-only, or calculated.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>The text inputs.</summary>
    public IReadOnlyList<FormInput> Inputs { get; init; } = [];

    /// <summary>The options, with those that are selected.</summary>
    public IReadOnlyList<FormChoice> Choices { get; init; } = [];

    /// <summary>The units to choose from: those of the item, and the one that the answer has.</summary>
    public IReadOnlyList<FormUnit> Units { get; init; } = [];

    /// <summary>The answer as it reads, or null where there is none.</summary>
    public string? Value { get; init; }

    /// <summary>What stands in the way of the answer, or null.</summary>
    public FieldError? Error { get; init; }

    /// <summary>What is in the group, or asked below this answer.</summary>
    public IReadOnlyList<FormField> Fields { get; init; } = [];

    /// <summary>The name of a button that adds an occurrence after this one, or null. It is on the last occurrence only.</summary>
    public string? AddName { get; init; }

    /// <summary>The name of a button that takes this occurrence away, or null.</summary>
    public string? RemoveName { get; init; }
}
