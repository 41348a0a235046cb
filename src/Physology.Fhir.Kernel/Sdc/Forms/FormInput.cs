namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>One input of a field.</summary>
/// <param name="Name">Its name in HTML, which serves as its id too.</param>
/// <param name="Role">What it takes.</param>
/// <param name="Value">What stands in it: as typed, also where that is not understood.</param>
public sealed record FormInput(string Name, FormInputRole Role, string Value);

/// <summary>What an input takes.</summary>
public enum FormInputRole
{
    /// <summary>The answer, or its number.</summary>
    Value,
    /// <summary>The day of the month.</summary>
    Day,
    /// <summary>The number of the month.</summary>
    Month,
    /// <summary>The year.</summary>
    Year,
    /// <summary>The time of day, as 14:30.</summary>
    Time,
    /// <summary>The unit: the <see cref="FormUnit.Value"/> of one of <see cref="FormItem.UnitOptions"/>.</summary>
    Unit,
    /// <summary>A unit of one's own, typed.</summary>
    OtherUnit,
    /// <summary>An answer of one's own, beside the options of an open choice.</summary>
    Other,
    /// <summary>A file.</summary>
    File,
    /// <summary>A tick that takes the attached file away.</summary>
    RemoveFile,
}
