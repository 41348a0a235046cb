using System.Net;
using Physology.Fhir.Web.Tests.Launches;

namespace Physology.Fhir.Web.Tests.Questionnaires;

/// <summary>Pick, fill in, review, file, on each database.</summary>
public abstract class QuestionnaireFiling(RunningService running) : QuestionnaireFlow(running)
{
    [Fact]
    public async Task Phq9_FilledInReviewedAndFiled_IsInTheRecordOnceWithItsScore()
    {
        Assert.SkipWhen(Running.NotHere is not null, Running.NotHere ?? string.Empty);
        await LaunchAsync("carys", "gp");
        var before = Count("carys");
        await OpenQuestionnaireAsync("PHQ-9");

        await Clinic.PressAsync("Review", Phq9("Several days", "Several days"), Cancellation);

        Assert.Contains("Self-harm item: ask today", Clinic.Text, StringComparison.Ordinal);
        Assert.Contains("PHQ-9 (0 to 27) 9 Mild", Clinic.Text, StringComparison.Ordinal);
        Assert.Contains("What will be filed", Clinic.Text, StringComparison.Ordinal);
        Assert.Equal(before, Count("carys"));
        await Clinic.PressAsync("File", Cancellation);
        Assert.Contains("Self-harm item: ask today", Clinic.Text, StringComparison.Ordinal);
        await UntilAsync(Clinic, "Resources in the record");
        Assert.Equal((before.Responses + 1, before.Scores + 1), Count("carys"));
        var filed = Running.InTheRecord("QuestionnaireResponse", "carys").Last(json => json.Contains("Questionnaire/phq-9|", StringComparison.Ordinal));
        Assert.Contains("\"source\":{\"reference\":\"Patient/carys\"", filed, StringComparison.Ordinal);
        Assert.Contains("\"author\":{\"reference\":\"Practitioner/", filed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_SentTwice_FilesOnce()
    {
        Assert.SkipWhen(Running.NotHere is not null, Running.NotHere ?? string.Empty);
        await LaunchAsync("amara", "gp");
        var before = Count("amara");
        await OpenQuestionnaireAsync("PHQ-9");
        await Clinic.PressAsync("Review", Phq9("Not at all", "Not at all"), Cancellation);
        var review = Clinic.Address.AbsoluteUri;
        var hidden = Clinic.Page.QuerySelectorAll("form input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => (string?)i.GetAttribute("value"));

        await Clinic.PressAsync("File", Cancellation);
        var receipt = Clinic.Address;
        await Clinic.PostAsync(review, [.. hidden, KeyValuePair.Create("action", (string?)"file")], Cancellation);

        Assert.Equal(receipt, Clinic.Address);
        await UntilAsync(Clinic, "Resources in the record");
        Assert.Equal((before.Responses + 1, before.Scores + 1), Count("amara"));
    }

    [Fact]
    public async Task Form_KeptFromAnotherWindowAfterFiling_SaysSoAndShowsWhatWasTyped()
    {
        Assert.SkipWhen(Running.NotHere is not null, Running.NotHere ?? string.Empty);
        await LaunchAsync("carys", "gp");
        await OpenQuestionnaireAsync("PHQ-9");
        var form = Clinic.Address.AbsoluteUri;
        await Clinic.PressAsync("Keep as draft", Phq9("Not at all", "Not at all"), Cancellation);
        var hidden = Clinic.Page.QuerySelectorAll("form input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => (string?)i.GetAttribute("value"));
        var other = Choose("Little interest", "Nearly every day");
        await Clinic.PressAsync("Review", Cancellation);
        await Clinic.PressAsync("File", Cancellation);
        await UntilAsync(Clinic, "Resources in the record");
        var filed = Count("carys");

        await Clinic.PostAsync(form, [.. hidden, AnsweredBy("self"), other, KeyValuePair.Create("action", (string?)"keep")], Cancellation);

        Assert.Contains("was filed from another window", Clinic.Text, StringComparison.Ordinal);
        Assert.Single(Clinic.Page.QuerySelectorAll($"input[name='{other.Key}'][value='{other.Value}'][checked]"));
        Assert.Equal(filed, Count("carys"));
    }

    [Fact]
    public async Task Draft_LeftAndOpenedAgain_HoldsEverythingTyped()
    {
        Assert.SkipWhen(Running.NotHere is not null, Running.NotHere ?? string.Empty);
        await LaunchAsync("brian", "gp");
        await OpenQuestionnaireAsync("PHQ-9");
        await Clinic.PressAsync("Keep as draft", [AnsweredBy("self"), Choose("Little interest", "Several days")], Cancellation);

        await LaunchAsync("brian", "gp");
        await Clinic.OpenAsync(Launch + "/questionnaires", Cancellation);
        Assert.Contains("draft kept", Clinic.Text, StringComparison.Ordinal);
        await OpenQuestionnaireAsync("PHQ-9");

        Assert.Equal(2, Clinic.Page.QuerySelectorAll("input[type=radio][checked]").Length);
        await Clinic.PressAsync("Throw this draft away", Cancellation);
        Assert.Empty(Clinic.Page.QuerySelectorAll("input[type=radio][checked]"));
    }

    [Fact]
    public async Task Review_WithoutSayingWhoAnswers_LeadsToTheQuestion()
    {
        Assert.SkipWhen(Running.NotHere is not null, Running.NotHere ?? string.Empty);
        await LaunchAsync("brian", "gp");
        await OpenQuestionnaireAsync("PHQ-9");

        await Clinic.PressAsync("Review", [Choose("Little interest", "Several days")], Cancellation);

        Assert.Equal("#__who", Clinic.Page.QuerySelector(".nhsuk-error-summary a")!.GetAttribute("href"));
        Assert.NotNull(Clinic.Page.GetElementById("__who"));
        await Clinic.PressAsync("Throw this draft away", Cancellation);
    }

    [Fact]
    public async Task SelfHarmItem_ProxyAnswers_IsNotAskedAndItsAnswerIsGone()
    {
        Assert.SkipWhen(Running.NotHere is not null, Running.NotHere ?? string.Empty);
        await LaunchAsync("brian", "gp");
        await OpenQuestionnaireAsync("PHQ-9");
        await Clinic.PressAsync("Keep as draft", Phq9("Not at all", "Nearly every day"), Cancellation);

        await Clinic.PressAsync("Update questions", [AnsweredBy("proxy")], Cancellation);

        Assert.DoesNotContain("better off dead", Clinic.Text, StringComparison.Ordinal);
        Assert.Contains("asked of the patient alone", Clinic.Text, StringComparison.Ordinal);
        await Clinic.PressAsync("Review", Cancellation);
        Assert.DoesNotContain("Self-harm item: ask today", Clinic.Text, StringComparison.Ordinal);
        Assert.Contains("Self-harm item not answered: ask at this contact", Clinic.Text, StringComparison.Ordinal);
        await Clinic.PressAsync("Back to the questions", Cancellation);
        await Clinic.PressAsync("Throw this draft away", Cancellation);
    }

    [Fact]
    public async Task TwoWindows_TheSecondToSave_IsAskedAndLosesNothing()
    {
        Assert.SkipWhen(Running.NotHere is not null, Running.NotHere ?? string.Empty);
        await LaunchAsync("brian", "gp");
        await OpenQuestionnaireAsync("PHQ-9");
        var form = Clinic.Address.AbsoluteUri;
        await Clinic.PressAsync("Keep as draft", [AnsweredBy("self")], Cancellation);
        var stale = Clinic.Page.QuerySelectorAll("form input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => (string?)i.GetAttribute("value"));
        var answer = Choose("Little interest", "Nearly every day");
        await Clinic.PressAsync("Keep as draft", [Choose("Little interest", "Several days")], Cancellation);

        await Clinic.PostAsync(form, [.. stale.Where(f => f.Key != answer.Key), answer, AnsweredBy("self"), KeyValuePair.Create("action", (string?)"save")], Cancellation);

        Assert.Contains("changed in another window", Clinic.Text, StringComparison.Ordinal);
        Assert.Equal(answer.Value, Clinic.Page.QuerySelector($"input[name='{answer.Key}'][checked]")!.GetAttribute("value"));
        await Clinic.PressAsync("Keep what stands here", Cancellation);
        Assert.DoesNotContain("changed in another window", Clinic.Text, StringComparison.Ordinal);
        await Clinic.OpenAsync(form, Cancellation);
        Assert.Equal(answer.Value, Clinic.Page.QuerySelector($"input[name='{answer.Key}'][checked]")!.GetAttribute("value"));
        await Clinic.PressAsync("Throw this draft away", Cancellation);
    }

    [Fact]
    public async Task File_FormChangedAfterTheReview_IsShownAgain()
    {
        Assert.SkipWhen(Running.NotHere is not null, Running.NotHere ?? string.Empty);
        await LaunchAsync("brian", "gp");
        await OpenQuestionnaireAsync("GAD-7");
        var form = Clinic.Address.AbsoluteUri;
        await Clinic.PressAsync("Review", [AnsweredBy("self"), Choose("nervous", "Several days")], Cancellation);
        var review = Clinic.Address.AbsoluteUri;
        var hidden = Clinic.Page.QuerySelectorAll("form input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => (string?)i.GetAttribute("value"));
        await Clinic.OpenAsync(form, Cancellation);
        await Clinic.PressAsync("Keep as draft", [Choose("nervous", "Nearly every day")], Cancellation);

        await Clinic.PostAsync(review, [.. hidden, KeyValuePair.Create("action", (string?)"file")], Cancellation);

        Assert.Contains("changed after this review was shown", Clinic.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Running.InTheRecord("QuestionnaireResponse", "brian"), json => json.Contains("Questionnaire/gad-7|", StringComparison.Ordinal));
        await Clinic.OpenAsync(form, Cancellation);
        await Clinic.PressAsync("Throw this draft away", Cancellation);
    }

    [Fact]
    public async Task File_EhrDoesNotAnswer_IsKeptAndFiledLater()
    {
        Assert.SkipWhen(Running.NotHere is not null, Running.NotHere ?? string.Empty);
        await LaunchAsync("carys", "gp");
        await OpenQuestionnaireAsync("PEG");
        await Clinic.PressAsync("Review", [AnsweredBy("self"), Choose("how strong was the pain", "7"), Choose("enjoying life", "6"), Choose("everyday activities", "7")], Cancellation);
        for (var answer = 0; answer < 40; answer++)
        {
            Running.Faults.FailNext(503);
        }

        await Clinic.PressAsync("File", Cancellation);
        Running.Faults.Clear();

        Assert.Contains("/questionnaires/filed/", Clinic.Address.AbsoluteUri, StringComparison.Ordinal);
        await UntilAsync(Clinic, "Resources in the record");
        Assert.Contains("6.7", Clinic.Text, StringComparison.Ordinal);
    }

    private (int Responses, int Scores) Count(string patient) => (
        Running.InTheRecord("QuestionnaireResponse", patient).Count(json => json.Contains("Questionnaire/phq-9|", StringComparison.Ordinal)),
        Running.InTheRecord("Observation", patient).Count(json => json.Contains("\"code\":\"phq-9\"", StringComparison.Ordinal)));
}

public sealed class QuestionnaireFilingTests(RunningService running) : QuestionnaireFiling(running), IClassFixture<RunningService>;

public sealed class QuestionnaireFilingOnPostgreSqlTests(RunningOnPostgreSql running) : QuestionnaireFiling(running), IClassFixture<RunningOnPostgreSql>;
