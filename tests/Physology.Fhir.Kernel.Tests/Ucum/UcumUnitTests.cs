using System.Globalization;
using Physology.Fhir.Kernel.Ucum;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Ucum;

/// <summary>Codes, conversions and products by UCUM's text; numbers from its table and from the definitions of the units.</summary>
public sealed class UcumUnitTests
{
    [Theory]
    // metric, exactly
    [InlineData("52", "cm", "m", "0.52")]
    [InlineData("1", "[in_i]", "cm", "2.54")]
    [InlineData("185", "[lb_av]", "kg", "83.91458845")]
    [InlineData("1", "[lb_av]", "[oz_av]", "16")]
    [InlineData("5", "mg/dL", "g/L", "0.05")]
    [InlineData("1", "g/(12.h)", "mg/h", "83.33333333333333333333333333")]
    [InlineData("90", "km/h", "m/s", "25")]
    [InlineData("120", "mm[Hg]", "kPa", "15.99864")]
    [InlineData("1", "wk", "d", "7")]
    [InlineData("1", "a", "d", "365.25")]
    [InlineData("1", "mo", "d", "30.4375")]
    [InlineData("24", "h", "d", "1")]
    [InlineData("1", "L", "dm3", "1")]
    [InlineData("1", "%", "[ppth]", "10")]
    [InlineData("3", "10*3/uL", "10*9/L", "3")]
    [InlineData("3", "10^3/uL", "10*9/L", "3")]
    [InlineData("1", "mol", "mmol", "1000")]
    [InlineData("1", "U/L", "nkat/L", "16.666666666666666666666666667")]
    [InlineData("2", "kg.m/s2", "N", "2")]
    [InlineData("1", "m2", "cm2", "10000")]
    [InlineData("1", "/min", "Hz", "0.0166666666666666666666666667")]
    [InlineData("1", "KiBy", "bit", "8192")]
    [InlineData("180", "deg", "[pi].rad", "1")]
    [InlineData("1", "[diop]", "/m", "1")]
    [InlineData("1", "m[H2O]", "kPa", "9.80665")]
    [InlineData("7", "{score}", "1", "7")]
    [InlineData("4", "mg{total}", "ug{free}", "4000")]
    [InlineData("2", "k[IU]/L", "[iU]/mL", "2")]
    [InlineData("12", "meq/L", "mmol/L", "12")]
    // on scales of their own
    [InlineData("37", "Cel", "K", "310.15")]
    [InlineData("37", "Cel", "[degF]", "98.6")]
    [InlineData("98.6", "[degF]", "Cel", "37")]
    [InlineData("-40", "[degF]", "Cel", "-40")]
    [InlineData("80", "[degRe]", "Cel", "100")]
    [InlineData("100", "Cel", "[degRe]", "80")]
    [InlineData("1500", "mCel", "Cel", "1.5")]
    [InlineData("7.4", "[pH]", "nmol/L", "39.8107170553497")]
    [InlineData("3", "B", "dB", "30")]
    [InlineData("20", "dB", "1", "100")]
    [InlineData("1", "Np", "1", "2.71828182845904")]
    [InlineData("3", "bit_s", "1", "8")]
    [InlineData("100", "%[slope]", "deg", "45")]
    [InlineData("2", "[hp'_X]", "1", "0.01")]
    [InlineData("2", "[hp'_C]", "1", "0.0001")]
    [InlineData("6", "B[V]", "V", "1000")]
    [InlineData("0", "B[SPL]", "uPa", "20")]
    [InlineData("1", "B[10.nV]", "nV", "31.6227766016838")]
    [InlineData("3", "[m/s2/Hz^(1/2)]", "m2/s4/Hz", "9")]
    public void Convert_UnitsOfOneDimension_GivesTheValue(string value, string from, string to, string expected)
    {
        Assert.True(UcumUnit.TryConvert(decimal.Parse(value, CultureInfo.InvariantCulture), from, to, out var result));

        Assert.Equal(expected, result.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("m", "s")]
    [InlineData("cm2", "cm")]
    [InlineData("[iU]", "[arb'U]")] // arbitrary units are comparable with nothing but themselves
    [InlineData("[iU]", "1")]
    [InlineData("Cel", "m")]
    [InlineData("rad", "1")]
    [InlineData("", "1")]
    public void Convert_UnitsApart_DoesNot(string from, string to) => Assert.False(UcumUnit.TryConvert(1, from, to, out _));

    [Fact]
    public void Convert_BeyondADecimal_DoesNot()
    {
        Assert.False(UcumUnit.TryConvert(decimal.MaxValue, "Ym", "ym", out _));
        Assert.False(UcumUnit.TryConvert(400, "B", "1", out _));
        Assert.False(UcumUnit.TryConvert(-1, "1", "B", out _));
        Assert.False(UcumUnit.TryConvert(0, "1", "[pH]", out _));
    }

    [Theory]
    [InlineData("kg")]
    [InlineData("kg.m/s2")]
    [InlineData("/h")]
    [InlineData("10*-6/L")]
    [InlineData("mL/(8.h)/kg")]
    [InlineData("{RBC}/uL")]
    [InlineData("mm[Hg]{sys}")]
    [InlineData("(m)")]
    [InlineData("((m/s).s)")]
    [InlineData("m-1")]
    [InlineData("m+2")]
    [InlineData("10.uN.s/(cm5.m2)")]
    [InlineData("[in_i'H2O]")]
    [InlineData("Cel{oral}")]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("(m){wet}")]
    [InlineData("m2.5")] // 5 is a factor after the point, not a fraction of the exponent
    public void TryParse_ValidCode_IsRead(string code) => Assert.True(UcumUnit.TryParse(code, out _));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("foo")]
    [InlineData("[s]")]
    [InlineData("degF")]
    [InlineData("KG")] // case-sensitive
    [InlineData("k")] // a prefix alone
    [InlineData("k[in_i]")] // takes no prefix
    [InlineData("kkg")]
    [InlineData("m/")]
    [InlineData("/")]
    [InlineData("m..s")]
    [InlineData("m s")]
    [InlineData("(m")]
    [InlineData("m)")]
    [InlineData("m{")]
    [InlineData("m}")]
    [InlineData("m{a{b}}")]
    [InlineData("[in_i")]
    [InlineData("in_i]")]
    [InlineData("m^2")]
    [InlineData("m9999")]
    [InlineData("m-")]
    [InlineData("0")]
    [InlineData("m/0")]
    [InlineData("Cel/min")] // a special unit in a quotient (UCUM, 22)
    [InlineData("Cel2")]
    [InlineData("mg/dl\n")]
    [InlineData("µg")]
    public void TryParse_NoCode_IsNot(string? code) => Assert.False(UcumUnit.TryParse(code, out _));

    [Fact]
    public void TryParse_HostileText_IsRefusedSoonAndQuietly()
    {
        string[] hostile =
        [
            new string('(', 100_000), new string('m', 100_000), new string('[', 500), string.Concat(Enumerable.Repeat("(", 200)) + "m" + new string(')', 200),
            "10*99" + string.Concat(Enumerable.Repeat(".10*99", 80)), string.Concat(Enumerable.Repeat("Ym99.", 80)) + "m",
            "m99.m99", "10*999", "99999999999999999999999", "\0", "\ud800", "{" + new string('x', 600) + "}",
        ];

        Assert.All(hostile, code => Assert.False(UcumUnit.TryParse(code, out _)));
    }

    [Theory]
    [InlineData("cm", "cm", "cm2", "1")]
    [InlineData("cm", "cm2", "cm3", "/cm")]
    [InlineData("m/s", "s", "m", "m/s2")]
    [InlineData("km", "h", "km.h", "km/h")]
    [InlineData("1", "s", "s", "/s")]
    [InlineData("kg", "m2", "kg.m2", "kg/m2")]
    [InlineData("g{fat}", "L", "g.L", "g/L")]
    [InlineData("10.L", "L", "10.L2", "10")]
    public void MultiplyAndDivide_Units_AreWrittenAsUcumDoes(string left, string right, string product, string quotient)
    {
        Assert.True(UcumUnit.TryParse(left, out var a) & UcumUnit.TryParse(right, out var b));

        Assert.Equal(product, a!.Multiply(b!)?.Code); // both were read
        Assert.Equal(quotient, a.Divide(b!)?.Code);
    }

    [Fact]
    public void Multiply_SpecialUnit_IsNone()
    {
        Assert.True(UcumUnit.TryParse("Cel", out var celsius) & UcumUnit.TryParse("m", out var metre));

        Assert.Null(celsius!.Multiply(metre!));
        Assert.Null(metre!.Divide(celsius));
        Assert.Null(celsius.Power(2));
    }

    [Theory]
    [InlineData("cm", 2, "cm2", "m2")]
    [InlineData("cm", 0, "1", "1")]
    [InlineData("m/s", -1, "s/m", "m-1.s")]
    public void Power_OfAUnit_GivesCodeAndDimension(string code, int exponent, string expected, string dimension)
    {
        Assert.True(UcumUnit.TryParse(code, out var unit));

        Assert.Equal(expected, unit!.Power(exponent)?.Code);
        Assert.Equal(dimension, unit.Power(exponent)?.Dimension);
    }
}
