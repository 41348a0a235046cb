using System.Globalization;

namespace Physology.Fhir.Kernel.FhirPath.Values;

/// <summary>A year, a month or a day, as FHIRPath's Date. Immutable; <c>default</c> is no date and is never returned.</summary>
public readonly struct FhirPathDate : IEquatable<FhirPathDate>
{
    private readonly short _year;
    private readonly byte _month;
    private readonly byte _day;

    private FhirPathDate(int year, int month, int day) => (_year, _month, _day) = ((short)year, (byte)month, (byte)day);

    /// <summary>0001 to 9999.</summary>
    public int Year => _year;

    /// <summary>1 to 12, null where only the year is known.</summary>
    public int? Month => _month == 0 ? null : _month;

    /// <summary>1 to 31, null where only the year or the month is known.</summary>
    public int? Day => _day == 0 ? null : _day;

    /// <summary>How far it is known.</summary>
    public TemporalPrecision Precision => _month == 0 ? TemporalPrecision.Year : _day == 0 ? TemporalPrecision.Month : TemporalPrecision.Day;

    /// <summary>The number of digits, as <c>precision()</c> counts: 4, 6 or 8.</summary>
    public int PrecisionDigits => 4 + 2 * (int)Precision;

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c> without '@'; false for anything else and for days that do not exist.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out FhirPathDate date)
    {
        date = default;
        if (!TemporalText.TryDate(text, out var year, out var month, out var day, out var rest) || !rest.IsEmpty)
            return false;
        date = new(year, month, day);
        return true;
    }

    /// <summary>This day.</summary>
    public static FhirPathDate From(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The same moment of unknown time of day, as FHIRPath converts a Date to a DateTime implicitly.</summary>
    public FhirPathDateTime ToDateTime() => FhirPathDateTime.OfDate(_year, _month, _day);

    /// <summary>Whether they are the same; null where one is known further than the other and nothing before differs.</summary>
    public bool? EqualTo(FhirPathDate other) => CompareTo(other) is { } order ? order == 0 : null;

    /// <summary>Whether they are the same and known equally far.</summary>
    public bool IsEquivalentTo(FhirPathDate other) => CompareTo(other) == 0;

    /// <summary>Below, at or above zero; null where one is known further than the other and nothing before differs.</summary>
    public int? CompareTo(FhirPathDate other)
    {
        if (_year != other._year)
            return _year < other._year ? -1 : 1;
        if (_month == 0 || other._month == 0)
            return _month == other._month ? 0 : null;
        if (_month != other._month)
            return _month < other._month ? -1 : 1;
        if (_day == 0 || other._day == 0)
            return _day == other._day ? 0 : null;
        return Math.Sign(_day - other._day);
    }

    /// <summary>With the duration added by the calendar; null with a fault where it cannot be.</summary>
    public FhirPathDate? Add(FhirPathQuantity duration, out TemporalFault fault) => ToDateTime().Add(duration, out fault)?.ToDate();

    /// <summary>With the duration taken off by the calendar; null with a fault where it cannot be.</summary>
    public FhirPathDate? Subtract(FhirPathQuantity duration, out TemporalFault fault) => ToDateTime().Subtract(duration, out fault)?.ToDate();

    /// <summary>The earliest day, month or year it may be, to 4, 6 or 8 digits (8 unless asked); null for any other precision.</summary>
    public FhirPathDate? LowBoundary(int? precision = null) => Boundary(precision ?? 8, 1, static (_, _) => 1);

    /// <summary>The latest day, month or year it may be; see <see cref="LowBoundary"/>.</summary>
    public FhirPathDate? HighBoundary(int? precision = null) => Boundary(precision ?? 8, 12, DateTime.DaysInMonth);

    /// <summary>The same text and precision.</summary>
    public bool Equals(FhirPathDate other) => _year == other._year && _month == other._month && _day == other._day;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FhirPathDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (_year << 9) | (_month << 5) | _day;

    /// <summary>As FHIR writes it: <c>2014-01-25</c>, <c>2014-01</c> or <c>2014</c>.</summary>
    public override string ToString() => Precision switch
    {
        TemporalPrecision.Year => _year.ToString("0000", CultureInfo.InvariantCulture),
        TemporalPrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{_year:0000}-{_month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{_year:0000}-{_month:00}-{_day:00}"),
    };

    internal static FhirPathDate Of(int year, int month, int day) => new(year, month, day);

    private FhirPathDate? Boundary(int digits, int month, Func<int, int, int> day)
    {
        if (digits is not (4 or 6 or 8))
            return null;
        var m = digits < 6 ? 0 : _month == 0 ? month : _month;
        return new FhirPathDate(_year, m, digits < 8 ? 0 : _day == 0 ? day(_year, m) : _day);
    }
}
