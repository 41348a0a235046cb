using Physology.Fhir.Kernel.Sdc.Forms;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Sdc.Forms;

/// <summary>Words with markup: what is harmless is kept, anything else is shown as plain words.</summary>
public sealed class FormTextTests
{
    [Theory]
    [InlineData("<b class='x' style='color:red'>Bold</b> &amp; plain", "<b>Bold</b> &amp; plain")]
    [InlineData("<a href='https://example.org/?a=1&amp;b=2'>link</a>", "<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener noreferrer\">link</a>")]
    [InlineData("<div xmlns='http://www.w3.org/1999/xhtml'>a<br/>b</div>", "<div>a<br>b</div>")]
    [InlineData("<p></p>", "<p></p>")]
    [InlineData("<span title='&quot;&lt;&gt;'>x</span>", "<span title=\"&quot;&lt;&gt;\">x</span>")]
    [InlineData("<img alt='dot' src='data:image/png;base64,iVBORw0KGgo='/>", "<img alt=\"dot\" src=\"data:image/png;base64,iVBORw0KGgo=\">")]
    [InlineData("<img alt='dot' src='#picture'/>", "<img alt=\"dot\" src=\"data:image/png;base64,iVBORw0KGgo=\">")]
    public void Compile_HarmlessXhtml_IsKept(string xhtml, string html) => Assert.Equal(html, Text("rendering-xhtml", xhtml).Html);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<b onclick='alert(1)'>x</b>")]
    [InlineData("<b OnClick='alert(1)'>x</b>")]
    [InlineData("<a href='javascript:alert(1)'>x</a>")]
    [InlineData("<a href='  JaVaScRiPt:alert(1)'>x</a>")]
    [InlineData("<a href='data:text/html,x'>x</a>")]
    [InlineData("<a href='/relative'>x</a>")]
    [InlineData("<img src='https://example.org/track.png'/>")]
    [InlineData("<img src='data:image/svg+xml;base64,PHN2Zz4='/>")]
    [InlineData("<img src='data:image/png;base64,AA\"onerror=x'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><a/></svg>")]
    [InlineData("<iframe src='https://example.org'/>")]
    [InlineData("<form action='x'><input/></form>")]
    [InlineData("<style>b{}</style>")]
    [InlineData("<x:b xmlns:x='http://example.org'>x</x:b>")]
    [InlineData("<b>not closed")]
    [InlineData("<!DOCTYPE b [<!ENTITY e 'x'>]><b>&e;</b>")]
    [InlineData("<b>&nbsp;</b>")]
    [InlineData("<?php echo 1 ?><button>x</button>")]
    public void Compile_AnythingElse_IsShownAsPlainWords(string xhtml)
    {
        var text = Text("rendering-xhtml", xhtml);

        Assert.Null(text.Html);
        Assert.Equal("Plain", text.Plain);
    }

    [Theory]
    [InlineData("**Bold** and *italic*", "<strong>Bold</strong> and <em>italic</em>")]
    [InlineData("one\n\ntwo", "<p>one</p>\n<p>two</p>")]
    [InlineData("[x](https://example.org)", "<a href=\"https://example.org\" rel=\"noopener noreferrer\">x</a>")]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("[x](javascript:alert%281%29)", null)]
    [InlineData("![x](https://example.org/a.png)", null)]
    public void Compile_Markdown_IsMarkupWithoutHtmlOfItsOwn(string markdown, string? html) => Assert.Equal(html, Text("rendering-markdown", markdown).Html);

    [Fact]
    public void Compile_MarkdownNestedWithoutEnd_IsShownAsPlainWords() => Assert.Equal("Plain", Text("rendering-markdown", new string('>', 20_000) + "[" + new string('[', 20_000)).Plain);

    [Fact]
    public void Compile_Style_IsEmphasisOnly()
    {
        var form = TestForms.Shown("""{"linkId":"a","type":"display","text":"Plain","_text":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/rendering-style","valueString":"color: red; FONT-WEIGHT: Bold; text-decoration:underline; background:url(x)"}]}}""");

        Assert.Equal(FormEmphasis.Strong | FormEmphasis.Underlined, form.Items[0].Text.Emphasis);
    }

    [Theory]
    [InlineData("de", "Frage")]
    [InlineData("de-AT", "Frage")]
    [InlineData("fr", "Question")]
    [InlineData(null, "Question")]
    public void Compile_InALanguage_ShowsItsTranslation(string? language, string words)
    {
        var questionnaire = TestForms.Of("""
            {"linkId":"a","type":"string","text":"Question","_text":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/translation","extension":[{"url":"lang","valueCode":"de"},{"url":"content","valueString":"Frage"}]}]}}
            """);

        var form = TestForms.Shown(questionnaire, new FormOptions(TestForms.Options.Terminology) { Language = language });

        Assert.Equal(words, form.Items[0].Text.Plain);
    }

    [Fact]
    public void Compile_WordsBelowAQuestion_AreNotesLabelsAndUnit()
    {
        var form = TestForms.Shown($$$$"""
            {"linkId":"a","type":"integer","text":"How much?","prefix":"1.","item":[
              {{{{Display("h", "help", "Help")}}}},{{{{Display("l", "legal", "Law")}}}},{{{{Display("s", "security", "Kept safe")}}}},{{{{Display("lo", "lower", "none")}}}},{{{{Display("up", "upper", "all")}}}},
              {{{{Display("u", "unit", "points")}}}},{{{{Display("f", "flyover", "More help")}}}},{"linkId":"d","type":"display","text":"Count both."}]},
            {"linkId":"g","type":"group","text":"Group","item":[{{{{Display("gh", "help", "Group help")}}}},{"linkId":"gd","type":"display","text":"Stays in place"},{"linkId":"b","type":"string"}]}
            """);

        var question = form.Items[0];
        Assert.Equal("1.", question.Prefix!.Plain);
        Assert.Equal(("none", "all", "points"), (question.LowerLabel!.Plain, question.UpperLabel!.Plain, question.Unit!.Label));
        Assert.Equal(
            [(FormNoteKind.Help, "Help"), (FormNoteKind.Legal, "Law"), (FormNoteKind.Security, "Kept safe"), (FormNoteKind.Help, "More help"), (FormNoteKind.Instructions, "Count both.")],
            question.Notes.Select(n => (n.Kind, n.Text.Plain)));
        Assert.Equal("Group help", Assert.Single(form.Items[1].Notes).Text.Plain);
        Assert.Equal(["gd", "b"], form.Items[1].Items.Select(i => i.LinkId));
    }

    [Fact]
    public void Compile_HelpWithACondition_StaysAnItem()
    {
        var form = TestForms.Shown("""
            {"linkId":"a","type":"boolean","item":[{"linkId":"h","type":"display","text":"Only if yes","enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]}]}
            """);
        var session = FormSession.Open(form, null);

        Assert.Empty(session.Fields[0].Fields);
        session.Read(Posted.Of(session.Fields).Set("q0-0", "", "true"));

        Assert.Equal("Only if yes", Assert.Single(session.Fields[0].Fields).Item.Text.Plain);
    }

    [Fact]
    public void Compile_OptionsWithPictures_AreRadioButtonsThoughAListIsAskedFor()
    {
        const string list = """
            "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl","valueCodeableConcept":{"coding":[{"code":"drop-down"}]}}]
            """;
        var form = TestForms.Shown($$$$"""
            {"linkId":"a","type":"choice",{{{{list}}}},"answerOption":[{"valueString":"x"}]},
            {"linkId":"b","type":"choice",{{{{list}}}},"answerOption":[{"valueString":"x","_valueString":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/rendering-xhtml","valueString":"<img alt='x' src='data:image/png;base64,iVBORw0KGgo='/>"}]}}]}
            """);

        Assert.Equal([FormControl.Select, FormControl.Radio], form.Items.Select(i => i.Control));
    }

    private static string Display(string linkId, string control, string text) =>
        $$$$"""{"linkId":"{{{{linkId}}}}","type":"display","text":"{{{{text}}}}","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl","valueCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/questionnaire-item-control","code":"{{{{control}}}}"}]}}]}""";

    private static FormText Text(string extension, string markup)
    {
        var questionnaire = TestForms.Of("""{"linkId":"a","type":"display","text":"Plain"}""", ""","contained":[{"resourceType":"Binary","id":"picture","contentType":"image/png","data":"iVBORw0KGgo="}]""");
        questionnaire.Item[0].Text!.Extension.Add(new R4.Extension { Url = "http://hl7.org/fhir/StructureDefinition/" + extension, Value = new R4.FhirString(markup) });
        return TestForms.Shown(questionnaire).Items[0].Text;
    }
}
