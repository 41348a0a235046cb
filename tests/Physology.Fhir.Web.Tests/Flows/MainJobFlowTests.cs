using System.Net;
using System.Text.RegularExpressions;
using Physology.Fhir.Web.Tests.Launches;

namespace Physology.Fhir.Web.Tests.Flows;

/// <summary>Assess, follow up, read, over HTTP and without script; and what a bad moment of the EHR does to each.</summary>
public sealed partial class MainJobFlowTests(RunningService running) : IClassFixture<RunningService>, IDisposable
{
    private static readonly Dictionary<string, string?> Answers = new()
    {
        ["urgent"] = "none",
        ["site.0.place"] = "f-outer-hip",
        ["site.0.side"] = "left",
        ["site.0.worst"] = "7",
        ["duration"] = "over-5-years",
        ["peg.average"] = "7",
        ["peg.enjoyment"] = "6",
        ["peg.activity"] = "7",
        ["week"] = "usual",
    };

    private readonly PlainBrowser _clinic = new();
    private readonly PlainBrowser _phone = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MainJob_OverHttp_ReachesTheTimeline()
    {
        await LaunchAsync("amara", "gp");
        await SignAsync();
        await UntilAsync(_clinic, "Resources in the record");
        await _clinic.OpenAsync(Launch + "/follow-up", Cancellation);
        await _clinic.PressAsync("Start the plan", new Dictionary<string, string?> { ["Schedule"] = "fortnightly", ["EmailChecked"] = "true", ["Consent"] = "true" }, Cancellation);
        Assert.Contains("Not due yet", _clinic.Text, StringComparison.Ordinal);

        await _phone.OpenAsync(running.Ehr + "/clock", Cancellation);
        await _phone.PressAsync("Move the due-date clock", new Dictionary<string, string?> { ["days"] = "14" }, Cancellation);
        await _phone.OpenAsync(running.Ehr + "/mailbox", Cancellation);
        await UntilAsync(_phone, "To amara.n@example.org");
        await _phone.OpenAsync(_phone.Page.QuerySelector("main a[href*='/r/']")!.GetAttribute("href")!, Cancellation);
        await _phone.PressAsync("Start", new Dictionary<string, string?> { ["Day"] = "14", ["Month"] = "5", ["Year"] = "1978" }, Cancellation);
        foreach (var answer in (string[])["self", "4", "3", "4", "usual", "a-little-better"])
        {
            await _phone.PressAsync("Continue", new Dictionary<string, string?> { ["answer"] = answer }, Cancellation);
        }

        await _phone.PressAsync("Send my answers", Cancellation);
        Assert.Contains("Your answers have been sent", _phone.Text, StringComparison.Ordinal);

        await LaunchAsync("amara", "rheumatologist");
        await UntilAsync(_clinic, "3.67");
    }

    [Fact]
    public async Task Sign_EhrLosesItsAnswerAfterWriting_FilesOnce()
    {
        await LaunchAsync("carys", "gp");
        await ReviewAsync();
        running.Faults.FailNext(503, method: "POST", afterwards: true);

        await _clinic.PressAsync("Sign", Cancellation);

        await UntilAsync(_clinic, "Resources in the record");
        await _clinic.OpenAsync(running.Ehr + "/patients/carys", Cancellation);
        Assert.Equal(1, _clinic.Text.Split("where: Left outer hip").Length - 1);
    }

    [Fact]
    public async Task Sign_AccessTokenExpiredWhileTheFormWasOpen_IsFiledWithARefreshedOne()
    {
        await LaunchAsync("brian", "gp");
        await ReviewAsync();
        running.Tokens.ExpireAccess();

        await _clinic.PressAsync("Sign", Cancellation);

        await UntilAsync(_clinic, "Resources in the record");
    }

    [Fact]
    public async Task Timeline_EhrAnswersHtml_SaysSoAndShowsNoFigure()
    {
        await LaunchAsync("brian", "rheumatologist");
        for (var answer = 0; answer < 60; answer++)
        {
            running.Faults.FailNext(503, method: "GET");
        }

        await _clinic.OpenAsync(Launch + "/timeline", Cancellation);
        running.Faults.Clear();

        Assert.True(Regex.IsMatch(_clinic.Text, @"EHR\d{3}"), _clinic.Text);
        Assert.DoesNotContain("7.33", _clinic.Text, StringComparison.Ordinal);
        await _clinic.OpenAsync(Launch + "/timeline", Cancellation);
        Assert.Contains("7.33", _clinic.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_NumberOutOfRange_IsRefusedAtTheFieldAndEverythingTypedStays()
    {
        await LaunchAsync("carys", "gp");

        await _clinic.PressAsync("Review", new Dictionary<string, string?>(Answers) { ["peg.average"] = "11", ["activity.text"] = "carry <b>shopping</b>" }, Cancellation);

        Assert.Equal("11", _clinic.Page.QuerySelector("[name='peg.average']")?.GetAttribute("value"));
        Assert.Equal("carry <b>shopping</b>", _clinic.Page.QuerySelector("[name='activity.text']")?.GetAttribute("value"));
        Assert.NotNull(_clinic.Page.QuerySelector(".nhsuk-error-summary"));
        await _clinic.PressAsync("Keep as draft", new Dictionary<string, string?> { ["peg.average"] = "", ["activity.text"] = "" }, Cancellation);
    }

    public void Dispose()
    {
        _clinic.Dispose();
        _phone.Dispose();
    }

    private string Launch => LaunchAddress().Match(_clinic.Address.AbsoluteUri).Value;

    private async Task LaunchAsync(string patient, string user)
    {
        await _clinic.OpenAsync($"{running.Ehr}/patients/{patient}", Cancellation);
        var button = _clinic.Page.QuerySelector($"form[action$='as={user}'] button")!;
        await _clinic.PressAsync(button.TextContent.Trim(), Cancellation);
        Assert.Equal(HttpStatusCode.OK, _clinic.Status);
    }

    private async Task ReviewAsync()
    {
        await _clinic.PressAsync("Review", Answers, Cancellation);
        Assert.Contains("What will be filed", _clinic.Text, StringComparison.Ordinal);
    }

    private async Task SignAsync()
    {
        await ReviewAsync();
        await _clinic.PressAsync("Sign", Cancellation);
    }

    /// <summary>Opens the page again until it says <paramref name="text"/>.</summary>
    private static async Task UntilAsync(PlainBrowser browser, string text)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        for (var look = 0; look < 150 && !browser.Text.Contains(text, StringComparison.Ordinal); look++)
        {
            await timer.WaitForNextTickAsync(Cancellation);
            await browser.OpenAsync(browser.Address.AbsoluteUri, Cancellation);
        }

        Assert.Contains(text, browser.Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("^.+/launches/[0-9a-f-]+")]
    private static partial Regex LaunchAddress();
}
