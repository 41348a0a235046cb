using System.Globalization;
using Physology.Fhir.Kernel.FhirPath.Values;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.FhirPath.Values;

/// <summary>Dates and times by FHIRPath's text. '-' stands for empty, '!' for an error.</summary>
public sealed class TemporalValuesTests
{
    [Fact]
    public void TryParse_DateTimes_GivesTextAndPrecision() => Table.Check("""
        2014                              | 2014 4
        2014T                             | 2014 4
        2014-01                           | 2014-01 6
        2014-01T                          | 2014-01 6
        2014-01-25                        | 2014-01-25 8
        2014-01-25T                       | 2014-01-25 8
        2014-01-25T14                     | 2014-01-25T14 10
        2014-01-25T14Z                    | 2014-01-25T14Z 10
        2014-01-25T14:30                  | 2014-01-25T14:30 12
        2014-01-25T14:30+01:00            | 2014-01-25T14:30+01:00 12
        2014-01-25T14:30:14               | 2014-01-25T14:30:14 14
        2014-01-25T14:30:14.559           | 2014-01-25T14:30:14.559 17
        2014-01-25T14:30:14.559Z          | 2014-01-25T14:30:14.559Z 17
        2014-01-25T14:30:14.559-09:30     | 2014-01-25T14:30:14.559-09:30 17
        2014-01-25T14:30:14.123456789Z    | 2014-01-25T14:30:14.123456789Z 23
        2014-01-25T14:30:14.1234567891Z   | 2014-01-25T14:30:14.123456789Z 23
        2016-12-31T23:59:60Z              | 2016-12-31T23:59:60Z 14
        2016-02-29                        | 2016-02-29 8
        2015-02-29                        | -
        1900-02-29                        | -
        0000                              | -
        2014-13                           | -
        2014-00                           | -
        2014-01-32                        | -
        2014-1-1                          | -
        14-01-01                          | -
        2014-01-25T24:00                  | -
        2014-01-25T14:60                  | -
        2014-01-25T14:30:61               | -
        2014-01-25T14:30:                 | -
        2014-01-25T14:30:14.              | -
        2014-01-25T14:30:14.5x            | -
        2014-01-25T14:30+15:00            | -
        2014-01-25T14:30+14:01            | -
        2014-01-25T14:30+1:00             | -
        2014-01-25T14:30z                 | -
        2014-01-25T14:30Z0                | -
        2014-01T10:00                     | -
        2014-01-25 14:30                  | -
        2014-01-25T14:30 Z                | -
        @2014                             | -
        ٢٠١٤                              | -
        """, 2, c => FhirPathDateTime.TryParse(c[0], out var value) ? $"{value} {value.PrecisionDigits}" : null);

    [Fact]
    public void TryParse_DatesAndTimes_TakesTheirOwnTextOnly()
    {
        Assert.All(["2014", "2014-01", "2014-01-25"], text => Assert.True(FhirPathDate.TryParse(text, out var date) && date.ToString() == text));
        Assert.All(["", "2014T", "2014-01-25T10", "2014-", "T10", new string('2', 100_000)], text => Assert.False(FhirPathDate.TryParse(text, out _)));
        Assert.All(["14", "14:30", "14:30:14", "14:30:14.5", "00:00:00.000"], text => Assert.True(FhirPathTime.TryParse(text, out var time) && time.ToString() == text));
        Assert.All(["", "T14", "14:", "24", "14:30:14Z", "14:30:14+01:00", "1", "14:3", "14.5", "14:30.5"], text => Assert.False(FhirPathTime.TryParse(text, out _)));
    }

    [Fact]
    public void CompareTo_DateTimes_FollowsPrecisionAndOffsets() => Table.Check("""
        2012                            | 2012                          | =
        2012                            | 2013                          | <
        2012-01                         | 2012                          | -
        2013-01                         | 2012                          | >
        2018-03                         | 2018-03-01                    | -
        2018-03-01T10                   | 2018-03-01T10:30              | -
        2018-03-01T11                   | 2018-03-01T10:30              | >
        2012-01-01T10:30                | 2012-01-01T10:31              | <
        2012-01-01T10:30:31             | 2012-01-01T10:30              | -
        2012-01-01T10:30:31.0           | 2012-01-01T10:30:31           | =
        2012-01-01T10:30:31.1           | 2012-01-01T10:30:31           | >
        2017-11-05T01:30:00.0-04:00     | 2017-11-05T01:15:00.0-05:00   | <
        2017-11-05T01:30:00.0-04:00     | 2017-11-05T00:30:00.0-05:00   | =
        2012-04-15T15:00:00+02:00       | 2012-04-15T16:00:00+03:00     | =
        2012-04-15T15:00:00Z            | 2012-04-15T15:00:00+00:00     | =
        2012-04-15T15:00:00Z            | 2012-04-15T15:00:00-00:00     | =
        2018-01-01T16:00:00+12:00       | 2018-01-01T15:00:00.0+10:00   | <
        2018-01-01T00:30+01:00          | 2017-12-31T23:30Z             | =
        2018-01-01T00:30+01:00          | 2017-12-31T23:30:00Z          | -
        2018-01-01T00:30+01:00          | 2017-12-31T23:31:00Z          | <
        2018-01-01T10+01:00             | 2018-01-01T09Z                | =
        2018-01-01T10+05:30             | 2018-01-01T04Z                | -            | half an hour apart within the hour
        2018-01-01T10+05:30             | 2018-01-01T06Z                | <
        2012-04-15T15:00:00Z            | 2012-04-15T10:00:00           | -            | ten o'clock at -05:00 is the same moment
        2012-04-15T15:00:00Z            | 2012-04-14T00:00:00           | >            | wherever it is
        2012-04-15T15:00:00Z            | 2012-04-15                    | -
        2012-04-15T15:00:00Z            | 1974-12-25                    | >
        1974-12-25                      | 2012-04-15T15:00:00Z          | <
        2012                            | 2012-04-15T15:00:00Z          | -
        0001-01-01T00:00:00+14:00       | 0001-01-01T00:00:00-12:00     | <
        9999-12-31T23:59:59-12:00       | 9999-12-31T23:59:59+14:00     | >
        """, 3, c =>
        {
            Assert.True(FhirPathDateTime.TryParse(c[0], out var left) & FhirPathDateTime.TryParse(c[1], out var right), c[0]);
            Assert.Equal(left.CompareTo(right), -right.CompareTo(left));
            Assert.Equal(left.CompareTo(right) is { } order ? order == 0 : null, left.EqualTo(right));
            return Table.Text(left.CompareTo(right));
        });

    [Fact]
    public void IsEquivalentTo_DateTimes_IsFalseAcrossPrecisions() => Table.Check("""
        2012                       | 2012                       | true
        2012-01                    | 2012                       | false
        2012-01-01T10:30:31.0      | 2012-01-01T10:30:31        | true
        2012-01-01T10:30:31.1      | 2012-01-01T10:30:31        | false
        2012-01-01T10:30:31        | 2012-01-01T10:30           | false
        2012-01-01T10:30Z          | 2012-01-01T11:30+01:00     | true
        2012-01-01T10:30Z          | 2012-01-01T10:30           | false
        2012-01-01                 | 2012-01-01T10:00:00        | false
        """, 3, c => FhirPathDateTime.TryParse(c[0], out var left) && FhirPathDateTime.TryParse(c[1], out var right) ? Table.Text((bool?)left.IsEquivalentTo(right)) : null);

    [Fact]
    public void CompareTo_Times_FollowsPrecision() => Table.Check("""
        12:00:00     | 14:00:00     | <
        10:30        | 10:30:00     | -
        10           | 10:30        | -
        10           | 11:30        | <
        10:30:00     | 10:30:00.0   | =
        10:30:00.001 | 10:30:00     | >
        10           | 10           | =
        """, 3, c => FhirPathTime.TryParse(c[0], out var left) && FhirPathTime.TryParse(c[1], out var right) ? Table.Text(left.CompareTo(right)) : null);

    [Fact]
    public void Add_Durations_GoesByTheCalendar() => Table.Check("""
        1973-12-25                      | 7 days            | 1974-01-01
        1973-12-25                      | 7.9 days          | 1974-01-01
        1973-12-25                      | 1 week            | 1974-01-01
        1973-12-25                      | 1 'wk'            | 1974-01-01
        1973-12-25                      | 1 'd'             | 1973-12-26
        1973-12-25                      | 1 month           | 1974-01-25
        1973-12-25                      | 1.9 months        | 1974-01-25
        1973-12-25                      | 1 year            | 1974-12-25
        2019-03-01                      | 24 months         | 2021-03-01
        2026-01-31                      | 1 month           | 2026-02-28
        2024-01-31                      | 1 month           | 2024-02-29
        2024-02-29                      | 1 year            | 2025-02-28
        2024-02-29                      | -4 years          | 2020-02-29
        2024-03-31                      | -1 month          | 2024-02-29
        2026-01-01T13:00:00             | 30 minutes        | 2026-01-01T13:30:00
        1973-12-25T00:00:00.000+10:00   | 42.53 seconds     | 1973-12-25T00:00:42.530+10:00
        1973-12-25T00:00:00.000+10:00   | 1 's'             | 1973-12-25T00:00:01.000+10:00
        1973-12-25T00:00:00.000+10:00   | 0.1 's'           | 1973-12-25T00:00:00.000+10:00   | HL7's suite, testPlusDate19
        1973-12-25T00:00:00.000+10:00   | 10 'ms'           | 1973-12-25T00:00:00.010+10:00
        1973-12-25T00:00:00             | 10 milliseconds   | 1973-12-25T00:00:00.010
        1973-12-25T23:59:59.999Z        | 1 millisecond     | 1973-12-26T00:00:00.000Z
        1973-12-25T00:00:00             | -1 second         | 1973-12-24T23:59:59
        1973-12-25T10                   | 90 minutes        | 1973-12-25T11
        1973-12-25T10                   | 50 hours          | 1973-12-27T12
        1973-12-25T10:30                | 45 seconds        | 1973-12-25T10:30
        1973-12-25T10:30                | 90 seconds        | 1973-12-25T10:31
        1973-12-25                      | 36 hours          | 1973-12-26
        2014                            | 24 months         | 2016
        2014                            | 23 months         | 2015
        2016                            | 365 days          | 2017
        2014                            | 11 months         | 2014
        2014                            | -1 month          | 2014
        2026-02                         | 5 weeks           | 2026-03
        2026-02                         | 4 weeks           | 2026-02
        2026-02                         | -1 day            | 2026-02
        2026-02                         | 11 months         | 2027-01
        2026-02                         | 1 year            | 2027-02
        1973-12-25                      | 1 'a'             | !DefiniteYearOrMonth
        1973-12-25                      | 1 'mo'            | !DefiniteYearOrMonth
        1973-12-25                      | 1 'mg'            | !NotADuration
        1973-12-25                      | 7                 | !NotADuration
        9999-12-31                      | 1 day             | !OutOfRange
        0001-01-01                      | -1 day            | !OutOfRange
        2000                            | 8000 years        | !OutOfRange
        2000                            | -2000 years       | !OutOfRange
        2000-01-01                      | 79228162514264337593543950335 years | !OutOfRange
        2000-01-01T00:00:00             | -79228162514264337593543950335 milliseconds | !OutOfRange
        2000-01-01T00:00:00             | 999999999999 weeks | !OutOfRange
        """, 3, c =>
        {
            Assert.True(FhirPathDateTime.TryParse(c[0], out var value) & FhirPathQuantity.TryParse(c[1], out var amount), c[1]);
            return value.Add(amount!, out var fault)?.ToString() ?? "!" + fault; // read by the line above
        });

    [Fact]
    public void Subtract_Durations_GoesByTheCalendar() => Table.Check("""
        2014         | 24 months | 2012
        2019-03-01   | 24 months | 2017-03-01
        1974-12-25   | 1 'month' | 1974-11-25
        2016-02-29   | 1 year    | 2015-02-28
        """, 3, c => FhirPathDate.TryParse(c[0], out var value) && FhirPathQuantity.TryParse(c[1], out var amount) ? value.Subtract(amount!, out _)?.ToString() : null);

    [Fact]
    public void Add_ToTimes_GoesRoundTheClock() => Table.Check("""
        23:30:00     | 1 hour          | 00:30:00
        01:00:00     | 48 hour         | 01:00:00
        00:30:00     | -1 hour         | 23:30:00
        01:00:00     | -2 'h'          | 23:00:00
        10           | 59 minutes      | 10
        10:30        | 30 minutes      | 11:00
        23:59:59.5   | 0.5 seconds     | 00:00:00.0
        10:00:00     | 1 day           | !UnsupportedUnit
        10:00:00     | 1 year          | !UnsupportedUnit
        10:00:00     | 1 'mg'          | !NotADuration
        10:00:00     | 1000000 hours   | 02:00:00
        """, 3, c =>
        {
            Assert.True(FhirPathTime.TryParse(c[0], out var value) & FhirPathQuantity.TryParse(c[1], out var amount), c[1]);
            return value.Add(amount!, out var fault)?.ToString() ?? "!" + fault; // read by the line above
        });

    [Fact]
    public void Boundaries_OfDateTimes_FillWhatIsMissing() => Table.Check("""
        2014                          | 6  | 2014-01                       | 2014-12
        2014                          | 8  | 2014-01-01                    | 2014-12-31
        2014-02                       | 8  | 2014-02-01                    | 2014-02-28
        2014                          | 17 | 2014-01-01T00:00:00.000+14:00 | 2014-12-31T23:59:59.999-12:00
        2014-01-01T08                 | 17 | 2014-01-01T08:00:00.000+14:00 | 2014-01-01T08:00:59.999-12:00 | HL7's suite: an hour is the full hour
        2014-01-01T08:05+08:00        | 17 | 2014-01-01T08:05:00.000+08:00 | 2014-01-01T08:05:59.999+08:00
        2014-01-01T08:05:07           | 17 | 2014-01-01T08:05:07.000+14:00 | 2014-01-01T08:05:07.000-12:00
        2014-01-01T08:05:07.25Z       | 17 | 2014-01-01T08:05:07.250Z      | 2014-01-01T08:05:07.250Z
        2014-01-01T08:05Z             | 8  | 2014-01-01                    | 2014-01-01
        2014-01-01T08:05Z             | 4  | 2014                          | 2014
        2014-01-01T08:05Z             | 12 | 2014-01-01T08:05Z             | 2014-01-01T08:05Z
        2014                          | 5  | -                             | -
        2014                          | 18 | -                             | -
        2014                          | -1 | -                             | -
        """, 1, c =>
        {
            var digits = int.Parse(c[1], CultureInfo.InvariantCulture);
            Assert.True(FhirPathDateTime.TryParse(c[0], out var value), c[0]);
            Assert.Equal(c[2], value.LowBoundary(digits)?.ToString() ?? "-");
            Assert.Equal(c[3], value.HighBoundary(digits)?.ToString() ?? "-");
            return c[0];
        });

    [Fact]
    public void Boundaries_OfDatesAndTimes_FillWhatIsMissing()
    {
        Assert.True(FhirPathDate.TryParse("2016-02", out var date) & FhirPathTime.TryParse("10:30", out var time) & FhirPathTime.TryParse("10", out var hour));

        Assert.Equal(("2016-02-01", "2016-02-29"), (date.LowBoundary()?.ToString(), date.HighBoundary()?.ToString()));
        Assert.Equal(("10:30:00.000", "10:30:59.999"), (time.LowBoundary()?.ToString(), time.HighBoundary(9)?.ToString()));
        Assert.Equal(("10:00:00.000", "10:59:59.999"), (hour.LowBoundary()?.ToString(), hour.HighBoundary()?.ToString()));
        Assert.Null(date.LowBoundary(17));
        Assert.Null(time.HighBoundary(8));
    }
}
