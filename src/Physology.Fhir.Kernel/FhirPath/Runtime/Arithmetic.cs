using Physology.Fhir.Kernel.FhirPath.Parsing;
using Physology.Fhir.Kernel.FhirPath.Values;

namespace Physology.Fhir.Kernel.FhirPath.Runtime;

/// <summary>The operators of FHIRPath, Math. What overflows, and what is divided by zero, is empty.</summary>
internal static class Arithmetic
{
    public static object? Apply(Run run, Operator op, object x, object y, int offset)
    {
        // Decimals of a resource, which scores are sums of, without boxing them first.
        if ((x is R4.FhirDecimal || y is R4.FhirDecimal) && TryNumber(x, out var left) && TryNumber(y, out var right))
        {
            try
            {
                return Decimals(op, left, right);
            }
            catch (OverflowException)
            {
                return null;
            }
        }
        if (!Items.TryValue(x, out var a) || !Items.TryValue(y, out var b))
            throw WrongTypes(run, op, x, y, offset);
        if (a is null || b is null)
            return null;
        try
        {
            return (a, b) switch
            {
                (int m, int n) => Integers(op, m, n),
                (string m, string n) when op == Operator.Add => Joined(run, m, n, offset),
                (FhirPathQuantity m, FhirPathQuantity n) => Quantities(op, m, n) ?? Unless(IsQuantityOperator(op), run, op, x, y, offset),
                (FhirPathDate or FhirPathDateTime or FhirPathTime, FhirPathQuantity) when op is Operator.Add or Operator.Subtract =>
                    Shift(run, op, a, Duration(y, (FhirPathQuantity)b), offset),
                (FhirPathQuantity m, int or long or decimal) when IsQuantityOperator(op) => Quantities(op, m, Bare(b)),
                (int or long or decimal, FhirPathQuantity n) when IsQuantityOperator(op) => Quantities(op, Bare(a), n),
                (int or long, int or long) => Longs(op, Convert.ToInt64(a, null), Convert.ToInt64(b, null)),
                (int or long or decimal, int or long or decimal) => Decimals(op, Items.Number(a)!.Value, Items.Number(b)!.Value), // both are numbers
                _ => throw WrongTypes(run, op, x, y, offset),
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static bool TryNumber(object item, out decimal number)
    {
        var known = item is R4.FhirDecimal element ? element.Value : Items.Number(item);
        number = known.GetValueOrDefault();
        return known is not null;
    }

    public static string Concatenate(Run run, object? x, object? y, int offset) =>
        Joined(run, TextOf(run, x, offset), TextOf(run, y, offset), offset);

    public static object? Signed(Run run, object item, bool isNegative, int offset)
    {
        var value = Items.Value(item);
        if (value is not (int or long or decimal or FhirPathQuantity))
        {
            if (value is null && item is R4.PrimitiveType)
                return null;
            throw run.Fault(FhirPathErrorCodes.WrongType, $"{Items.TypeOf(item)} has no sign.", offset);
        }
        if (!isNegative)
            return value;
        return value switch
        {
            int number => number == int.MinValue ? null : Items.Box(-number),
            long number => number == long.MinValue ? null : -number,
            decimal number => -number,
            FhirPathQuantity quantity => quantity.WithValue(-quantity.Value),
            _ => null,
        };
    }

    private static object? Integers(Operator op, int m, int n) => op switch
    {
        Operator.Add => Items.Box(checked(m + n)),
        Operator.Subtract => Items.Box(checked(m - n)),
        Operator.Multiply => Items.Box(checked(m * n)),
        Operator.Divide => n == 0 ? null : (decimal)m / n,
        Operator.IntegerDivide => n == 0 ? null : Items.Box(checked(m / n)),
        _ => n == 0 ? null : Items.Box(n == -1 ? 0 : m % n),
    };

    private static object? Longs(Operator op, long m, long n) => op switch
    {
        Operator.Add => checked(m + n),
        Operator.Subtract => checked(m - n),
        Operator.Multiply => checked(m * n),
        Operator.Divide => n == 0 ? null : (decimal)m / n,
        Operator.IntegerDivide => n == 0 ? null : checked(m / n),
        _ => n == 0 ? null : n == -1 ? 0L : m % n,
    };

    private static object? Decimals(Operator op, decimal m, decimal n) => op switch
    {
        Operator.Add => m + n,
        Operator.Subtract => m - n,
        Operator.Multiply => m * n,
        Operator.Divide => n == 0 ? null : m / n,
        Operator.IntegerDivide => n == 0 ? null : decimal.Truncate(m / n),
        _ => n == 0 ? null : m % n,
    };

    private static bool IsQuantityOperator(Operator op) => op is Operator.Add or Operator.Subtract or Operator.Multiply or Operator.Divide;

    private static FhirPathQuantity? Quantities(Operator op, FhirPathQuantity m, FhirPathQuantity n) => op switch
    {
        Operator.Add => m.Add(n),
        Operator.Subtract => m.Subtract(n),
        Operator.Multiply => m.Multiply(n),
        Operator.Divide => m.Divide(n),
        _ => null,
    };

    private static object? Unless(bool isFine, Run run, Operator op, object x, object y, int offset) =>
        isFine ? null : throw WrongTypes(run, op, x, y, offset);

    private static FhirPathQuantity Bare(object number) => new(Items.Number(number)!.Value); // callers have a number

    // FHIR R4, FHIRPath: UCUM's time units of a FHIR Quantity are the calendar durations when they meet a date.
    private static FhirPathQuantity Duration(object item, FhirPathQuantity value) =>
        item is R4.Quantity quantity ? Items.FromFhir(quantity, calendar: true) ?? value : value;

    private static object? Shift(Run run, Operator op, object moment, FhirPathQuantity duration, int offset)
    {
        var fault = TemporalFault.None;
        var isSum = op == Operator.Add;
        object? result = moment switch
        {
            FhirPathDate date => isSum ? date.Add(duration, out fault) : date.Subtract(duration, out fault),
            FhirPathDateTime dateTime => isSum ? dateTime.Add(duration, out fault) : dateTime.Subtract(duration, out fault),
            FhirPathTime time => isSum ? time.Add(duration, out fault) : time.Subtract(duration, out fault),
            _ => null,
        };
        return fault == TemporalFault.None ? result : throw run.Fault(FhirPathErrorCodes.BadDuration, fault switch
        {
            TemporalFault.OutOfRange => "The result lies outside the years 0001 to 9999.",
            TemporalFault.NotADuration => $"{duration} is no duration.",
            TemporalFault.DefiniteYearOrMonth => $"{duration} is of definite length and has no place in a calendar: say 1 year or 1 month.",
            _ => $"{duration} cannot be added to {Items.TypeOf(moment)}.",
        }, offset);
    }

    private static string Joined(Run run, string a, string b, int offset)
    {
        run.TakeText((long)a.Length + b.Length, offset);
        return string.Concat(a, b);
    }

    private static string TextOf(Run run, object? item, int offset)
    {
        if (item is null)
            return "";
        if (Items.TryValue(item, out var value))
            return Items.Text(value) ?? "";
        throw run.Fault(FhirPathErrorCodes.WrongType, $"{Items.TypeOf(item)} has no text.", offset);
    }

    private static FhirPathException WrongTypes(Run run, Operator op, object x, object y, int offset) => run.Fault(FhirPathErrorCodes.WrongType,
        $"{op} is not defined between {Items.TypeOf(x)} and {Items.TypeOf(y)}.", offset);
}
