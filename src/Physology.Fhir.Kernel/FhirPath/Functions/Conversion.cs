using System.Globalization;
using Physology.Fhir.Kernel.FhirPath.Compilation;
using Physology.Fhir.Kernel.FhirPath.Runtime;
using Physology.Fhir.Kernel.FhirPath.Values;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>FHIRPath, Conversion. What does not convert is empty.</summary>
internal static class Conversion
{
    public static Node Iif(FunctionSite site)
    {
        var criterion = site.OnInput(0, out _);
        var then = site.OnInput(1, out var type);
        Node? otherwise = null;
        if (site.Count > 2)
        {
            otherwise = site.OnInput(2, out var otherType);
            type = type.Or(otherType) with { IsSingle = type.IsSingle && otherType.IsSingle };
        }
        site.ResultType = type;
        return new IifNode(site.Offset, site.IsHead ? null : site.Input, criterion, then, otherwise);
    }

    public static object? ToBoolean(in Call call, object input) => Items.Value(input) switch
    {
        bool value => Items.Box(value),
        int and (0 or 1) and var value => Items.Box(value == 1),
        long and (0 or 1) and var value => Items.Box(value == 1),
        decimal and (0 or 1) and var value => Items.Box(value == 1),
        string text => text.ToLowerInvariant() switch
        {
            "true" or "t" or "yes" or "y" or "1" or "1.0" => Items.True,
            "false" or "f" or "no" or "n" or "0" or "0.0" => Items.False,
            _ => null,
        },
        _ => null,
    };

    public static object? ToInteger(in Call call, object input) => Items.Value(input) switch
    {
        int value => Items.Box(value),
        long and >= int.MinValue and <= int.MaxValue and var value => Items.Box((int)value),
        bool value => Items.Box(value ? 1 : 0),
        string text when IsWhole(text) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => Items.Box(value),
        _ => null,
    };

    public static object? ToLong(in Call call, object input) => Items.Value(input) switch
    {
        int value => (long)value,
        long value => value,
        bool value => value ? 1L : 0L,
        string text when IsWhole(text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    public static object? ToDecimal(in Call call, object input) => Items.Value(input) switch
    {
        decimal value => value,
        int or long => Items.Number(Items.Value(input)),
        bool value => value ? 1.0m : 0.0m,
        string text when FhirPathDecimal.TryParse(text, out var value) => value,
        _ => null,
    };

    public static object? ToDate(in Call call, object input) => Items.Value(input) switch
    {
        FhirPathDate value => value,
        FhirPathDateTime value => value.ToDate(),
        string text when FhirPathDate.TryParse(text, out var value) => value,
        _ => null,
    };

    public static object? ToDateTime(in Call call, object input) => Items.Value(input) switch
    {
        FhirPathDateTime value => value,
        FhirPathDate value => value.ToDateTime(),
        string text when FhirPathDateTime.TryParse(text, out var value) => value,
        _ => null,
    };

    public static object? ToTime(in Call call, object input) => Items.Value(input) switch
    {
        FhirPathTime value => value,
        string text when FhirPathTime.TryParse(text, out var value) => value,
        _ => null,
    };

    public static object? ToQuantity(in Call call, object input)
    {
        var quantity = Items.Value(input) switch
        {
            FhirPathQuantity value => value,
            bool value => new FhirPathQuantity(value ? 1.0m : 0.0m),
            string text => FhirPathQuantity.TryParse(text, out var value) ? value : null,
            var other => Items.Number(other) is { } number ? new FhirPathQuantity(number) : null,
        };
        return !call.Has(0) || quantity is null ? quantity : call.Text(0) is { } unit ? quantity.ConvertTo(unit) : null;
    }

    public static object? ToText(in Call call, object input) => Items.Text(Items.Value(input));

    public static object? ConvertsToBoolean(in Call call, object input) => Items.Box(ToBoolean(call, input) is not null);

    public static object? ConvertsToInteger(in Call call, object input) => Items.Box(ToInteger(call, input) is not null);

    public static object? ConvertsToLong(in Call call, object input) => Items.Box(ToLong(call, input) is not null);

    public static object? ConvertsToDate(in Call call, object input) => Items.Box(ToDate(call, input) is not null);

    public static object? ConvertsToDateTime(in Call call, object input) => Items.Box(ToDateTime(call, input) is not null);

    public static object? ConvertsToTime(in Call call, object input) => Items.Box(ToTime(call, input) is not null);

    public static object? ConvertsToDecimal(in Call call, object input) => Items.Box(ToDecimal(call, input) is not null);

    public static object? ConvertsToQuantity(in Call call, object input) => Items.Box(ToQuantity(call, input) is not null);

    public static object? ConvertsToString(in Call call, object input) => Items.Box(ToText(call, input) is not null);

    private static bool IsWhole(string text)
    {
        var digits = text is ['+' or '-', ..] ? text.AsSpan(1) : text;
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9');
    }
}
