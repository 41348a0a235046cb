using Physology.Fhir.R4;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.R4Model;

public sealed class PrimitiveSyntaxTests
{
    [Theory]
    [InlineData("date", "2026,2026-03,2026-03-31,2024-02-29,0001", "0000,26,2026-3,2026-13,2026-00,2026-02-29,2026-03-32,2026-03-00,2026-03-31Z,2026-03-")]
    [InlineData("dateTime", "2026,2026-03,2026-03-31,2026-03-31T10:00:00Z,2026-03-31T23:59:60.123456789+14:00,2026-03-31T10:00:00-13:59",
        "2026-03-31T10:00Z,2026-03-31T10:00:00,2026-03-31T24:00:00Z,2026-03-31T10:00:00+14:01,2026-03-31T10:00:00.Z,2026-03-31T10:00:00+0100,2026-03T10:00:00Z,2026-03-31 10:00:00Z")]
    [InlineData("instant", "2026-03-31T10:00:00Z,2026-03-31T10:00:00.5+01:00", "2026-03-31,2026,2026-03-31T10:00:00")]
    [InlineData("time", "00:00:00,23:59:60,10:00:00.001", "24:00:00,10:00,10:00:00.,10:60:00,10:00:61,10:00:00Z")]
    [InlineData("id", "a,A-1.b,1234567890123456789012345678901234567890123456789012345678901234", "a_b,a b,é,12345678901234567890123456789012345678901234567890123456789012345")]
    [InlineData("oid", "urn:oid:1.2.3,urn:oid:2.16.840.1.113883,urn:oid:0.0", "1.2.3,urn:oid:3.1,urn:oid:1,urn:oid:1.02,urn:oid:1.,urn:oid:")]
    [InlineData("uuid", "urn:uuid:c757873d-ec9a-4326-a141-556f43239520", "c757873d-ec9a-4326-a141-556f43239520,urn:uuid:C757873D-ec9a-4326-a141-556f43239520,urn:uuid:c757873dec9a4326a141556f43239520")]
    [InlineData("code", "a,a b,final", " a,a ,a  b,a\tb\t")]
    [InlineData("uri", "http://x.org/a?b#c,urn:x,Patient/1,é", "a b, a,a\n")]
    [InlineData("base64", "YQ==,YWJj YWJj,YWJj\nYWJj\n", "YQ,YWJjY,YW Jj,YQ==!")]
    [InlineData("string", "a, ,a\tb\r\nc", "a\u0001b")]
    [InlineData("xhtml", "<div xmlns=\"http://www.w3.org/1999/xhtml\">x</div>", "x,<p>x</p>")]
    public void Syntax_OfR4_TakesTheRightAndNotTheWrong(string type, string right, string wrong)
    {
        Func<string, bool> isValid = type switch
        {
            "date" => v => PrimitiveSyntax.IsDate(v),
            "dateTime" => v => PrimitiveSyntax.IsDateTime(v),
            "instant" => v => PrimitiveSyntax.IsInstant(v),
            "time" => v => PrimitiveSyntax.IsTime(v),
            "id" => v => PrimitiveSyntax.IsId(v),
            "oid" => v => PrimitiveSyntax.IsOid(v),
            "uuid" => v => PrimitiveSyntax.IsUuid(v),
            "code" => v => PrimitiveSyntax.IsCode(v),
            "uri" => v => PrimitiveSyntax.IsUri(v),
            "base64" => v => PrimitiveSyntax.IsBase64(v),
            "string" => v => PrimitiveSyntax.IsString(v),
            _ => v => PrimitiveSyntax.IsXhtml(v),
        };

        Assert.All(right.Split(','), v => Assert.True(isValid(v), v));
        Assert.All(wrong.Split(','), v => Assert.False(isValid(v), v));
        Assert.False(isValid(""));
    }
}
