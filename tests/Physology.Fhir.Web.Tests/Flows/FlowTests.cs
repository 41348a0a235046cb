using System.Net;
using System.Text.RegularExpressions;
using Physology.Fhir.Web.Tests.Launches;

namespace Physology.Fhir.Web.Tests.Flows;

/// <summary>What people do, over HTTP and without script, with a clinician's browser and a patient's phone.</summary>
public abstract partial class FlowTests(RunningService running) : IDisposable
{
    protected RunningService Running { get; } = running;

    /// <summary>The clinician's.</summary>
    protected PlainBrowser Clinic { get; } = new();

    /// <summary>The patient's.</summary>
    protected PlainBrowser Phone { get; } = new();

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Clinic.Dispose();
        Phone.Dispose();
        GC.SuppressFinalize(this);
    }

    protected string Launch => LaunchAddress().Match(Clinic.Address.AbsoluteUri).Value;

    protected async Task LaunchAsync(string patient, string user)
    {
        await Clinic.OpenAsync($"{Running.Ehr}/patients/{patient}", Cancellation);
        var button = Clinic.Page.QuerySelector($"form[action$='as={user}'] button")!;
        await Clinic.PressAsync(button.TextContent.Trim(), Cancellation);
        Assert.Equal(HttpStatusCode.OK, Clinic.Status);
    }

    protected async Task ReviewAsync()
    {
        await Clinic.PressAsync("Review", QuickAssessment.Answers, Cancellation);
        Assert.Contains("What will be filed", Clinic.Text, StringComparison.Ordinal);
    }

    protected async Task SignAsync()
    {
        await ReviewAsync();
        await Clinic.PressAsync("Sign", Cancellation);
    }

    /// <summary>Starts the fortnightly plan from the launch that is open.</summary>
    protected async Task EnrolAsync()
    {
        await Clinic.OpenAsync(Launch + "/follow-up", Cancellation);
        await Clinic.PressAsync("Start the plan", new Dictionary<string, string?> { ["Schedule"] = "fortnightly", ["EmailChecked"] = "true", ["Consent"] = "true" }, Cancellation);
        Assert.Contains("Not due yet", Clinic.Text, StringComparison.Ordinal);
    }

    protected async Task MoveClockAsync(int days)
    {
        await Phone.OpenAsync(Running.Ehr + "/clock", Cancellation);
        await Phone.PressAsync("Move the due-date clock", new Dictionary<string, string?> { ["days"] = days.ToString(System.Globalization.CultureInfo.InvariantCulture) }, Cancellation);
    }

    /// <summary>Waits for the latest message to this patient and opens its link; the link's address is returned.</summary>
    protected async Task<string> OpenInvitationAsync(string email)
    {
        await Phone.OpenAsync(Running.Ehr + "/mailbox", Cancellation);
        await UntilAsync(Phone, "To " + email);
        var mail = Phone.Page.QuerySelectorAll("article").First(m => m.TextContent.Contains("To " + email, StringComparison.Ordinal));
        var link = mail.QuerySelector("a[href*='/r/']")!.GetAttribute("href")!;
        await Phone.OpenAsync(link, Cancellation);
        return link;
    }

    /// <summary>Says the date of birth on the page that is open.</summary>
    protected Task SayBirthDateAsync(int day, int month, int year) =>
        Phone.PressAsync("Start", new Dictionary<string, string?> { ["Day"] = Text(day), ["Month"] = Text(month), ["Year"] = Text(year) }, Cancellation);

    /// <summary>Answers every question and sends.</summary>
    protected async Task AnswerAsync()
    {
        foreach (var answer in (string[])["self", "4", "3", "4", "usual", "a-little-better"])
        {
            await Phone.PressAsync("Continue", new Dictionary<string, string?> { ["answer"] = answer }, Cancellation);
        }

        await Phone.PressAsync("Send my answers", Cancellation);
        Assert.Contains("Your answers have been sent", Phone.Text, StringComparison.Ordinal);
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Opens the page again until it says <paramref name="text"/>.</summary>
    protected static async Task UntilAsync(PlainBrowser browser, string text)
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
