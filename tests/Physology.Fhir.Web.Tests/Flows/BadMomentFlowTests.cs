using System.Text.RegularExpressions;
using Physology.Fhir.Web.Tests.Launches;

namespace Physology.Fhir.Web.Tests.Flows;

/// <summary>What a bad moment of the EHR, or of the person at the form, does to the clinician's flows.</summary>
public sealed class BadMomentFlowTests(RunningService running) : FlowTests(running), IClassFixture<RunningService>
{
    [Fact]
    public async Task Sign_EhrLosesItsAnswerAfterWriting_FilesOnce()
    {
        await LaunchAsync("carys", "gp");
        await ReviewAsync();
        Running.Faults.FailNext(503, method: "POST", afterwards: true);

        await Clinic.PressAsync("Sign", Cancellation);

        await UntilAsync(Clinic, "Resources in the record");
        await Clinic.OpenAsync(Running.Ehr + "/patients/carys", Cancellation);
        Assert.Equal(1, Clinic.Text.Split("where: Left outer hip").Length - 1);
    }

    [Fact]
    public async Task Sign_AccessTokenExpiredWhileTheFormWasOpen_IsFiledWithARefreshedOne()
    {
        await LaunchAsync("brian", "gp");
        await ReviewAsync();
        Running.Tokens.ExpireAccess();

        await Clinic.PressAsync("Sign", Cancellation);

        await UntilAsync(Clinic, "Resources in the record");
    }

    [Fact]
    public async Task Timeline_EhrAnswersHtml_SaysSoAndShowsNoFigure()
    {
        await LaunchAsync("brian", "rheumatologist");
        for (var answer = 0; answer < 60; answer++)
        {
            Running.Faults.FailNext(503, method: "GET");
        }

        await Clinic.OpenAsync(Launch + "/timeline", Cancellation);
        Running.Faults.Clear();

        Assert.True(Regex.IsMatch(Clinic.Text, @"EHR\d{3}"), Clinic.Text);
        Assert.DoesNotContain("7.33", Clinic.Text, StringComparison.Ordinal);
        await Clinic.OpenAsync(Launch + "/timeline", Cancellation);
        Assert.Contains("7.33", Clinic.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_NumberOutOfRange_IsRefusedAtTheFieldAndEverythingTypedStays()
    {
        await LaunchAsync("carys", "gp");

        await Clinic.PressAsync("Review", new Dictionary<string, string?>(QuickAssessment.Answers) { ["peg.average"] = "11", ["activity.text"] = "carry <b>shopping</b>" }, Cancellation);

        Assert.Equal("11", Clinic.Page.QuerySelector("[name='peg.average']")?.GetAttribute("value"));
        Assert.Equal("carry <b>shopping</b>", Clinic.Page.QuerySelector("[name='activity.text']")?.GetAttribute("value"));
        Assert.NotNull(Clinic.Page.QuerySelector(".nhsuk-error-summary"));
        await Clinic.PressAsync("Keep as draft", new Dictionary<string, string?> { ["peg.average"] = "", ["activity.text"] = "" }, Cancellation);
    }

    [Theory]
    [InlineData(200, "text/html", "<html><body>Sign in</body></html>", "EHR510")]
    [InlineData(200, "application/fhir+json", "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[{\"resource\":{\"resourceType\":\"Observ", "EHR511")]
    [InlineData(200, "application/fhir+json", "{\"resourceType\":\"Bundle\",\"type\":7}", "EHR511")]
    [InlineData(503, "text/plain", "down for maintenance", "EHR500")]
    public async Task Assess_EhrAnswersBadlyBetweenTheSteps_KeepsEverythingTypedAndFilesItLater(int status, string contentType, string body, string code)
    {
        await LaunchAsync("amara", "gp");
        var form = Clinic.Address.AbsoluteUri;

        await DuringFaultsAsync(async () =>
        {
            await Clinic.PressAsync("Review", new Dictionary<string, string?>(QuickAssessment.Answers) { ["activity.text"] = "carry the shopping" }, Cancellation);
            await Clinic.OpenAsync(form, Cancellation);
            Assert.Contains(code, Clinic.Text, StringComparison.Ordinal);
            Assert.Contains("What you typed so far is kept", Clinic.Text, StringComparison.Ordinal);
        });
        await Clinic.OpenAsync(form, Cancellation);
        Assert.Equal("carry the shopping", Clinic.Page.QuerySelector("[name='activity.text']")?.GetAttribute("value"));

        await Clinic.PressAsync("Review", new Dictionary<string, string?> { ["activity.score"] = "3" }, Cancellation);
        await DuringFaultsAsync(async () =>
        {
            await Clinic.PressAsync("Sign", Cancellation);
            Assert.DoesNotContain("Resources in the record", Clinic.Text, StringComparison.Ordinal);
        });
        await UntilAsync(Clinic, "Resources in the record");

        async Task DuringFaultsAsync(Func<Task> work)
        {
            for (var answer = 0; answer < 40; answer++)
            {
                Running.Faults.FailNext(status, contentType, body);
            }

            try
            {
                await work();
            }
            finally
            {
                Running.Faults.Clear();
            }
        }
    }
}
