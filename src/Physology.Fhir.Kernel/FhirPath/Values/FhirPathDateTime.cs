using System.Globalization;

namespace Physology.Fhir.Kernel.FhirPath.Values;

/// <summary>A date and time as far as they are known, with or without an offset, as FHIRPath's DateTime. Immutable; <c>default</c> is none and is never returned.</summary>
public readonly struct FhirPathDateTime : IEquatable<FhirPathDateTime>
{
    private const short NoOffset = short.MinValue;

    private readonly FhirPathDate _date;
    private readonly ClockTime _clock;
    private readonly short _offset;
    private readonly bool _hasClock;
    private readonly bool _isZulu; // written Z, so that the text comes back as it was

    private FhirPathDateTime(FhirPathDate date, bool hasClock, ClockTime clock, short offset, bool isZulu) =>
        (_date, _hasClock, _clock, _offset, _isZulu) = (date, hasClock, clock, offset, isZulu);

    /// <summary>0001 to 9999.</summary>
    public int Year => _date.Year;

    /// <summary>1 to 12, null where only the year is known.</summary>
    public int? Month => _date.Month;

    /// <summary>1 to 31, null where it is not known.</summary>
    public int? Day => _date.Day;

    /// <summary>0 to 23, null where the time of day is not known.</summary>
    public int? Hour => _hasClock ? _clock.Hour : null;

    /// <summary>0 to 59, null where it is not known.</summary>
    public int? Minute => Precision >= TemporalPrecision.Minute ? _clock.Minute : null;

    /// <summary>0 to 59 (60 in a leap second), null where it is not known.</summary>
    public int? Second => Precision >= TemporalPrecision.Second ? _clock.Second : null;

    /// <summary>The fraction of the second in whole milliseconds, null where none is written.</summary>
    public int? Millisecond => _hasClock && _clock.FractionDigits > 0 ? _clock.Nanoseconds / 1_000_000 : null;

    /// <summary>Minutes east of UTC, null where no offset is given.</summary>
    public int? OffsetMinutes => HasOffset ? _offset : null;

    /// <summary>How far it is known.</summary>
    public TemporalPrecision Precision => _hasClock ? _clock.Precision : _date.Precision;

    /// <summary>The number of digits, as <c>precision()</c> counts: 4, 6, 8, 10, 12, 14, and 17 to the millisecond.</summary>
    public int PrecisionDigits => _hasClock ? 8 + _clock.Digits : _date.PrecisionDigits;

    /// <summary>
    /// Reads FHIR's dateTime and instant and what FHIRPath's literals add to them (<c>2014T</c>, <c>2014-01-25T14</c>, no offset), without '@';
    /// false for anything else and for days that do not exist. Digits of the fraction beyond nine are dropped.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out FhirPathDateTime value)
    {
        value = default;
        if (!TemporalText.TryDate(text, out var year, out var month, out var day, out var rest))
            return false;
        var date = FhirPathDate.Of(year, month, day);
        if (rest is [] or ['T'])
        {
            value = new(date, false, default, NoOffset, false);
            return true;
        }
        if (day == 0 || rest[0] != 'T' || !ClockTime.TryParse(rest[1..], out var clock, out rest))
            return false;
        short offset = NoOffset;
        if (!rest.IsEmpty)
        {
            if (!TemporalText.TryOffset(rest, out var minutes))
                return false;
            offset = (short)minutes;
        }
        value = new(date, true, clock, offset, rest is "Z");
        return true;
    }

    /// <summary>This moment, to the millisecond, with its offset.</summary>
    public static FhirPathDateTime From(DateTimeOffset moment) => new(
        FhirPathDate.Of(moment.Year, moment.Month, moment.Day), true,
        ClockTime.Of(moment.Hour, moment.Minute, moment.Second, moment.Millisecond * 1_000_000, 3), (short)moment.TotalOffsetMinutes, false);

    /// <summary>The date part, as far as it is known, without regard to the offset.</summary>
    public FhirPathDate ToDate() => _date;

    /// <summary>The time of day, null where none is known.</summary>
    public FhirPathTime? ToTime() => _hasClock ? new FhirPathTime(_clock) : null;

    /// <summary>Whether they are the same moment; null where that cannot be said. See <see cref="CompareTo"/>.</summary>
    public bool? EqualTo(FhirPathDateTime other) => CompareTo(other) is { } order ? order == 0 : null;

    /// <summary>Whether they are the same moment, known equally far, both with or both without an offset.</summary>
    public bool IsEquivalentTo(FhirPathDateTime other) =>
        Precision == other.Precision && HasOffset == other.HasOffset && CompareTo(other) == 0;

    /// <summary>
    /// Below, at or above zero; null where one is known further than the other and nothing before differs. Two offsets are brought to UTC.
    /// Where only one has an offset none is assumed for the other: the order is given where every offset from -12:00 to +14:00 gives the same.
    /// </summary>
    public int? CompareTo(FhirPathDateTime other)
    {
        if (HasOffset != other.HasOffset || (HasOffset && _offset != other._offset))
            return TemporalOrder.AcrossOffsets(this, other);
        if (_date.CompareTo(other._date) is not 0)
            return _date.CompareTo(other._date);
        return (_hasClock, other._hasClock) switch
        {
            (true, true) => _clock.CompareTo(other._clock),
            (false, false) => 0,
            _ => null,
        };
    }

    /// <summary>With the duration added by the calendar; null with a fault where it cannot be.</summary>
    public FhirPathDateTime? Add(FhirPathQuantity duration, out TemporalFault fault) => TemporalArithmetic.Add(this, duration, 1, out fault);

    /// <summary>With the duration taken off by the calendar; null with a fault where it cannot be.</summary>
    public FhirPathDateTime? Subtract(FhirPathQuantity duration, out TemporalFault fault) => TemporalArithmetic.Add(this, duration, -1, out fault);

    /// <summary>
    /// The earliest moment it may be, to 4, 6, 8, 10, 12, 14 or 17 digits (17 unless asked); null for any other precision. Without an offset it is
    /// the moment in the easternmost one, +14:00. An hour without minutes counts as the full hour, as HL7's suite has it: FHIR knows no other.
    /// </summary>
    public FhirPathDateTime? LowBoundary(int? precision = null) => Boundary(precision ?? 17, _date.LowBoundary(), 0, 0, 0, 0, 14 * 60);

    /// <summary>The latest moment it may be, without an offset in the westernmost one, -12:00; see <see cref="LowBoundary"/>.</summary>
    public FhirPathDateTime? HighBoundary(int? precision = null) => Boundary(precision ?? 17, _date.HighBoundary(), 23, 59, 59, 999_000_000, -12 * 60);

    /// <summary>The same text and precision.</summary>
    public bool Equals(FhirPathDateTime other) =>
        _date.Equals(other._date) && _hasClock == other._hasClock && _clock == other._clock && _offset == other._offset && _isZulu == other._isZulu;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FhirPathDateTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_date, _clock, _offset);

    /// <summary>As FHIR writes it, with the digits it was read with: <c>2014-01-25T14:30:14.559+09:00</c>. A date alone has no T after it.</summary>
    public override string ToString()
    {
        if (!_hasClock)
            return _date.ToString();
        var offset = !HasOffset ? "" : _isZulu ? "Z" :
            string.Create(CultureInfo.InvariantCulture, $"{(_offset < 0 ? '-' : '+')}{Math.Abs(_offset) / 60:00}:{Math.Abs(_offset) % 60:00}");
        return string.Concat(_date.ToString(), "T", _clock.ToString(), offset);
    }

    internal bool HasOffset => _offset != NoOffset;

    internal bool HasClock => _hasClock;

    internal ClockTime Clock => _clock;

    internal static FhirPathDateTime OfDate(int year, int month, int day) => new(FhirPathDate.Of(year, month, day), false, default, NoOffset, false);

    /// <summary>This with another date, and another time of day where it has one.</summary>
    internal FhirPathDateTime With(FhirPathDate date, ClockTime clock) => new(date, _hasClock, clock, _offset, _isZulu);

    private FhirPathDateTime? Boundary(int digits, FhirPathDate? bound, int hour, int minute, int second, int nanoseconds, int offset)
    {
        if (digits <= 8)
            return (bound is { } all ? digits switch { 4 => FhirPathDate.Of(all.Year, 0, 0), 6 => FhirPathDate.Of(all.Year, all.Month ?? 0, 0), 8 => all, _ => (FhirPathDate?)null } : null)?.ToDateTime();
        var known = !_hasClock
            ? ClockTime.Of(hour, minute, second, nanoseconds, 3)
            : _clock.Precision == TemporalPrecision.Hour ? ClockTime.Of(_clock.Hour, 0, second, nanoseconds, 3) : _clock;
        return bound is { } date && known.Boundary(digits - 8, hour, minute, second, nanoseconds) is { } clock
            ? new FhirPathDateTime(date, true, clock, HasOffset ? _offset : (short)offset, _isZulu)
            : null;
    }
}
