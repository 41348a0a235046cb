using Microsoft.Playwright;
using Xunit;

namespace Physology.Fhir.Browser.Tests;

/// <summary>Assess, follow up, read: as three people do it, each with a restart of both programs in the middle.</summary>
public sealed class MainJobTests(BrowserFixture fixture)
{
    private Programs Programs => fixture.Programs;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task MainJob_WithAndWithoutScript_ReachesTheTimeline(bool script)
    {
        var person = script ? SandboxPatient.Amara : SandboxPatient.Carys;
        var patient = person.Id;
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var clinic = await fixture.NewContextAsync(1366, 768, script);
        await using var phone = await fixture.NewContextAsync(390, 844, script);

        // Assess; the draft survives a restart.
        var page = await clinic.LaunchAsync(Programs, patient, "GP");
        await page.Locator("main").FillAssessmentAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep as draft" }).ClickAsync();
        await page.WaitForLoadStateAsync();
        await Programs.RestartAsync(cancellationToken);
        page = await clinic.LaunchAsync(Programs, patient, "GP");
        await Assertions.Expect(page.Locator("[name='peg.average']")).ToHaveValueAsync("7");
        await page.GetByRole(AriaRole.Button, new() { Name = "Review" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("What will be filed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Resources in the record", new() { Timeout = 30_000 });
        var receipt = await page.Locator("main").InnerTextAsync();
        Assert.Contains("QuestionnaireResponse/", receipt, StringComparison.Ordinal);
        Assert.Contains("PEG", receipt, StringComparison.Ordinal);
        var chart = await clinic.NewPageAsync();
        await chart.GotoAsync($"{Programs.Ehr}/patients/{patient}");
        await Assertions.Expect(chart.Locator("main")).ToContainTextAsync("Left outer hip");

        // Follow up; half an answer survives a restart.
        await page.EnrolAsync();
        await chart.MoveClockAsync(Programs);
        var invitation = await chart.InvitationAsync(Programs, person.Email);
        var form = await phone.NewPageAsync();
        await form.GotoAsync(invitation);
        await form.ConfirmBirthAsync(1, 1, 1990);
        await Assertions.Expect(form.Locator("main")).ToContainTextAsync("date of birth");
        await form.ConfirmBirthAsync(person.Day, person.Month, person.Year);
        await form.AnswerAsync("who", "self");
        await form.AnswerAsync("pain", "4");
        await Programs.RestartAsync(cancellationToken);
        await form.GotoAsync(invitation);
        if (await form.Locator("[name=Day]").CountAsync() > 0)
        {
            await form.ConfirmBirthAsync(person.Day, person.Month, person.Year);
        }

        await form.GotoAsync(invitation + "/questions/pain");
        await Assertions.Expect(form.Locator("[name=answer][value='4']")).ToBeCheckedAsync();
        await form.GotoAsync(invitation + "/questions/enjoyment");
        await form.AnswerAsync("enjoyment", "3");
        await form.AnswerAsync("activity", "4");
        await form.AnswerAsync("week", "usual");
        await form.AnswerAsync("change", "a-little-better");
        await form.GetByRole(AriaRole.Button, new() { Name = "Send my answers" }).ClickAsync();
        await Assertions.Expect(form.Locator("main")).ToContainTextAsync("Your answers have been sent");
        await form.GotoAsync(invitation);
        await Assertions.Expect(form.Locator("main")).Not.ToContainTextAsync("Continue");

        // Read.
        page = await clinic.LaunchAsync(Programs, patient, "rheumatologist");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("PEG");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("3.67", new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task Sign_DoubleClick_FilesOnce()
    {
        await using var context = await fixture.NewContextAsync(1366, 768);
        var page = await context.LaunchAsync(Programs, "brian", "GP");
        await page.Locator("main").FillAssessmentAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Review" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign" }).DblClickAsync();

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Resources in the record", new() { Timeout = 30_000 });
        await page.GotoAsync($"{Programs.Ehr}/patients/brian");
        var chart = await page.Locator("main").InnerTextAsync();
        Assert.Equal(1, chart.Split("Left outer hip").Length - 1);
    }
}
