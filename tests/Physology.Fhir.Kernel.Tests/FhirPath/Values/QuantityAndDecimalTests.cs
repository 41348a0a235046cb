using System.Globalization;
using Physology.Fhir.Kernel.FhirPath.Values;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.FhirPath.Values;

/// <summary>Quantities and decimals by FHIRPath's text. '-' stands for empty.</summary>
public sealed class QuantityAndDecimalTests
{
    [Fact]
    public void TryParse_Text_ReadsWhatToQuantityReads() => Table.Check("""
        4 days            | 4 days
        4days             | 4 days
        10 'mm[Hg]'       | 10 'mm[Hg]'
        10.50'mg'         | 10.50 'mg'
        -3 'kg'           | -3 'kg'
        +3 'kg'           | 3 'kg'
        1                 | 1 '1'
        1.0               | 1.0 '1'
        1 'week'          | 1 week
        1 wk              | -
        1 kg              | -
        1 ''              | -
        1 'k               | -
        1 'a'b'           | -
        1.                | -
        .5                | -
        1e3               | -
        1..2              | -
        1 2               | -
        day               | -
        --1               | -
        99999999999999999999999999999999 | -
        """, 2, c => FhirPathQuantity.TryParse(c[0], out var value) ? value!.ToString() : null); // read

    [Fact]
    public void CompareTo_Quantities_ConvertsUnits() => Table.Check("""
        1 'cm'           | 10.0 'mm'          | =
        1 'cm'           | 1 'm'              | <
        1 'cm'           | 1 's'              | -
        4.0000 'g'       | 4000.0 'mg'        | =
        185 '[lb_av]'    | 84 'kg'            | <
        1 'foo'          | 1 'foo'            | =
        1 'foo'          | 1 'bar2'           | -
        1 'foo'          | 1 'm'              | -
        37 'Cel'         | 98.6 '[degF]'      | =
        37 'Cel'         | 310.15 'K'         | =
        1 'h'            | 3600 's'           | =
        1 hour           | 3600 's'           | =
        1 year           | 1 'a'              | -
        1 year           | 12 months          | =
        1 year           | 12 'mo'            | -
        365 days         | 1 'a'              | -
        1 year           | 365 'd'            | -
        1 month          | 1 'mo'             | -
        1 week           | 1 'wk'             | =
        1 second         | 1 's'              | =
        7 days           | 1 'wk'             | =
        1 week           | 7 'd'              | =
        1 'd'            | 1 day              | =
        8 days           | 1 week             | >
        6 months         | 1 year             | <
        1 day            | 1 'mg'             | -
        7 days           | 7 day              | =
        23               | 23 '1'             | =
        50 '%'           | 0.5 '1'            | =
        79228162514264337593543950335 'Ym' | 1 'ym' | >
        """, 3, c =>
        {
            Assert.True(FhirPathQuantity.TryParse(c[0], out var left) & FhirPathQuantity.TryParse(c[1], out var right), c[0]);
            Assert.Equal(left!.CompareTo(right!), -right!.CompareTo(left)); // both were read
            return Table.Text(left.CompareTo(right));
        });

    [Fact]
    public void IsEquivalentTo_Quantities_RoundsToTheLessPrecise() => Table.Check("""
        2.1 'cm'     | 21 'mm'       | true
        21 'mm'      | 2 'cm'        | true
        4 'g'        | 4000 'mg'     | true
        4 'g'        | 4040 'mg'     | true
        4.00 'g'     | 4040 'mg'     | true
        4.1 'g'      | 4040 'mg'     | false
        1 '[in_i]'   | 2.5 'cm'      | true
        1 'g'        | 1 'm'         | false
        1 year       | 1 'a'         | true
        1 month      | 1 'mo'        | true
        1 year       | 11 months     | true
        1 year       | 1 month       | false
        1 second     | 1 's'         | true
        1 'foo'      | 1.0 'foo'     | true
        1 'foo'      | 1 'g'         | false
        """, 3, c => FhirPathQuantity.TryParse(c[0], out var left) && FhirPathQuantity.TryParse(c[1], out var right) ? Table.Text((bool?)left!.IsEquivalentTo(right!)) : null);

    [Fact]
    public void Arithmetic_OfQuantities_GivesValueAndUnit() => Table.Check("""
        2.0 'cm'      | * | 2.0 'm'      | 4.00 'cm.m'
        12 'cm'       | * | 3 'cm'       | 36 'cm2'
        3 'cm'        | * | 12 'cm2'     | 36 'cm3'
        10 'm/s'      | * | 10 's'       | 100 'm'
        3             | * | 2 'cm'       | 6 'cm'
        12 day        | * | 45 'm'       | -
        12 day        | * | 2            | 24 day
        2             | * | 12 days      | 24 days
        1 'Cel'       | * | 1 'm'        | -
        1 'foo'       | * | 1 'm'        | -
        12 'cm2'      | / | 3 'cm'       | 4 'cm'
        120 'm'       | / | 60 's'       | 2 'm/s'
        60            | / | 1 's'        | 60 '/s'
        60 's'        | / | 2            | 30 's'
        1.0 'm'       | / | 1.0 'm'      | 1 '1'
        1 'm'         | / | 0 'm'        | -
        2 days        | / | 1 day        | -
        3 'm'         | + | 3 'cm'       | 3.03 'm'
        3 'cm'        | + | 3 'm'        | 303 'cm'
        1             | + | 2 'cm'       | 3 'cm'
        2 minutes     | + | 60 seconds   | 3 minutes
        60 's'        | + | 2 minutes    | 180 's'
        1 year        | + | 12 months    | -
        1 year        | + | 12 'mo'      | -
        1 week        | + | 14 days      | 3 week
        3 'd'         | + | 1 'wk'       | 10 'd'
        1 'Cel'       | + | 1 'K'        | -
        1 'kg'        | + | 1 'cm'       | -
        3 'm'         | - | 3 'cm'       | 2.97 'm'
        3 'cm'        | - | 3 'm'        | -297 'cm'
        1 minute      | - | 30 's'       | 0.5 minute
        79228162514264337593543950335 'm' | + | 1 'm' | -
        79228162514264337593543950335 'm' | * | 10    | -
        """, 4, c =>
        {
            Assert.True(FhirPathQuantity.TryParse(c[0], out var left) & FhirPathQuantity.TryParse(c[2], out var right), c[0]);
            return (c[1] switch { "*" => left!.Multiply(right!), "/" => left!.Divide(right!), "+" => left!.Add(right!), _ => left!.Subtract(right!) })?.ToString(); // both were read
        });

    [Fact]
    public void ConvertTo_Unit_IsToQuantityWithOne() => Table.Check("""
        52 'cm'       | m      | 0.52 'm'
        45            | m      | 45 'm'
        24 'm'        | kg     | -
        1 'a'         | d      | 365.25 'd'
        1 'wk'        | d      | 7 'd'
        7 days        | wk     | 1 'wk'
        182.5 days    | a      | 0.5 'a'
        182.5 'd'     | a      | 0.4996577686516084873374401095 'a'
        1 year        | a      | 1 'a'
        1 year        | month  | 12 month
        1 'd'         | hours  | 24 hours
        1 'mg'        | days   | -
        10 'Cel'      | degF   | -
        """, 3, c => FhirPathQuantity.TryParse(c[0], out var value) ? value!.ConvertTo(c[1])?.ToString() : null); // read

    [Fact]
    public void Boundaries_OfDecimals_AreAsHl7sSuiteHasThem() => Table.Check("""
        1.587     | 8  | 1.58650000 1.58750000
        1.587     | 6  | 1.586500 1.587500
        1.587     | 2  | 1.58 1.59
        1.587     | 0  | 1 2
        1.587     | -1 | - -
        1.587     | 29 | - -
        1.587     | 32 | - -
        -1.587    | 8  | -1.58750000 -1.58650000
        -1.587    | 2  | -1.59 -1.58
        12.587    | 2  | 12.58 12.59
        12.500    | 4  | 12.4995 12.5005
        120       | 2  | 119.50 120.50
        -120      | 2  | -120.50 -119.50
        1         | 0  | 0 2
        0.0034    | 1  | 0.0 0.0
        0.0034    | 8  | 0.00335000 0.00345000
        0         | 8  | -0.50000000 0.50000000
        79228162514264337593543950335 | 2 | - -
        """, 3, c =>
        {
            var value = decimal.Parse(c[0], CultureInfo.InvariantCulture);
            var precision = int.Parse(c[1], CultureInfo.InvariantCulture);
            return $"{Text(FhirPathDecimal.LowBoundary(value, precision))} {Text(FhirPathDecimal.HighBoundary(value, precision))}";
        });

    [Fact]
    public void IsEquivalent_Decimals_RoundsToTheLessPrecise() => Table.Check("""
        1.10          | 1.1    | true
        0.66666666667 | 0.67   | true
        0.66666666667 | 0.6    | false
        0.0           | 0      | true
        1.5           | 2      | true
        1.4           | 2      | false
        -1.5          | -2     | true
        100           | 100.4  | true
        """, 3, c => Table.Text((bool?)FhirPathDecimal.IsEquivalent(decimal.Parse(c[0], CultureInfo.InvariantCulture), decimal.Parse(c[1], CultureInfo.InvariantCulture))));

    private static string Text(decimal? value) => value is { } known ? FhirPathDecimal.ToText(known) : "-";
}
