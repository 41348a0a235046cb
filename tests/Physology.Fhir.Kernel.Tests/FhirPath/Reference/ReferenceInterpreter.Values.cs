using System.Globalization;
using System.Text;
using Physology.Fhir.Kernel.FhirPath.Values;

namespace Physology.Fhir.Kernel.Tests.FhirPath.Reference;

internal sealed partial class ReferenceInterpreter
{
    private static object? ToBoolean(object value) => value switch
    {
        bool => value,
        int or long or decimal => AsDecimal(value) switch { 1 => true, 0 => false, _ => null },
        string text => text.ToLowerInvariant() switch
        {
            "true" or "t" or "yes" or "y" or "1" or "1.0" => true,
            "false" or "f" or "no" or "n" or "0" or "0.0" => false,
            _ => null,
        },
        _ => null,
    };

    private static object? ToInteger(object value) => value switch
    {
        int => value,
        long n => n is >= int.MinValue and <= int.MaxValue ? (int)n : null,
        bool truth => truth ? 1 : 0,
        string text => !text.Contains('.') && FhirPathDecimal.TryParse(text, out var number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null,
        _ => null,
    };

    private static object? ToLong(object value) => value switch
    {
        long => value,
        int n => (long)n,
        bool truth => truth ? 1L : 0L,
        string text => !text.Contains('.') && FhirPathDecimal.TryParse(text, out var number) && number is >= long.MinValue and <= long.MaxValue ? (long)number : null,
        _ => null,
    };

    private static object? ToDecimal(object value) => value switch
    {
        int or long or decimal => AsDecimal(value),
        bool truth => truth ? 1.0m : 0.0m,
        string text => FhirPathDecimal.TryParse(text, out var number) ? number : null,
        _ => null,
    };

    private static object? ToDate(object value) => value switch
    {
        FhirPathDate => value,
        FhirPathDateTime moment => moment.ToDate(),
        string text => FhirPathDate.TryParse(text, out var date) ? date : null,
        _ => null,
    };

    private static object? ToDateTime(object value) => value switch
    {
        FhirPathDate date => date.ToDateTime(),
        FhirPathDateTime => value,
        string text => FhirPathDateTime.TryParse(text, out var moment) ? moment : null,
        _ => null,
    };

    private static object? ToTime(object value) => value switch
    {
        FhirPathTime => value,
        string text => FhirPathTime.TryParse(text, out var time) ? time : null,
        _ => null,
    };

    private static FhirPathQuantity? ToQuantity(object value) => value switch
    {
        FhirPathQuantity quantity => quantity,
        int or long or decimal => new(AsDecimal(value)),
        bool truth => new(truth ? 1.0m : 0.0m),
        string text => FhirPathQuantity.TryParse(text, out var quantity) ? quantity : null,
        _ => null,
    };

    private static object? AsText(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        R4.Base or ReferenceType => null,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>Characters are Unicode scalar values, not UTF-16 units.</summary>
    private static object Positions(string text, int at) => at < 0 ? at : text[..at].EnumerateRunes().Count();

    private static List<object> Substring(List<object> items, List<object> start, List<object> length)
    {
        if (Single(items) is not { } value || Integer(start) is not { } from)
            return [];
        var characters = (value as string ?? throw new ReferenceError("no string")).EnumerateRunes().Select(r => r.ToString()).ToList();
        if (from < 0 || from >= characters.Count)
            return [];
        var count = Integer(length) ?? int.MaxValue;
        return [string.Concat(characters.Skip(from).Take(count))];
    }

    private static List<object> Replace(List<object> items, List<object> pattern, List<object> substitution)
    {
        if (Single(items) is not { } value || Single(pattern) is not { } sought || Single(substitution) is not { } with)
            return [];
        if (value is not string text || sought is not string from || with is not string to)
            throw new ReferenceError("no string");
        return [from.Length > 0
            ? text.Replace(from, to, StringComparison.Ordinal)
            : to + string.Concat(text.EnumerateRunes().Select(r => r + to))];
    }

    private static string? Encode(string text, string format)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return format switch
        {
            "hex" => Convert.ToHexStringLower(bytes),
            "base64" => Convert.ToBase64String(bytes),
            "urlbase64" => Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_'),
            _ => null,
        };
    }

    private static object? Absolute(object value) => value switch
    {
        int n => n == int.MinValue ? null : Math.Abs(n),
        long n => n == long.MinValue ? null : Math.Abs(n),
        decimal d => Math.Abs(d),
        FhirPathQuantity q => q.WithValue(Math.Abs(q.Value)),
        _ => throw new ReferenceError("a number expected"),
    };

    private static object? Whole(object value, Func<decimal, decimal> to) => value switch
    {
        int or long => value,
        decimal d => to(d) is >= int.MinValue and <= int.MaxValue and var whole ? (int)whole : null,
        FhirPathQuantity q => q.WithValue(to(q.Value)),
        _ => throw new ReferenceError("a number expected"),
    };

    private static List<object> Round(List<object> items, List<object> precision)
    {
        if (Single(items) is not { } value || Integer(precision) is not { } digits)
            return [];
        if (digits < 0)
            throw new ReferenceError("round to fewer than no digits");
        decimal To(decimal number) => decimal.Round(number, Math.Min(digits, 28), MidpointRounding.AwayFromZero);
        return [value is FhirPathQuantity quantity ? quantity.WithValue(To(quantity.Value)) : To(Number(value))];
    }

    private static List<object> Boundary(List<object> items, List<object>? precision, bool low)
    {
        if (Single(items) is not { } value || (precision is not null && Integer(precision) is null))
            return [];
        int? digits = precision is null ? null : Integer(precision);
        return One(value switch
        {
            FhirPathDate d => low ? d.LowBoundary(digits) : d.HighBoundary(digits),
            FhirPathDateTime d => low ? d.LowBoundary(digits) : d.HighBoundary(digits),
            FhirPathTime t => low ? t.LowBoundary(digits) : t.HighBoundary(digits),
            FhirPathQuantity q => low ? q.LowBoundary(digits) : q.HighBoundary(digits),
            _ => low ? FhirPathDecimal.LowBoundary(Number(value), digits) : FhirPathDecimal.HighBoundary(Number(value), digits),
        });
    }
}
