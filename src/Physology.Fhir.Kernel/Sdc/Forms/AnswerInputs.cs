using System.Globalization;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>An answer as the inputs of its control show it.</summary>
internal static class AnswerInputs
{
    /// <summary>What stands in an input: what was typed, else the part of the answer.</summary>
    public static string Text(EntryState entry, string suffix, TimeZoneInfo zone) =>
        entry.Raw is { } raw ? raw.GetValueOrDefault(suffix, "") : Of(entry, suffix, zone);

    private static string Of(EntryState entry, string suffix, TimeZoneInfo zone)
    {
        var item = entry.Owner.Item;
        var value = entry.Value;
        if (item.IsChosen)
        {
            return suffix == InputNames.Other
                ? IsOwn(entry) && value is R4.FhirString own ? own.Value ?? "" : ""
                : value is null ? "" : IsOwn(entry) ? InputNames.OtherChoice : Key(entry.Owner, value);
        }

        return value switch
        {
            null => suffix == InputNames.Unit && item.Unit is { } usual ? usual.Value : "",
            R4.FhirBoolean truth => truth.Value == true ? "true" : "false",
            R4.Date date => DatePart(date.Value, suffix),
            R4.FhirDateTime moment => MomentPart(moment, suffix, zone),
            R4.Time { Value: { } time } => Short(time),
            R4.Quantity quantity => suffix switch
            {
                InputNames.Unit => Unit(quantity, item) is { } unit ? unit.Value : "",
                InputNames.OtherUnit => item.UnitOptions.Count > 0 && Listed(quantity, item) is not null ? "" : quantity.Unit?.Value ?? quantity.Code?.Value ?? "",
                _ => quantity.Value?.ValueText ?? "",
            },
            R4.Coding coding => coding.Display?.Value ?? coding.Code?.Value ?? "",
            R4.PrimitiveType primitive => primitive.ValueText ?? "",
            _ => "",
        };
    }

    /// <summary>Whether the answer of an open choice is none of its options.</summary>
    public static bool IsOwn(EntryState entry) => entry.Owner.Item.IsOpen && entry.Value is R4.FhirString && Find(entry.Owner, entry.Value) is null;

    /// <summary>The option that an answer is, or null.</summary>
    public static FormOption? Find(ItemState state, R4.DataType value) =>
        state.Options.FirstOrDefault(o => o.Answer.IsExactly(value)) ?? state.Options.FirstOrDefault(o => AnswerKey.AreSame(value, o.Answer));

    /// <summary>What is posted for an answer: its option's value, or a name of its own where it is no option.</summary>
    public static string Key(ItemState state, R4.DataType value) => Find(state, value)?.Value ?? AnswerKey.Of(value);

    /// <summary>The unit of an answer; one that is not listed has a value of its own.</summary>
    public static FormUnit? Unit(R4.Quantity quantity, FormItem item) => Listed(quantity, item) ?? (quantity.Unit is null && quantity.Code is null ? null : ItemLimits.Of(new R4.Coding
    {
        System = quantity.System?.Value is { } system ? new R4.FhirUri(system) : null,
        Code = quantity.Code?.Value is { } code ? new R4.Code(code) : null,
        Display = quantity.Unit?.Value,
    }));

    public static FormUnit? Listed(R4.Quantity quantity, FormItem item) =>
        item.UnitOptions.FirstOrDefault(u => quantity.Code?.Value is { } code ? u.Code == code && u.System == quantity.System?.Value : u.Code is null && u.Label == quantity.Unit?.Value);

    private static string DatePart(string? date, string suffix)
    {
        var parts = (date ?? "").Split('-');
        return suffix switch
        {
            InputNames.Year => parts[0],
            InputNames.Month => parts.Length > 1 ? parts[1].TrimStart('0') : "",
            InputNames.Day => parts.Length > 2 ? parts[2].TrimStart('0') : "",
            _ => "",
        };
    }

    private static string MomentPart(R4.FhirDateTime moment, string suffix, TimeZoneInfo zone)
    {
        if (!moment.TryGetMoment(out var at))
        {
            return DatePart(moment.Value, suffix);
        }

        var local = TimeZoneInfo.ConvertTime(at, zone);
        return suffix == InputNames.Time
            ? Short(local.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture))
            : DatePart(local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), suffix);
    }

    private static string Short(string time) => time.Length == 8 && time.EndsWith(":00", StringComparison.Ordinal) ? time[..5] : time;
}
