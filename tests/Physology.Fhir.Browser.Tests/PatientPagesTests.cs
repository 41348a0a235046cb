using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Physology.Fhir.Browser.Tests;

/// <summary>The patient's pages on a phone: each accessible, none wider than the phone, and what a link says that cannot be used.</summary>
public sealed class PatientPagesTests(BrowserFixture fixture)
{
    private Programs Programs => fixture.Programs;

    [Fact]
    public async Task EveryPage_FromTheLinkToTheReceipt_IsAccessibleAndFitsThePhone()
    {
        await using var clinic = await fixture.NewContextAsync(1366, 768);
        await using var phone = await fixture.NewContextAsync(360, 640);
        var page = await clinic.LaunchAsync(Programs, "brian", "GP");
        await page.EnrolAsync();
        await page.AssertAccessibleAsync();
        await page.MoveClockAsync(Programs);
        var link = await page.InvitationAsync(Programs, "brian.h@example.org");

        var form = await phone.NewPageAsync();
        await form.GotoAsync(link);
        await LookAsync(form);
        await form.Locator("[name=Day]").FillAsync("2");
        await form.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await Assertions.Expect(form.Locator("#error-summary")).ToContainTextAsync("must include a month and a year");
        await LookAsync(form);
        await form.ConfirmBirthAsync(2, 9, 1966);
        await form.WaitForURLAsync(new Regex("/questions/who$"));
        await LookAsync(form);
        await Assertions.Expect(form.Locator("#helper-name")).ToBeHiddenAsync();
        await form.Locator("[value=proxy]").CheckAsync();
        await Assertions.Expect(form.Locator("#helper-name")).ToBeVisibleAsync();
        await LookAsync(form);
        await form.AnswerAsync("who", "self");
        await form.WaitForURLAsync(new Regex("/questions/pain$"));
        await form.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Assertions.Expect(form.Locator("#error-summary")).ToContainTextAsync("Choose an answer");
        await LookAsync(form);
        foreach (var (question, answer) in new[] { ("pain", "4"), ("enjoyment", "3"), ("activity", "10"), ("week", "usual"), ("change", "a-little-better") })
        {
            await form.WaitForURLAsync(new Regex($"/questions/{question}$"));
            await LookAsync(form);
            await form.AnswerAsync(question, answer);
        }

        await form.WaitForURLAsync(new Regex("/check$"));
        await LookAsync(form);
        await form.GetByRole(AriaRole.Button, new() { Name = "Send my answers" }).ClickAsync();
        await Assertions.Expect(form.Locator("h1")).ToContainTextAsync("Your answers have been sent");
        await LookAsync(form);

        // The next link: five wrong dates lock it, and when its time is over it says so.
        await page.MoveClockAsync(Programs);
        var next = await NextInvitationAsync(page, link);
        await form.GotoAsync(next);
        for (var wrong = 0; wrong < 5; wrong++)
        {
            await form.ConfirmBirthAsync(1, 1, 1990);
        }

        await Assertions.Expect(form.Locator("h1")).ToContainTextAsync("This link is locked");
        await LookAsync(form);
        await page.MoveClockAsync(Programs);
        await form.GotoAsync(next);
        await Assertions.Expect(form.Locator("h1")).ToContainTextAsync("This link has run out");
        await LookAsync(form);
        await form.GotoAsync(next + "/stop");
        await form.GetByRole(AriaRole.Button, new() { Name = "Stop the messages" }).ClickAsync();
        await Assertions.Expect(form.Locator("h1")).ToContainTextAsync("These messages have been stopped");
        await LookAsync(form);
    }

    private async Task<string> NextInvitationAsync(IPage page, string before)
    {
        for (var look = 0; look < 60; look++)
        {
            await page.GotoAsync(Programs.Ehr + "/mailbox");
            var newest = await page.Locator("main a[href*='/r/']").First.GetAttributeAsync("href");
            if (newest is not null && newest != before)
            {
                return newest;
            }

            await page.WaitForTimeoutAsync(250);
        }

        throw new InvalidOperationException($"No second mail came. The programs printed:\n{Programs.Output}");
    }

    private static async Task LookAsync(IPage page)
    {
        await page.AssertAccessibleAsync();
        var (wide, tall) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.Locator("button[type=submit]").AllAsync());
        Assert.True(wide <= 360, $"{page.Url} is {wide} px wide");
        foreach (var button in tall)
        {
            Assert.True((await button.BoundingBoxAsync())?.Height >= 44, $"{page.Url}: a button is lower than 44 px");
        }
    }
}
