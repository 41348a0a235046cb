using Physology.Fhir.Kernel.Sdc.Forms;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Sdc.Forms;

/// <summary>Conditions, calculated values, options, occurrences and rules as a form is filled in.</summary>
public sealed class FormSessionTests
{
    private const string Sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    private const string Core = "http://hl7.org/fhir/StructureDefinition/";
    private const string Chain = """
        {"linkId":"a","type":"boolean","text":"A"},
        {"linkId":"b","type":"boolean","text":"B","required":true,"enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]},
        {"linkId":"c","type":"string","text":"C","enableWhen":[{"question":"b","operator":"exists","answerBoolean":true}]},
        {"linkId":"d","type":"string","text":"D","enableWhen":[{"question":"b","operator":"exists","answerBoolean":false}]}
        """;

    [Fact]
    public void Read_SwitchedOffAndOn_ShowsTheAnswersAgainAndFilesOnlyWhatIsOn()
    {
        var session = FormSession.Open(TestForms.Shown(Chain), null);
        Assert.Equal(["a", "d"], Shown(session));

        session.Read(new Posted().Set("q0-0", "", "true"));
        session.Read(new Posted().Set("q1-0", "", "true"));
        session.Read(new Posted().Set("q2-0", "words"));
        Assert.Equal(["a", "b", "c"], Shown(session));
        session.Read(new Posted().Set("q0-0", "", "false"));

        // What B answers is kept, and counts for nobody: D is asked, though it waits for B to be without an answer.
        Assert.Equal(["a", "d"], Shown(session));
        Assert.Equal(["a", "b", "c"], session.Response.Item.Select(i => i.LinkId!.Value));
        Assert.Equal(["a"], session.Complete().Item.Select(i => i.LinkId!.Value));
        var again = FormSession.Open(session.Form, session.Response, session.Typed);
        again.Read(new Posted().Set("q0-0", "", "true"));
        Assert.Equal(["a", "b", "c"], Shown(again));
        Assert.Equal("words", again.Fields[2].Value);
    }

    [Fact]
    public void Check_RequiredQuestion_IsAskedForOnlyWhereItIsOn()
    {
        var session = FormSession.Open(TestForms.Shown(Chain), null);
        Assert.Empty(session.Check());

        session.Read(new Posted().Set("q0-0", "", "true"));

        var error = Assert.Single(session.Check());
        Assert.Equal(("SDC550", "q1-0", "b"), (error.Code.Value, error.Name, error.LinkId));
        Assert.Throws<InvalidOperationException>(() => session.Complete());
    }

    [Fact]
    public void Read_ConditionInARepeatingGroup_LooksIntoItsOwnOccurrence()
    {
        var session = FormSession.Open(TestForms.Shown("""
            {"linkId":"g","type":"group","repeats":true,"text":"Site","item":[{"linkId":"a","type":"boolean"},{"linkId":"b","type":"string","enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]}]}
            """), null);

        session.Read(Posted.Of(session.Fields).Set("q0-0q1-0", "", "true").Set("q0_add", "1"));

        Assert.True(session.WasReshaped);
        Assert.Equal([2, 1], session.Fields.Select(f => f.Fields.Count));
        session.Read(Posted.Of(session.Fields).Set("q0-1q1-0", "", "true").Set("q0-0q1-0", "", "false"));
        Assert.False(session.WasReshaped);
        Assert.Equal([1, 2], session.Fields.Select(f => f.Fields.Count));
    }

    [Fact]
    public void Read_ConditionWithVariables_IsEvaluatedWithThem()
    {
        var session = FormSession.Open(TestForms.Shown($$$$"""
            {"linkId":"n","type":"integer"},
            {"linkId":"r","type":"string","required":true,"extension":[{"url":"{{{{Sdc}}}}enableWhenExpression","valueExpression":{"language":"text/fhirpath","expression":"%outer = 77"}}]},
            {"linkId":"g","type":"group","extension":[{"url":"{{{{Core}}}}variable","valueExpression":{"name":"inner","language":"text/fhirpath","expression":"%outer + 1"}}],"item":[
              {"linkId":"b","type":"string","required":true,"extension":[{"url":"{{{{Sdc}}}}enableWhenExpression","valueExpression":{"language":"text/fhirpath","expression":"%inner > 5"}}]}]}
            """, $$$$""","extension":[{"url":"{{{{Core}}}}variable","valueExpression":{"name":"outer","language":"text/fhirpath","expression":"%resource.item.where(linkId='n').answer.value"}}]"""), null);
        Assert.Empty(session.Fields[1].Fields);
        Assert.Empty(session.Check());

        session.Read(new Posted().Set("q0-0", "5"));

        Assert.Equal("b", Assert.Single(session.Fields[1].Fields).Item.LinkId);
        Assert.Equal("SDC550", Assert.Single(session.Check()).Code.Value);
        session.Read(new Posted().Set("q0-0", "77").Set("q2-0q3-0", "x"));
        Assert.Equal("r", Assert.Single(session.Check()).LinkId);
        session.Read(new Posted().Set("q0-0", "4"));
        Assert.Empty(session.Check());
    }

    [Fact]
    public void Read_ExpressionsThatNeverSettle_AreSaid()
    {
        var session = FormSession.Open(TestForms.Shown($$$$"""
            {"linkId":"a","type":"boolean","initial":[{"valueBoolean":true}],"extension":[{"url":"{{{{Sdc}}}}enableWhenExpression","valueExpression":{"language":"text/fhirpath","expression":"%resource.item.where(linkId='a').answer.empty()"}}]}
            """), null);

        Assert.Contains(session.Check(), e => e.Code == FormIssueCodes.NotSettled);
    }

    [Fact]
    public void Read_CalculatedValue_FollowsTheAnswersUntilAPersonPutsAnother()
    {
        var session = FormSession.Open(TestForms.Shown($$$$"""
            {"linkId":"a","type":"integer"},
            {"linkId":"b","type":"integer","extension":[{"url":"{{{{Sdc}}}}calculatedExpression","valueExpression":{"language":"text/fhirpath","expression":"%resource.item.where(linkId='a').answer.value * 2"}}]},
            {"linkId":"c","type":"integer","readOnly":true,"extension":[{"url":"{{{{Sdc}}}}calculatedExpression","valueExpression":{"language":"text/fhirpath","expression":"%resource.item.where(linkId='b').answer.value + 1"}}]}
            """), null);

        session.Read(Posted.Of(session.Fields).Set("q0-0", "3").Set("q2-0", "99"));
        Assert.Equal(["3", "6", "7"], session.Fields.Select(f => f.Value));
        Assert.True(session.Fields[2].IsReadOnly);

        // The page posts the old value of b beside the new one of a: that is no edit.
        session.Read(Posted.Of(session.Fields).Set("q0-0", "4"));
        Assert.Equal(["4", "8", "9"], session.Fields.Select(f => f.Value));

        session.Read(Posted.Of(session.Fields).Set("q1-0", "10"));
        var again = FormSession.Open(session.Form, session.Response, session.Typed);
        again.Read(Posted.Of(again.Fields).Set("q0-0", "5"));
        Assert.Equal(["5", "10", "11"], again.Fields.Select(f => f.Value));

        again.Read(Posted.Of(again.Fields).Set("q1-0", ""));
        Assert.Equal(["5", "10", "11"], again.Fields.Select(f => f.Value));
        again.Read(Posted.Of(again.Fields).Set("q0-0", "6"));
        Assert.Equal(["6", "12", "13"], again.Fields.Select(f => f.Value));
        Assert.Empty(again.Check());
    }

    [Fact]
    public void Read_OptionThatStandsAlone_WithOthersIsAnError()
    {
        var session = FormSession.Open(TestForms.Shown($$$$"""
            {"linkId":"a","type":"choice","repeats":true,"answerOption":[{"valueCoding":{"code":"x","display":"X"},"extension":[{"url":"{{{{Core}}}}questionnaire-optionPrefix","valueString":"a)"},{"url":"{{{{Core}}}}ordinalValue","valueDecimal":2}]},
              {"valueString":"None","initialSelected":true,"extension":[{"url":"{{{{Core}}}}questionnaire-optionExclusive","valueBoolean":true}]}]}
            """), null);
        var (first, none) = (session.Fields[0].Choices[0], session.Fields[0].Choices[1]);
        Assert.Equal(("a)", 2m, false), (first.Prefix!.Plain, first.Weight, first.IsSelected));
        Assert.True(none is { IsExclusive: true, IsSelected: true });

        session.Read(new Posted().Set("q0-0", "", first.Value, none.Value, "nothing-of-ours"));

        Assert.Equal("SDC560", Assert.Single(session.Check()).Code.Value);
        session.Read(new Posted().Set("q0-0", ""));
        Assert.Empty(session.Response.Item);
    }

    [Fact]
    public void Read_OpenChoice_TakesWordsOfOnesOwn()
    {
        var session = FormSession.Open(TestForms.Shown($$$$"""
            {"linkId":"one","type":"open-choice","answerOption":[{"valueString":"Tea"}],"extension":[{"url":"{{{{Sdc}}}}openLabel","valueString":"Another drink"}]},
            {"linkId":"many","type":"open-choice","repeats":true,"answerOption":[{"valueString":"Tea"}]}
            """), null);
        Assert.Equal("Another drink", session.Fields[0].Choices[^1].Label.Plain);

        session.Read(Posted.Of(session.Fields).Set("q0-0", "", "other").Set("q0-0_other", "Milk").Set("q1-0", "", session.Fields[1].Choices[0].Value).Set("q1-0_other0", "Water"));
        session.Read(Posted.Of(session.Fields).Set("q1-0_other1", "Juice"));

        Assert.Equal(["Milk", "Tea; Water; Juice"], session.Fields.Select(f => f.Value));
        var tea = session.Fields[1].Choices[0].Value;
        session.Read(Posted.Of(session.Fields).Set("q1-0", "", tea, "other1").Set("q0-0", "", session.Fields[0].Choices[0].Value));
        Assert.Equal(["Tea", "Tea; Juice"], session.Fields.Select(f => f.Value));
        Assert.Equal("Milk", session.Typed["q0-0_other"]);
        Assert.Empty(session.Check());
    }

    [Fact]
    public void Read_OptionsOfAnExpression_FollowTheAnswers()
    {
        var session = FormSession.Open(TestForms.Shown($$$$"""
            {"linkId":"a","type":"string","repeats":true},
            {"linkId":"b","type":"choice","extension":[{"url":"{{{{Sdc}}}}answerExpression","valueExpression":{"language":"text/fhirpath","expression":"%resource.item.where(linkId='a').answer.value"}}]}
            """), null);
        Assert.Empty(session.Fields[1].Choices);

        session.Read(Posted.Of(session.Fields).Set("q0-0", "red").Set("q0_add", ""));
        session.Read(Posted.Of(session.Fields).Set("q0-1", "blue"));
        Assert.Equal(["red", "blue"], session.Fields[^1].Choices.Select(c => c.Label.Plain));
        session.Read(Posted.Of(session.Fields).Set("q1-0", "", session.Fields[^1].Choices[1].Value));
        Assert.Equal("blue", session.Fields[^1].Value);
        Assert.Empty(session.Check());

        session.Read(Posted.Of(session.Fields).Set("q0-1", "green"));
        Assert.Equal(["SDC555"], session.Check().Select(e => e.Code.Value));
    }

    [Fact]
    public void Read_QuestionsBelowTicks_BelongToTheirAnswer()
    {
        var session = FormSession.Open(TestForms.Shown("""
            {"linkId":"a","type":"choice","repeats":true,"answerOption":[{"valueString":"Knee"},{"valueString":"Hip"}],"item":[{"linkId":"since","type":"integer","required":true}]}
            """), null);
        var (knee, hip) = (session.Fields[0].Choices[0].Value, session.Fields[0].Choices[1].Value);

        session.Read(new Posted().Set("q0-0", "", hip, knee));
        session.Read(Posted.Of(session.Fields).Set($"q0-c{hip}q1-0", "7"));

        Assert.Equal($"q0-c{knee}q1-0", Assert.Single(session.Check()).Name);
        session.Read(Posted.Of(session.Fields).Set("q0-0", "", hip));
        Assert.Empty(session.Check());
        Assert.Equal(7, ((R4.Integer)Assert.Single(Assert.Single(session.Complete().Item).Answer).Item[0].Answer[0].Value!).Value);
    }

    [Fact]
    public void Check_AnswerBelowAQuestionWithoutAnswer_AsksForTheQuestion()
    {
        var session = FormSession.Open(TestForms.Shown("""{"linkId":"a","type":"string","item":[{"linkId":"b","type":"string"},{"linkId":"c","type":"string","required":true}]}"""), null);
        Assert.Empty(session.Check());

        session.Read(new Posted().Set("q0-0q1-0", "below"));

        Assert.Equal(("SDC563", "q0-0"), Assert.Single(session.Check().Select(e => (e.Code.Value, e.Name))));
        var again = FormSession.Open(session.Form, session.Response, session.Typed);
        again.Read(new Posted().Set("q0-0", "above").Set("q0-0q2-0", "too"));
        Assert.Empty(again.Check());
    }

    [Fact]
    public void Read_Occurrences_AreAddedAndTakenAwayWithinBounds()
    {
        var session = FormSession.Open(TestForms.Shown($$$$"""
            {"linkId":"a","type":"integer","repeats":true,"extension":[{"url":"{{{{Core}}}}questionnaire-maxOccurs","valueInteger":3},{"url":"{{{{Core}}}}questionnaire-minOccurs","valueInteger":2}]}
            """), null);
        Assert.Equal(2, session.Fields.Count);

        session.Read(new Posted().Set("q0-0", "1").Set("q0-1", "2").Set("q0_add", "1"));
        session.Read(new Posted().Set("q0-2", "3").Set("q0_add", "1").Set("q0-9", "10"));
        Assert.Equal(["1", "2", "3"], session.Fields.Select(f => f.Value));
        Assert.All(session.Fields, f => Assert.Null(f.AddName));

        session.Read(new Posted().Set("q0-1_remove", "1").Set("q0-0_remove", "1"));
        Assert.Equal(["3"], session.Fields.Select(f => f.Value));
        Assert.Equal("q0-0", session.Fields[0].Name);
        Assert.Equal("SDC561", Assert.Single(session.Check()).Code.Value);
    }

    [Fact]
    public void Read_OnePageOfSeveral_LeavesTheOthersAsTheyAre()
    {
        var form = TestForms.Shown("""
            {"linkId":"p1","type":"group","text":"One","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl","valueCodeableConcept":{"coding":[{"code":"page"}]}}],"item":[{"linkId":"a","type":"boolean","initial":[{"valueBoolean":true}]}]},
            {"linkId":"p2","type":"group","text":"Two","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl","valueCodeableConcept":{"coding":[{"code":"page"}]}}],"item":[{"linkId":"b","type":"choice","repeats":true,"answerOption":[{"valueInteger":1,"initialSelected":true},{"valueInteger":2}]}]}
            """);
        var session = FormSession.Open(form, null);
        Assert.Equal(["One", "Two"], form.Pages.Select(p => p.Title.Plain));

        session.Read(Posted.Of(session.FieldsOf(form.Pages[0])).Set("q0-0q1-0", ""));

        Assert.Equal(["p2"], session.Response.Item.Select(i => i.LinkId!.Value));
    }

    [Fact]
    public void Check_RuleOfTheQuestionnaire_IsSaidAtItsPlace()
    {
        var questionnaire = (R4.Questionnaire)R4.Json.FhirJson.Parse(File.ReadAllBytes(Path.Combine(Suites.Find("questionnaires"), "q-with-targetConstraint.json"))).Value!;
        var session = FormSession.Open(TestForms.Shown(questionnaire), null);
        Assert.Empty(session.Check());

        session.Read(new Posted().Set("q0-0q1-0", "5").Set("q0-0q2-0", "4"));

        var error = Assert.Single(session.Check());
        Assert.Equal(("SDC564", "q0-0q2-0", "1.2"), (error.Code.Value, error.Name, error.LinkId));
        session.Read(new Posted().Set("q0-0q2-0", "5"));
        Assert.Empty(session.Check());
    }

    [Theory]
    [InlineData("\"maxLength\":3", "string", "abcd", "SDC556")]
    [InlineData("\"maxLength\":3", "string", "a😀c", null)]
    [InlineData("\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/minLength\",\"valueInteger\":3}]", "string", "ab", "SDC556")]
    [InlineData("\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/regex\",\"valueString\":\"[A-Z]{2}\"}]", "string", "abc", "SDC559")]
    [InlineData("\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/regex\",\"valueString\":\"(?=a)(a+)+b\"}]", "string", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac", null)]
    [InlineData("\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces\",\"valueInteger\":1}]", "decimal", "1.25", "SDC558")]
    [InlineData("\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/minValue\",\"valueInteger\":0},{\"url\":\"http://hl7.org/fhir/StructureDefinition/maxValue\",\"valueInteger\":10}]", "integer", "11", "SDC557")]
    [InlineData("\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/maxValue\",\"valueTime\":\"12:00:00\"}]", "time", "12:01", "SDC557")]
    [InlineData("\"required\":true", "string", "   ", "SDC550")]
    public void Check_Limits_AreSaidInWords(string limit, string type, string typed, string? code)
    {
        var session = FormSession.Open(TestForms.Shown($$"""{"linkId":"a","type":"{{type}}","text":"A",{{limit}}}"""), null);

        session.Read(new Posted().Set("q0-0", typed));

        Assert.Equal(code is null ? [] : [code], session.Check().Select(e => e.Code.Value));
    }

    [Fact]
    public void Open_OneFormFromManyThreads_IsTheSameForAll()
    {
        var form = TestForms.Shown(TestForms.OurQuestionnaires.First(q => q.Id!.Value == "fiqr"));
        var expected = Fill(form, 3);

        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i => Assert.Equal(i % 2 == 0 ? expected : Fill(form, i), Fill(form, i % 2 == 0 ? 3 : i)));
    }

    private static string Fill(Form form, int seed)
    {
        var session = FormSession.Open(form, null);
        session.Read(new RandomFilling(new Random(seed)).Next(session.Fields));
        return Posted.Show(session.Fields) + R4.Json.FhirJson.WriteToString(session.Response);
    }

    private static IEnumerable<string> Shown(FormSession session) => session.Fields.Select(f => f.Item.LinkId);
}
