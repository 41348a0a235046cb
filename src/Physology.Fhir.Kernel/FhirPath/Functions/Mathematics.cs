using Physology.Fhir.Kernel.FhirPath.Runtime;
using Physology.Fhir.Kernel.FhirPath.Values;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>FHIRPath, Math. What cannot be computed or held is empty.</summary>
internal static class Mathematics
{
    public static object? Abs(in Call call, object input) => Items.Value(input) switch
    {
        int value => value == int.MinValue ? null : Items.Box(Math.Abs(value)),
        long value => value == long.MinValue ? null : Math.Abs(value),
        decimal value => Math.Abs(value),
        FhirPathQuantity value => value.WithValue(Math.Abs(value.Value)),
        _ => Refuse(call, input, "a number or Quantity"),
    };

    public static object? Ceiling(in Call call, object input) => Integral(call, input, decimal.Ceiling);

    public static object? Floor(in Call call, object input) => Integral(call, input, decimal.Floor);

    public static object? Truncate(in Call call, object input) => Integral(call, input, decimal.Truncate);

    public static object? Exp(in Call call, object input) => Number(call, input) is { } value ? FromDouble(Math.Exp((double)value)) : null;

    public static object? Ln(in Call call, object input) => Number(call, input) is { } value and > 0 ? FromDouble(Math.Log((double)value)) : null;

    public static object? Sqrt(in Call call, object input) => Number(call, input) is { } value and >= 0 ? FromDouble(Math.Sqrt((double)value)) : null;

    public static object? Log(in Call call, object input)
    {
        if (Number(call, input) is not { } value || call.Number(0) is not { } radix )
            return null;
        if (value <= 0 || radix <= 0)
            throw call.Fault(FhirPathErrorCodes.BadArgument, "log() takes numbers and bases above zero.");
        if (radix == 1)
            return null;
        return FromDouble(radix == 2 ? Math.Log2((double)value) : radix == 10 ? Math.Log10((double)value) : Math.Log((double)value) / Math.Log((double)radix));
    }

    public static object? Power(in Call call, object input)
    {
        if (Number(call, input) is not { } value || call.Number(0) is not { } exponent)
            return null;
        var isInteger = Items.Value(input) is int or long && call.Item(0) is { } item && Items.Value(item) is int or long;
        if (decimal.Truncate(exponent) != exponent || Math.Abs(exponent) > 1000)
            return FromDouble(Math.Pow((double)value, (double)exponent));
        try
        {
            var result = 1m;
            for (var i = 0; i < Math.Abs(exponent); i++)
                result *= value;
            if (exponent < 0)
                return result == 0 ? null : 1 / result;
            return isInteger ? Whole(result) : result;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    public static object? Round(in Call call, object input)
    {
        var digits = call.Integer(0) ?? 0;
        if (digits < 0)
            throw call.Fault(FhirPathErrorCodes.BadArgument, "round() takes no negative number of digits.");
        if (Items.Value(input) is FhirPathQuantity quantity)
            return quantity.WithValue(Rounded(quantity.Value, digits));
        return Number(call, input) is { } value ? Rounded(value, digits) : null;
    }

    private static decimal Rounded(decimal value, int digits) => decimal.Round(value, Math.Min(digits, 28), MidpointRounding.AwayFromZero);

    private static decimal? Number(in Call call, object input) =>
        Items.Number(Items.Value(input)) ?? (decimal?)Refuse(call, input, "a number");

    private static object? Refuse(in Call call, object input, string expected) =>
        input is R4.PrimitiveType { HasValue: false } ? null : throw call.WrongInput(expected, input);

    /// <summary>An Integer, or a Quantity of a whole number; a Long stays one. What an Integer cannot hold is empty.</summary>
    private static object? Integral(in Call call, object input, Func<decimal, decimal> whole) => Items.Value(input) switch
    {
        long value => value,
        FhirPathQuantity quantity => quantity.WithValue(whole(quantity.Value)),
        _ => Number(call, input) is { } number && whole(number) is >= int.MinValue and <= int.MaxValue and var value ? Items.Box((int)value) : null,
    };

    private static object? Whole(decimal value) =>
        value is >= int.MinValue and <= int.MaxValue ? Items.Box((int)value) : value is >= long.MinValue and <= long.MaxValue ? (long)value : null;

    private static object? FromDouble(double value) => double.IsFinite(value) && Math.Abs(value) < 7.9e28 ? (decimal)value : null;
}
