namespace Physology.Fhir.Kernel.FhirPath.Values;

/// <summary>A time of day to the hour, the minute or the second, without an offset, as FHIRPath's Time. Immutable.</summary>
public readonly struct FhirPathTime : IEquatable<FhirPathTime>
{
    private readonly ClockTime _clock;

    internal FhirPathTime(ClockTime clock) => _clock = clock;

    /// <summary>0 to 23.</summary>
    public int Hour => _clock.Hour;

    /// <summary>0 to 59, null where only the hour is known.</summary>
    public int? Minute => _clock.Precision >= TemporalPrecision.Minute ? _clock.Minute : null;

    /// <summary>0 to 59 (60 in a leap second), null where it is not known.</summary>
    public int? Second => _clock.Precision >= TemporalPrecision.Second ? _clock.Second : null;

    /// <summary>The fraction of the second in whole milliseconds, null where none is written.</summary>
    public int? Millisecond => _clock.FractionDigits > 0 ? _clock.Nanoseconds / 1_000_000 : null;

    /// <summary>How far it is known: hour, minute or second.</summary>
    public TemporalPrecision Precision => _clock.Precision;

    /// <summary>The number of digits, as <c>precision()</c> counts: 2, 4, 6, and 9 to the millisecond.</summary>
    public int PrecisionDigits => _clock.Digits;

    /// <summary>Reads <c>hh</c>, <c>hh:mm</c>, <c>hh:mm:ss</c> or <c>hh:mm:ss.fff</c> without '@T'; false for anything else, an offset included. Digits of the fraction beyond nine are dropped.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out FhirPathTime time)
    {
        time = default;
        if (!ClockTime.TryParse(text, out var clock, out var rest) || !rest.IsEmpty)
            return false;
        time = new(clock);
        return true;
    }

    /// <summary>This time, to the millisecond.</summary>
    public static FhirPathTime From(TimeOnly time) => new(ClockTime.Of(time.Hour, time.Minute, time.Second, time.Millisecond * 1_000_000, 3));

    /// <summary>Whether they are the same; null where one is known further than the other and nothing before differs.</summary>
    public bool? EqualTo(FhirPathTime other) => CompareTo(other) is { } order ? order == 0 : null;

    /// <summary>Whether they are the same and known equally far.</summary>
    public bool IsEquivalentTo(FhirPathTime other) => CompareTo(other) == 0;

    /// <summary>Below, at or above zero; null where one is known further than the other and nothing before differs.</summary>
    public int? CompareTo(FhirPathTime other) => _clock.CompareTo(other._clock);

    /// <summary>With the duration added, round the clock; null with a fault where it is not hours, minutes, seconds or milliseconds.</summary>
    public FhirPathTime? Add(FhirPathQuantity duration, out TemporalFault fault) => TemporalArithmetic.Add(this, duration, 1, out fault);

    /// <summary>With the duration taken off, round the clock; see <see cref="Add"/>.</summary>
    public FhirPathTime? Subtract(FhirPathQuantity duration, out TemporalFault fault) => TemporalArithmetic.Add(this, duration, -1, out fault);

    /// <summary>The earliest time it may be, to 2, 4, 6 or 9 digits (9 unless asked); null for any other precision.</summary>
    public FhirPathTime? LowBoundary(int? precision = null) => _clock.Boundary(precision ?? 9, 0, 0, 0, 0) is { } clock ? new FhirPathTime(clock) : null;

    /// <summary>The latest time it may be; see <see cref="LowBoundary"/>.</summary>
    public FhirPathTime? HighBoundary(int? precision = null) => _clock.Boundary(precision ?? 9, 23, 59, 59, 999_000_000) is { } clock ? new FhirPathTime(clock) : null;

    /// <summary>The same text and precision.</summary>
    public bool Equals(FhirPathTime other) => _clock == other._clock;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FhirPathTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _clock.GetHashCode();

    /// <summary>As FHIR writes it, with the digits it was read with: <c>14:30:14.559</c>.</summary>
    public override string ToString() => _clock.ToString();

    internal ClockTime Clock => _clock;
}
