using System.Diagnostics.CodeAnalysis;
using Physology.Fhir.Kernel.Ucum;

namespace Physology.Fhir.Kernel.FhirPath.Values;

/// <summary>
/// A decimal with a unit, as FHIRPath's Quantity: a UCUM code or a calendar duration keyword. Immutable. A unit that is neither is kept and
/// comparable to itself only; nothing here throws for bad units or for overflow, it answers null.
/// </summary>
public sealed class FhirPathQuantity : IEquatable<FhirPathQuantity>
{
    /// <summary>The unit of a bare number.</summary>
    public const string One = "1";

    /// <summary>The system of UCUM codes in FHIR.</summary>
    public const string UcumSystem = "http://unitsofmeasure.org";

    /// <summary>The system of calendar durations in FHIR.</summary>
    public const string CalendarSystem = "http://hl7.org/fhirpath/CodeSystem/calendar-units";

    /// <summary>With this value and unit; a calendar duration keyword in the singular or the plural is one.</summary>
    public FhirPathQuantity(decimal value, string unit = One)
    {
        ArgumentNullException.ThrowIfNull(unit);
        (Value, Unit, Calendar) = (value, unit, CalendarUnits.Of(unit));
    }

    /// <summary>The value, with the digits it was written with.</summary>
    public decimal Value { get; }

    /// <summary>The unit as it was written: <c>mg</c>, <c>days</c>.</summary>
    public string Unit { get; }

    /// <summary>Which calendar duration the unit is, if it is one.</summary>
    public CalendarUnit Calendar { get; }

    /// <summary>Whether the unit is a calendar duration.</summary>
    public bool IsCalendar => Calendar != CalendarUnit.None;

    /// <summary>Reads <c>number ('unit' | calendar keyword)?</c> as <c>toQuantity()</c> does; false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out FhirPathQuantity? quantity)
    {
        quantity = null;
        var end = text is ['+' or '-', ..] ? 1 : 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
            end++;
        if (!FhirPathDecimal.TryParse(text[..end], out var value))
            return false;
        var unit = text[end..].TrimStart();
        if (unit.IsEmpty)
            quantity = text.Length == end ? new(value) : null;
        else if (unit is ['\'', .., '\''] && unit.Length > 2 && !unit[1..^1].Contains('\''))
            quantity = new(value, unit[1..^1].ToString());
        else if (CalendarUnits.Of(unit.ToString()) != CalendarUnit.None)
            quantity = new(value, unit.ToString());
        return quantity is not null;
    }

    /// <summary>
    /// Of FHIR's Quantity: UCUM's a, mo, wk, d, h, min, s and ms are the calendar durations they stand for where <paramref name="calendar"/> is
    /// asked for (FHIR R4, FHIRPath, 2.9.4: with dates they are always meant so); without a code the unit text is the unit.
    /// </summary>
    public static FhirPathQuantity FromFhir(decimal value, string? system, string? code, string? unit, bool calendar = false)
    {
        if (calendar && system == UcumSystem && code is not null && CalendarUnits.OfUcum(code) is var known and not CalendarUnit.None)
            return new(value, CalendarUnits.NameOf(known));
        return new(value, code ?? unit ?? One);
    }

    /// <summary>The same unit with another value.</summary>
    public FhirPathQuantity WithValue(decimal value) => new(value, Unit);

    /// <summary>Whether an order between the two can be told: the same unit, or units of one dimension. Calendar years and months stand apart from UCUM's.</summary>
    public bool IsComparableTo(FhirPathQuantity other) => CompareTo(other) is not null;

    /// <summary>Whether both are the same amount, whatever their units and trailing zeros; null where they cannot be compared.</summary>
    public bool? EqualTo(FhirPathQuantity other) => CompareTo(other) is { } order ? order == 0 : null;

    /// <summary>
    /// Whether both are the same amount to the precision of the less precise, in the larger of the two units; false where they cannot be
    /// compared. A calendar year is equivalent to 'a', a month to 'mo'.
    /// </summary>
    public bool IsEquivalentTo(FhirPathQuantity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (SameUnit(other))
            return FhirPathDecimal.IsEquivalent(Value, other.Value);
        if (IsCalendar && other.IsCalendar)
        {
            return Calendar < other.Calendar
                ? other.Scaled(other.Calendar, Calendar) is { } here && FhirPathDecimal.IsEquivalent(Value, here)
                : Scaled(Calendar, other.Calendar) is { } there && FhirPathDecimal.IsEquivalent(there, other.Value);
        }
        if (!TryUcum(out var left) || !other.TryUcum(out var right) || !left.IsComparableTo(right))
            return false;
        return left.IsLargerThan(right)
            ? right.TryConvert(other.Value, left, out var inLeft) && FhirPathDecimal.IsEquivalent(Value, inLeft)
            : left.TryConvert(Value, right, out var inRight) && FhirPathDecimal.IsEquivalent(inRight, other.Value);
    }

    /// <summary>Below, at or above zero; null where they cannot be compared.</summary>
    public int? CompareTo(FhirPathQuantity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (SameUnit(other))
            return Value.CompareTo(other.Value);
        if (IsCalendar && other.IsCalendar)
        {
            var (numerator, denominator) = CalendarUnits.Ratio(Calendar, other.Calendar);
            return Order(Value, numerator, other.Value, denominator);
        }
        if (MixesYearsOrMonths(other) || !TryUcum(out var left) || !other.TryUcum(out var right))
            return null;
        return left.Compare(Value, right, other.Value);
    }

    /// <summary>The sum in the unit of this one; null where the units do not go together, and where the result is too large.</summary>
    public FhirPathQuantity? Add(FhirPathQuantity other) => Sum(other, 1);

    /// <summary>The difference in the unit of this one; see <see cref="Add"/>.</summary>
    public FhirPathQuantity? Subtract(FhirPathQuantity other) => Sum(other, -1);

    /// <summary>The product with the unit UCUM gives it; null for calendar durations (but by a bare number), special and unknown units, and where it is too large.</summary>
    public FhirPathQuantity? Multiply(FhirPathQuantity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var unit = other.Unit == One ? Unit : Unit == One ? other.Unit : Combine(other, static (a, b) => a.Multiply(b));
        return Make(unit, other.Value, static (a, b) => a * b);
    }

    /// <summary>The quotient with the unit UCUM gives it; null also where the divisor is zero. See <see cref="Multiply"/>.</summary>
    public FhirPathQuantity? Divide(FhirPathQuantity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var unit = other.Unit == One ? Unit : Combine(other, static (a, b) => a.Divide(b));
        return other.Value == 0 ? null : Make(unit, other.Value, static (a, b) => a / b);
    }

    /// <summary>The same amount in another unit, as <c>toQuantity(unit)</c>; a bare number takes the unit. Null where there is no conversion.</summary>
    public FhirPathQuantity? ConvertTo(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (Unit == unit || Unit == One)
            return new(Value, unit);
        var target = CalendarUnits.Of(unit);
        if (IsCalendar)
        {
            // "perform the conversion within the unit system of the source, then change the unit"
            var to = target != CalendarUnit.None ? target : CalendarUnits.OfUcum(unit);
            return to != CalendarUnit.None && Scaled(Calendar, to) is { } scaled ? new(scaled, unit) : null;
        }
        var code = target != CalendarUnit.None ? CalendarUnits.UcumOf(target) : unit;
        return UcumUnit.TryParse(Unit, out var from) && UcumUnit.TryParse(code, out var into) && from.TryConvert(Value, into, out var value) ? new(value, unit) : null;
    }

    /// <summary>The least quantity that rounds to this one; see <see cref="FhirPathDecimal.LowBoundary"/>.</summary>
    public FhirPathQuantity? LowBoundary(int? precision = null) => FhirPathDecimal.LowBoundary(Value, precision) is { } value ? WithValue(value) : null;

    /// <summary>The greatest quantity that rounds to this one; see <see cref="FhirPathDecimal.HighBoundary"/>.</summary>
    public FhirPathQuantity? HighBoundary(int? precision = null) => FhirPathDecimal.HighBoundary(Value, precision) is { } value ? WithValue(value) : null;

    /// <summary>The same value and the same unit as written; for FHIRPath's own equality see <see cref="EqualTo"/>.</summary>
    public bool Equals(FhirPathQuantity? other) => other is not null && Value == other.Value && Unit == other.Unit;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FhirPathQuantity);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Unit);

    /// <summary>As <c>toString()</c>: <c>1 'wk'</c>, and calendar durations without quotes, <c>4 days</c>.</summary>
    public override string ToString() => string.Concat(FhirPathDecimal.ToText(Value), " ", IsCalendar ? Unit : $"'{Unit}'");

    private static int Order(decimal left, decimal numerator, decimal right, decimal denominator) =>
        (ExactRatio.Of(left) * ExactRatio.Of(numerator)).CompareTo(ExactRatio.Of(right) * ExactRatio.Of(denominator));

    private bool SameUnit(FhirPathQuantity other) => Unit == other.Unit || (IsCalendar && Calendar == other.Calendar);

    private decimal? Scaled(CalendarUnit from, CalendarUnit to)
    {
        var (numerator, denominator) = CalendarUnits.Ratio(from, to);
        return from == to ? Value : (ExactRatio.Of(Value) * ExactRatio.Of(numerator) / ExactRatio.Of(denominator)).TryToDecimal(out var scaled) ? scaled : null;
    }

    /// <summary>The number that a quantity without dimension is equal to.</summary>
    internal bool TryBareNumber(out decimal number)
    {
        number = Value;
        return Unit == One || (!IsCalendar && UcumUnit.TryParse(Unit, out var unit) && UcumUnit.TryParse(One, out var one) && unit.TryConvert(Value, one, out number));
    }

    private bool TryUcum(out UcumUnit unit) => UcumUnit.TryParse(IsCalendar ? CalendarUnits.UcumOf(Calendar) : Unit, out unit!);

    /// <summary>Whether one is a calendar duration, the other definite, and either is counted in years or months.</summary>
    private bool MixesYearsOrMonths(FhirPathQuantity other) =>
        IsCalendar != other.IsCalendar && (IsYearOrMonth(this) || IsYearOrMonth(other));

    private static bool IsYearOrMonth(FhirPathQuantity quantity) => quantity.IsCalendar
        ? CalendarUnits.IsYearOrMonth(quantity.Calendar)
        : quantity.Unit is "a" or "mo" or "a_j" or "a_g" or "a_t" or "mo_j" or "mo_g" or "mo_s";

    private FhirPathQuantity? Sum(FhirPathQuantity other, int sign)
    {
        ArgumentNullException.ThrowIfNull(other);
        try
        {
            if (SameUnit(other) || other.Unit == One)
                return WithValue(Value + sign * other.Value);
            if (Unit == One)
                return other.WithValue(Value + sign * other.Value);
            return other.InSummandOf(this) is { } amount ? WithValue(Value + sign * amount) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>This amount in the unit of <paramref name="first"/>. Years and months go to no other unit unasked: their factors are approximate.</summary>
    private decimal? InSummandOf(FhirPathQuantity first)
    {
        if (IsCalendar && first.IsCalendar)
            return IsYearOrMonth(this) || IsYearOrMonth(first) ? null : Scaled(Calendar, first.Calendar);
        if (MixesYearsOrMonths(first) || !TryUcum(out var from) || !first.TryUcum(out var to) || from.IsSpecial || to.IsSpecial)
            return null;
        return from.TryConvert(Value, to, out var converted) ? converted : null;
    }

    private string? Combine(FhirPathQuantity other, Func<UcumUnit, UcumUnit, UcumUnit?> units) =>
        !IsCalendar && !other.IsCalendar && UcumUnit.TryParse(Unit, out var left) && UcumUnit.TryParse(other.Unit, out var right) ? units(left, right)?.Code : null;

    private FhirPathQuantity? Make(string? unit, decimal other, Func<decimal, decimal, decimal> operation)
    {
        try
        {
            return unit is null ? null : new(operation(Value, other), unit);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
