using System.Net;
using Physology.Fhir.Web.Tests.Launches;

namespace Physology.Fhir.Web.Tests.Flows;

/// <summary>A patient's link on a good day and on bad ones, each patient with a plan of their own.</summary>
public sealed class PatientLinkFlowTests(RunningService running) : FlowTests(running), IClassFixture<RunningService>
{
    [Fact]
    public async Task Link_FiveWrongDatesOfBirth_IsLockedAndTheRightOneComesTooLate()
    {
        await InviteAsync("amara", "amara.n@example.org");

        for (var month = 1; month <= 4; month++)
        {
            await SayBirthDateAsync(14, month, 1978);
            Assert.Contains("do not belong together", Phone.Text, StringComparison.Ordinal);
            Assert.Equal(month.ToString(System.Globalization.CultureInfo.InvariantCulture), Phone.Page.QuerySelector("[name=Month]")?.GetAttribute("value"));
        }

        await SayBirthDateAsync(14, 6, 1978);
        Assert.Contains("This link is locked", Phone.Text, StringComparison.Ordinal);
        Assert.Contains("Ask your clinic to send you a new link", Phone.Text, StringComparison.Ordinal);
        Assert.Null(Phone.Page.QuerySelector("[name=Month]"));
    }

    [Fact]
    public async Task Link_OpenedAgainAfterSending_ThanksAndShowsNoAnswer()
    {
        var link = await InviteAsync("carys", "carys.p@example.org");
        await SayBirthDateAsync(30, 3, 1972);
        await AnswerAsync();

        using var other = new PlainBrowser();
        await other.OpenAsync(link, Cancellation);

        Assert.Contains("Your answers have been sent", other.Text, StringComparison.Ordinal);
        Assert.Null(other.Page.QuerySelector("main form"));
    }

    [Fact]
    public async Task Link_OpenedAfterItsTime_SaysThatItHasRunOutAndWhatToDo()
    {
        var link = await InviteAsync("brian", "brian.h@example.org");
        await SayBirthDateAsync(2, 9, 1966);
        await Phone.PressAsync("Continue", new Dictionary<string, string?> { ["answer"] = "self" }, Cancellation);
        var question = Phone.Address.AbsoluteUri;
        await MoveClockAsync(60);

        await Phone.OpenAsync(question, Cancellation);
        Assert.Contains("This link has run out", Phone.Text, StringComparison.Ordinal);
        await Phone.OpenAsync(link, Cancellation);
        Assert.Contains("call them", Phone.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/r/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/r/x")]
    [InlineData("/r/%2e%2e%2f")]
    public async Task Link_MadeUp_TellsNothingAboutAnybody(string link)
    {
        await Phone.OpenAsync(Running.Service + link, Cancellation);

        Assert.NotEqual(HttpStatusCode.InternalServerError, Phone.Status);
        Assert.DoesNotContain("NWOSU", Phone.Page.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<string> InviteAsync(string patient, string email)
    {
        await LaunchAsync(patient, "gp");
        await EnrolAsync();
        await MoveClockAsync(14);
        return await OpenInvitationAsync(email);
    }
}
