namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>How an item is put before a person. Every control works without script.</summary>
public enum FormControl
{
    /// <summary>Nothing to fill in: a display item.</summary>
    None,
    /// <summary>A fieldset with what is in it.</summary>
    Group,
    /// <summary>One of few: <see cref="FormField.Choices"/> as radio buttons.</summary>
    Radio,
    /// <summary>Any of few: <see cref="FormField.Choices"/> as check boxes.</summary>
    Checkbox,
    /// <summary>One of many: <see cref="FormField.Choices"/> as a list to select from.</summary>
    Select,
    /// <summary>One line.</summary>
    Text,
    /// <summary>Several lines.</summary>
    TextArea,
    /// <summary>A number, typed.</summary>
    Number,
    /// <summary>
    /// A whole scale from <see cref="FormItem.Min"/> to <see cref="FormItem.Max"/> in steps. Where <see cref="FormField.Choices"/> are there, they are its points,
    /// to be shown as radio buttons; otherwise a number is typed.
    /// </summary>
    Slider,
    /// <summary>Day, month and year in inputs of their own.</summary>
    Date,
    /// <summary>Day, month, year and time in inputs of their own.</summary>
    DateTime,
    /// <summary>A time of day.</summary>
    Time,
    /// <summary>A number, and its unit where there is one to choose or to type.</summary>
    Quantity,
    /// <summary>A file to attach.</summary>
    File,
    /// <summary>Something that is shown and cannot be changed here: <see cref="FormField.Value"/>.</summary>
    Output,
}
