using Physology.Fhir.Kernel.Sdc.Forms;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Sdc.Forms;

/// <summary>What is typed, as answers; what is no answer stays as it was typed, with a sentence.</summary>
public sealed class FormAnswerTests
{
    [Theory]
    [InlineData("integer", "12", "\"valueInteger\":12")]
    [InlineData("integer", " -3 ", "\"valueInteger\":-3")]
    [InlineData("integer", "\u22123", "\"valueInteger\":-3")]
    [InlineData("integer", "007", "\"valueInteger\":7")]
    [InlineData("decimal", "1.50", "\"valueDecimal\":1.50")]
    [InlineData("decimal", ".5", "\"valueDecimal\":0.5")]
    [InlineData("decimal", "+2", "\"valueDecimal\":2")]
    [InlineData("decimal", "1234567890123456789.123456789", "\"valueDecimal\":1234567890123456789.123456789")]
    [InlineData("time", "14:30", "\"valueTime\":\"14:30:00\"")]
    [InlineData("time", "9:05", "\"valueTime\":\"09:05:00\"")]
    [InlineData("time", "23:59:59", "\"valueTime\":\"23:59:59\"")]
    [InlineData("url", "https://example.org/a", "\"valueUri\":\"https://example.org/a\"")]
    [InlineData("url", "urn:uuid:c757873d-ec9a-4326-a141-556f43239520", "\"valueUri\":\"urn:uuid:c757873d-ec9a-4326-a141-556f43239520\"")]
    [InlineData("string", "  words  ", "\"valueString\":\"words\"")]
    [InlineData("text", "one\r\ntwo ", "\"valueString\":\"one\\ntwo \"")]
    [InlineData("boolean", "false", "\"valueBoolean\":false")]
    public void Read_AnAnswer_IsTyped(string type, string typed, string json)
    {
        var session = Session(type);

        session.Read(new Posted().Set("q0-0", typed));

        Assert.Contains("{" + json + "}", FhirJson.WriteToString(session.Response), StringComparison.Ordinal);
        Assert.Empty(session.Typed);
        Assert.Empty(session.Check());
    }

    [Theory]
    [InlineData("integer", "1.5", "SDC551")]
    [InlineData("integer", "1.0", "SDC551")]
    [InlineData("integer", "3000000000", "SDC551")]
    [InlineData("integer", "one", "SDC551")]
    [InlineData("decimal", "1,5", "SDC551")]
    [InlineData("decimal", "1e5", "SDC551")]
    [InlineData("decimal", "٣", "SDC551")]
    [InlineData("decimal", "12345678901234567890123456789", "SDC551")]
    [InlineData("time", "25:00", "SDC553")]
    [InlineData("time", "half past two", "SDC553")]
    [InlineData("url", "www.nowhere", "SDC554")]
    [InlineData("url", "https://example.org/a b", "SDC554")]
    [InlineData("string", "a\u0007b", "SDC569")]
    [InlineData("boolean", "perhaps", "SDC555")]
    public void Read_WhatIsNoAnswer_StaysAsTypedAndIsSaid(string type, string typed, string code)
    {
        var session = Session(type);

        session.Read(new Posted().Set("q0-0", typed));

        Assert.Empty(session.Response.Item);
        Assert.Equal(typed, session.Typed["q0-0"]);
        var error = Assert.Single(session.Check());
        Assert.Equal((code, "q0-0", "a", "A question"), (error.Code.Value, error.Name, error.LinkId, error.Label));
        Assert.DoesNotContain(typed, error.Message, StringComparison.Ordinal);
        Assert.Equal(error, session.Fields[0].Error);
        var again = FormSession.Open(session.Form, session.Response, session.Typed);
        Assert.Equal(Posted.Show(session.Fields), Posted.Show(again.Fields));
        again.Read(new Posted().Set("q0-0", ""));
        Assert.Empty(again.Check());
        Assert.Empty(again.Typed);
    }

    [Theory]
    [InlineData("31", "3", "1980", "1980-03-31")]
    [InlineData("", "3", "1980", "1980-03")]
    [InlineData("", "", "1980", "1980")]
    [InlineData("1", "March", "2026", "2026-03-01")]
    [InlineData("29", "feb", "2024", "2024-02-29")]
    [InlineData("29", "2", "2026", null)]
    [InlineData("31", "", "1980", null)]
    [InlineData("31", "3", "80", null)]
    [InlineData("31", "13", "1980", null)]
    [InlineData("x", "3", "1980", null)]
    [InlineData("31", "ma", "1980", null)]
    [InlineData("1", "1", "", null)]
    [InlineData("1", "1", "0000", null)]
    public void Read_Date_MayBeADayAMonthOrAYear(string day, string month, string year, string? date)
    {
        var session = Session("date");

        session.Read(new Posted().Set("q0-0_day", day).Set("q0-0_month", month).Set("q0-0_year", year));

        Assert.Equal(date, (session.Response.Item.SingleOrDefault()?.Answer[0].Value as R4.Date)?.Value);
        Assert.Equal(date is null ? ["SDC552"] : [], session.Check().Select(e => e.Code.Value));
        Assert.Equal(date is null ? [day, month, year] : session.Fields[0].Inputs.Select(i => i.Value), session.Fields[0].Inputs.Select(i => i.Value));
    }

    [Theory]
    [InlineData("15", "1", "2026", "14:30", "2026-01-15T14:30:00+00:00")]
    [InlineData("15", "7", "2026", "14:30", "2026-07-15T14:30:00+01:00")]
    [InlineData("29", "3", "2026", "01:30", null)]
    [InlineData("25", "10", "2026", "01:30", "2026-10-25T01:30:00+00:00")]
    [InlineData("15", "7", "2026", "", "2026-07-15")]
    [InlineData("", "7", "2026", "", "2026-07")]
    [InlineData("", "7", "2026", "10:00", null)]
    [InlineData("", "", "", "10:00", null)]
    public void Read_DateTime_IsInTheZone(string day, string month, string year, string time, string? moment)
    {
        var session = FormSession.Open(TestForms.Shown(TestForms.Of(Item("dateTime")), London), null);

        session.Read(new Posted().Set("q0-0_day", day).Set("q0-0_month", month).Set("q0-0_year", year).Set("q0-0_time", time));

        Assert.Equal(moment, (session.Response.Item.SingleOrDefault()?.Answer[0].Value as R4.FhirDateTime)?.Value);
        Assert.Equal(moment is null, session.Check().Count > 0);
    }

    [Theory]
    [InlineData("dateTime", """{"valueDateTime":"2026-10-25T00:30:00.123Z"}""")]
    [InlineData("decimal", """{"valueDecimal":1.500}""")]
    [InlineData("decimal", """{"valueDecimal":1E2}""")]
    [InlineData("time", """{"valueTime":"10:00:00.000"}""")]
    [InlineData("quantity", """{"valueQuantity":{"value":72.0,"comparator":"<","unit":"Kilo","system":"http://unitsofmeasure.org","code":"kg"}}""")]
    [InlineData("string", """{"valueString":" padded "}""")]
    [InlineData("open-choice", """{"valueCoding":{"system":"http://example.org","version":"2","code":"x","display":"From elsewhere"}}""")]
    [InlineData("boolean", """{"extension":[{"url":"http://example.org/x","valueString":"kept"}],"valueBoolean":true}""")]
    public void Read_WhatWasNotTouched_IsKeptExactly(string type, string answer)
    {
        var form = TestForms.Shown(TestForms.Of(Item(type)), London);
        var response = Response($$"""{"linkId":"a","answer":[{{answer}}]}""");

        var session = FormSession.Open(form, response);
        session.Read(Posted.Of(session.Fields));

        var value = FhirJson.WriteToString(session.Response);
        Assert.Contains(type == "boolean" ? "\"valueBoolean\":true" : answer, value, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"kept\"", value, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AnswerOfAnotherType_IsShownAndIsNoAnswer()
    {
        var session = FormSession.Open(TestForms.Shown(Item("integer")), Response("""{"linkId":"a","answer":[{"valueString":"three"}]},{"linkId":"other","answer":[{"valueBoolean":true}]}"""));

        Assert.Equal("three", session.Fields[0].Inputs[0].Value);
        Assert.Equal("SDC559", Assert.Single(session.Check()).Code.Value);
        Assert.Equal(["other"], session.LeftOut);
    }

    [Fact]
    public void Read_Quantity_HasTheUnitOfTheQuestionOrTheOneChosen()
    {
        const string core = "http://hl7.org/fhir/StructureDefinition/questionnaire-";
        var form = TestForms.Shown($$$$"""
            {"linkId":"one","type":"quantity","extension":[{"url":"{{{{core}}}}unit","valueCoding":{"system":"http://unitsofmeasure.org","code":"cm","display":"cm"}}]},
            {"linkId":"many","type":"quantity","extension":[{"url":"{{{{core}}}}unitOption","valueCoding":{"system":"http://unitsofmeasure.org","code":"kg","display":"kg"}},{"url":"{{{{core}}}}unitOption","valueCoding":{"system":"http://unitsofmeasure.org","code":"g","display":"gram"}},
              {"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-maxQuantity","valueQuantity":{"value":200,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}}]},
            {"linkId":"any","type":"quantity"}
            """);
        var session = FormSession.Open(form, null);
        var gram = session.Fields[1].Units[1].Value;

        session.Read(new Posted().Set("q0-0", "172.5").Set("q1-0", "200001").Set("q1-0_unit", gram).Set("q2-0", "3").Set("q2-0_otherunit", "cups"));

        Assert.Equal(["172.5 cm", "200001 gram", "3 cups"], session.Fields.Select(f => f.Value));
        Assert.Equal(("SDC557", "q1-0"), Assert.Single(session.Check().Select(e => (e.Code.Value, e.Name))));
        session.Read(new Posted().Set("q1-0", "72").Set("q1-0_unit", ""));
        Assert.Equal("SDC568", Assert.Single(session.Check()).Code.Value);
        session.Read(new Posted().Set("q1-0", "199999").Set("q1-0_unit", gram));
        Assert.Empty(session.Check());
    }

    [Fact]
    public void Read_File_IsTakenWithinItsLimits()
    {
        const string core = "http://hl7.org/fhir/StructureDefinition/";
        var form = TestForms.Shown($$$$"""{"linkId":"a","type":"attachment","extension":[{"url":"{{{{core}}}}maxSize","valueDecimal":10},{"url":"{{{{core}}}}mimeType","valueCode":"image/png"}]}""");
        var session = FormSession.Open(form, null);

        session.Read(new Posted().Set("q0-0", "").Attach("q0-0", new FormFile("C:\\scans\\knee.png", "image/png; x=y", new byte[10])));

        var attachment = Assert.IsType<R4.Attachment>(session.Response.Item[0].Answer[0].Value);
        Assert.Equal(("image/png", "knee.png", 10), (attachment.ContentType!.Value, attachment.Title!.Value, attachment.Size!.Value));
        Assert.Empty(session.Check());
        var saved = FormSession.Open(form, session.Response, session.Typed);
        saved.Read(new Posted().Set("q0-0", "").Attach("q0-0", new FormFile("a.png", "image/png", new byte[11])));
        Assert.Equal("SDC562", Assert.Single(saved.Check()).Code.Value);
        saved.Read(new Posted().Set("q0-0", "").Attach("q0-0", new FormFile("a.html", "text/html", new byte[1])));
        Assert.Equal("SDC562", Assert.Single(saved.Check()).Code.Value);
        Assert.Equal("knee.png", saved.Fields[0].Value);
        saved.Read(new Posted().Set("q0-0_nofile", "1"));
        Assert.Empty(saved.Response.Item);
    }

    private static FormOptions London => new(TestForms.Options.Terminology) { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London") };

    private static string Item(string type) => $$"""{"linkId":"a","type":"{{type}}","text":"A question"}""";

    private static FormSession Session(string type) => FormSession.Open(TestForms.Shown(Item(type)), null);

    private static R4.QuestionnaireResponse Response(string items) => (R4.QuestionnaireResponse)FhirJson.Parse(System.Text.Encoding.UTF8.GetBytes(
        $$"""{"resourceType":"QuestionnaireResponse","id":"kept","questionnaire":"http://example.org/q","status":"in-progress","item":[{{items}}]}""")).Value!;
}
