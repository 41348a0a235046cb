using System.Globalization;

namespace Physology.Fhir.Kernel.FhirPath.Values;

/// <summary>The time-of-day part that Time and DateTime share.</summary>
internal readonly record struct ClockTime
{
    private readonly int _nanoseconds;
    private readonly byte _hour;
    private readonly byte _minute;
    private readonly byte _second;
    private readonly byte _shape; // low nibble: digits of the fraction; high nibble: 0 hour, 1 minute, 2 second

    private ClockTime(int hour, int minute, int second, int nanoseconds, TemporalPrecision precision, int fractionDigits)
    {
        (_hour, _minute, _second, _nanoseconds) = ((byte)hour, (byte)minute, (byte)second, nanoseconds);
        _shape = (byte)(((precision - TemporalPrecision.Hour) << 4) | fractionDigits);
    }

    public int Hour => _hour;
    public int Minute => _minute;
    public int Second => _second;
    public int Nanoseconds => _nanoseconds;
    public int FractionDigits => _shape & 0xF;
    public TemporalPrecision Precision => TemporalPrecision.Hour + (_shape >> 4);

    public int Digits => 2 + 2 * (Precision - TemporalPrecision.Hour) + FractionDigits;

    /// <summary>Nanoseconds since midnight; what is not known counts as zero.</summary>
    public long Ticks => ((_hour * 60L + _minute) * 60 + _second) * 1_000_000_000 + _nanoseconds;

    public static ClockTime Of(int hour, int minute, int second, int nanoseconds, int fractionDigits) =>
        new(hour, minute, second, nanoseconds, TemporalPrecision.Second, fractionDigits);

    /// <summary>Of nanoseconds since midnight, to the given precision; a fraction gets the digits it needs, at least <paramref name="fractionDigits"/>.</summary>
    public static ClockTime OfTicks(long ticks, TemporalPrecision precision, int fractionDigits)
    {
        var seconds = (int)(ticks / 1_000_000_000);
        var nanoseconds = (int)(ticks % 1_000_000_000);
        if (precision < TemporalPrecision.Second)
            return new(seconds / 3600, precision == TemporalPrecision.Hour ? 0 : seconds / 60 % 60, 0, 0, precision, 0);
        var unit = 1_000_000_000;
        for (var digits = 0; digits < fractionDigits; digits++)
            unit /= 10;
        if (fractionDigits == 0 && nanoseconds != 0 && nanoseconds % 1_000_000 == 0)
            (fractionDigits, unit) = (3, 1_000_000);
        for (; nanoseconds % unit != 0; unit /= 10)
            fractionDigits++;
        return new(seconds / 3600, seconds / 60 % 60, seconds % 60, nanoseconds, precision, fractionDigits);
    }

    /// <summary>Reads as far as a time goes; what follows is the rest.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ClockTime clock, out ReadOnlySpan<char> rest)
    {
        clock = default;
        rest = text;
        if (!TemporalText.TryTwo(text, 23, out var hour))
            return false;
        rest = text[2..];
        if (rest is not [':', ..])
        {
            clock = new(hour, 0, 0, 0, TemporalPrecision.Hour, 0);
            return true;
        }
        if (!TemporalText.TryTwo(rest[1..], 59, out var minute))
            return false;
        rest = rest[3..];
        if (rest is not [':', ..])
        {
            clock = new(hour, minute, 0, 0, TemporalPrecision.Minute, 0);
            return true;
        }
        if (!TemporalText.TryTwo(rest[1..], 60, out var second)) // FHIR's dateTime allows for leap seconds
            return false;
        rest = rest[3..];
        var (nanoseconds, digits) = (0, 0);
        if (rest is ['.', ..])
        {
            var end = rest[1..].IndexOfAnyExceptInRange('0', '9');
            var fraction = end < 0 ? rest[1..] : rest[1..(end + 1)];
            if (fraction.IsEmpty)
                return false;
            rest = rest[(fraction.Length + 1)..];
            digits = Math.Min(fraction.Length, 9);
            for (var i = 0; i < 9; i++)
                nanoseconds = nanoseconds * 10 + (i < digits ? fraction[i] - '0' : 0);
        }
        clock = new(hour, minute, second, nanoseconds, TemporalPrecision.Second, digits);
        return true;
    }

    public int? CompareTo(ClockTime other)
    {
        if (_hour != other._hour)
            return _hour < other._hour ? -1 : 1;
        if (Precision == TemporalPrecision.Hour || other.Precision == TemporalPrecision.Hour)
            return Precision == other.Precision ? 0 : null;
        if (_minute != other._minute)
            return _minute < other._minute ? -1 : 1;
        if (Precision == TemporalPrecision.Minute || other.Precision == TemporalPrecision.Minute)
            return Precision == other.Precision ? 0 : null;
        return _second != other._second ? (_second < other._second ? -1 : 1) : _nanoseconds.CompareTo(other._nanoseconds);
    }

    /// <summary>To 2, 4, 6 or 9 digits, what is missing filled in; null for another precision.</summary>
    public ClockTime? Boundary(int digits, int hour, int minute, int second, int nanoseconds) => digits switch
    {
        2 => new(_hour, 0, 0, 0, TemporalPrecision.Hour, 0),
        4 => new(_hour, MinuteOr(minute), 0, 0, TemporalPrecision.Minute, 0),
        6 => new(_hour, MinuteOr(minute), SecondOr(second), 0, TemporalPrecision.Second, 0),
        9 => new(_hour, MinuteOr(minute), SecondOr(second), MillisecondsOr(nanoseconds), TemporalPrecision.Second, 3),
        _ => null,
    };

    public override string ToString() => Precision switch
    {
        TemporalPrecision.Hour => _hour.ToString("00", CultureInfo.InvariantCulture),
        TemporalPrecision.Minute => string.Create(CultureInfo.InvariantCulture, $"{_hour:00}:{_minute:00}"),
        _ when FractionDigits == 0 => string.Create(CultureInfo.InvariantCulture, $"{_hour:00}:{_minute:00}:{_second:00}"),
        _ => string.Concat(
            string.Create(CultureInfo.InvariantCulture, $"{_hour:00}:{_minute:00}:{_second:00}."),
            _nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).AsSpan(0, FractionDigits)),
    };

    private int MinuteOr(int bound) => Precision >= TemporalPrecision.Minute ? _minute : bound;

    private int SecondOr(int bound) => Precision >= TemporalPrecision.Second ? _second : bound;

    private int MillisecondsOr(int bound)
    {
        if (FractionDigits == 0)
            return Precision >= TemporalPrecision.Second ? 0 : bound;
        return _nanoseconds / 1_000_000 * 1_000_000;
    }
}
