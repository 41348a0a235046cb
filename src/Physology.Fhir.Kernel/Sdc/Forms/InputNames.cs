namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>What names of inputs and buttons end in.</summary>
internal static class InputNames
{
    public const string Value = "";
    public const string Day = "_day";
    public const string Month = "_month";
    public const string Year = "_year";
    public const string Time = "_time";
    public const string Unit = "_unit";
    public const string OtherUnit = "_otherunit";
    public const string Other = "_other";
    public const string RemoveFile = "_nofile";
    /// <summary>Not an input: that an answer without a value stands in the response, for what is below it.</summary>
    public const string Below = "_below";
    /// <summary>Not an input: that a person has put the answer in the place of a calculated one.</summary>
    public const string Edited = "_edited";
    public const string Add = "_add";
    public const string Remove = "_remove";

    /// <summary>The value of the choice that stands for an answer of one's own.</summary>
    public const string OtherChoice = "other";

    /// <summary>The value of the box beside one of several answers of one's own.</summary>
    public static string OwnChoice(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{OtherChoice}{number}");

    /// <summary>The inputs that hold text, in the order that they are shown.</summary>
    public static string[] Of(FormItem item) => item.Control switch
    {
        FormControl.Date => [Day, Month, Year],
        FormControl.DateTime => [Day, Month, Year, Time],
        FormControl.Quantity => item.UnitOptions.Count > 0 ? item.IsUnitOpen ? [Value, Unit, OtherUnit] : [Value, Unit] : item.IsUnitOpen ? [Value, OtherUnit] : [Value],
        FormControl.Radio or FormControl.Select when item.IsChosen => item.IsOpen ? [Value, Other] : [Value],
        FormControl.Group or FormControl.None or FormControl.Output or FormControl.File or FormControl.Checkbox => [],
        _ => [Value],
    };

    public static FormInputRole Role(string suffix) => suffix switch
    {
        Day => FormInputRole.Day,
        Month => FormInputRole.Month,
        Year => FormInputRole.Year,
        Time => FormInputRole.Time,
        Unit => FormInputRole.Unit,
        OtherUnit => FormInputRole.OtherUnit,
        Other => FormInputRole.Other,
        RemoveFile => FormInputRole.RemoveFile,
        _ => FormInputRole.Value,
    };
}
