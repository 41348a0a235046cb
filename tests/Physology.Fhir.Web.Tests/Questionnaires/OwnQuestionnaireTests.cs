namespace Physology.Fhir.Web.Tests.Questionnaires;

/// <summary>A clinic's own Questionnaire, without script.</summary>
public sealed class OwnQuestionnaireTests(RunningWithOwnQuestionnaires running) : QuestionnaireFlow(running), IClassFixture<RunningWithOwnQuestionnaires>
{
    [Fact]
    public async Task List_FilesThatCannotBeUsed_AreNamedWithTheirReasons()
    {
        await LaunchAsync("carys", "gp");
        await Clinic.OpenAsync(Launch + "/questionnaires", Cancellation);

        Assert.Contains("broken.json", Clinic.Text, StringComparison.Ordinal);
        Assert.Contains("Asks for a resource (signature.json)", Clinic.Text, StringComparison.Ordinal);
        Assert.Contains("SDC513 item ref", Clinic.Text, StringComparison.Ordinal);
        Assert.Contains("Text and licence", Clinic.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_AnswerThatSwitchesAQuestionOn_ShowsItAndLosesNothing()
    {
        await LaunchAsync("carys", "gp");
        await OpenQuestionnaireAsync("Weight at home");
        Assert.DoesNotContain("How many a day?", Clinic.Text, StringComparison.Ordinal);

        await Clinic.PressAsync("Update questions", [Choose("Do you smoke?", "Yes"), Type("Weight", "not a number")], Cancellation);

        Assert.Contains("How many a day?", Clinic.Text, StringComparison.Ordinal);
        Assert.Equal("not a number", Clinic.Page.QuerySelector($"input[name='{Type("Weight", "").Key}']")!.GetAttribute("value"));
        await Clinic.PressAsync("Review", [AnsweredBy("self"), Type("How many a day?", "5")], Cancellation);
        Assert.NotNull(Clinic.Page.QuerySelector(".nhsuk-error-summary"));
        Assert.Equal("not a number", Clinic.Page.QuerySelector($"input[name='{Type("Weight", "").Key}']")!.GetAttribute("value"));
        await Clinic.PressAsync("Throw this draft away", Cancellation);
    }

    [Fact]
    public async Task Form_GroupThatRepeats_IsAddedAndTakenAway()
    {
        await LaunchAsync("brian", "gp");
        await OpenQuestionnaireAsync("Weight at home");
        await Clinic.PressAsync("Add another", [Type("Its name", "first")], Cancellation);
        var names = Clinic.Page.QuerySelectorAll("label").Where(l => l.TextContent.Contains("Its name", StringComparison.Ordinal)).Select(l => l.GetAttribute("for")!).ToList();
        Assert.Equal(2, names.Count);
        await Clinic.PressAsync("Keep as draft", [KeyValuePair.Create(Clinic.Page.GetElementById(names[1])!.GetAttribute("name")!, (string?)"second")], Cancellation);

        await Clinic.PressAsync("Take this one away", Cancellation);

        Assert.Equal("second", Clinic.Page.QuerySelector($"input[name='{Type("Its name", "").Key}']")!.GetAttribute("value"));
        await Clinic.PressAsync("Throw this draft away", Cancellation);
    }

    [Fact]
    public async Task Filing_WithoutAScoringRule_FilesTheAnswersUnderTheClinicsCanonical()
    {
        await LaunchAsync("amara", "rheumatologist");
        await OpenQuestionnaireAsync("Weight at home");

        await Clinic.PressAsync("Review", [AnsweredBy("self"), Type("Weight", "70.50")], Cancellation);
        Assert.Contains("70.5", Clinic.Text, StringComparison.Ordinal);
        await Clinic.PressAsync("File", Cancellation);

        await UntilAsync(Clinic, "Resources in the record");
        var filed = Assert.Single(Running.InTheRecord("QuestionnaireResponse", "amara"), json => json.Contains("https://clinic.example/weight|1", StringComparison.Ordinal));
        Assert.Contains("\"valueDecimal\":70.50", filed, StringComparison.Ordinal);
        Assert.DoesNotContain("How many a day?", filed, StringComparison.Ordinal);
    }
}
