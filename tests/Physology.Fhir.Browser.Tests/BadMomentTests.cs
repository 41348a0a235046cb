using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Physology.Fhir.Browser.Tests;

/// <summary>What a clinician sees when the EHR allows less, does not take it, is not there, or the session has ended: with all that was typed kept.</summary>
public sealed class BadMomentTests(BrowserFixture fixture)
{
    private Programs Programs => fixture.Programs;

    [Fact]
    public async Task AccessDenied_AtTheEhr_EndsInAPageThatSaysSo()
    {
        await using var context = await fixture.NewContextAsync(1366, 768);
        var tab = await context.LaunchAskedAsync(Programs, "carys", "rheumatologist", null);
        await tab.AssertAccessibleAsync();
        await tab.GetByRole(AriaRole.Button, new() { Name = "Do not allow" }).ClickAsync();

        await Assertions.Expect(tab.Locator("h1")).ToContainTextAsync("Access was not given");
        await tab.AssertAccessibleAsync();
    }

    [Fact]
    public async Task ChartNotGranted_EndsInAPageThatSaysSo()
    {
        await using var context = await fixture.NewContextAsync(1366, 768);
        var tab = await context.LaunchAskedAsync(Programs, "carys", "rheumatologist", "^patient/Patient");
        await tab.GetByRole(AriaRole.Button, new() { Name = "Allow", Exact = true }).ClickAsync();

        await Assertions.Expect(tab.Locator("h1")).ToContainTextAsync("Too little access was given");
        await tab.AssertAccessibleAsync();
    }

    [Fact]
    public async Task WritingNotGranted_IsSaidAtTheFormAndHeldUntilALaunchThatMayWrite()
    {
        await using var context = await fixture.NewContextAsync(1366, 768);
        var page = await context.LaunchAskedAsync(Programs, "carys", "rheumatologist", @"\.c");
        await page.GetByRole(AriaRole.Button, new() { Name = "Allow", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/launches/"));
        await page.GotoAsync(page.LaunchOf() + "/assessment");
        await Assertions.Expect(page.Locator("main [role=status]").First).ToContainTextAsync("not write to it");
        await page.AssertAccessibleAsync();

        await SignAsync(page);
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("held until a clinician opens this chart", new() { Timeout = 30_000 });
        await page.AssertAccessibleAsync();
        var receipt = page.Url;

        var again = await context.LaunchAsync(Programs, "carys", "rheumatologist");
        await again.GotoAsync(receipt.Replace(page.LaunchOf(), again.LaunchOf(), StringComparison.Ordinal));
        await Assertions.Expect(again.Locator("main")).ToContainTextAsync("Resources in the record", new() { Timeout = 30_000 });
        await again.AssertAccessibleAsync();
    }

    [Fact]
    public async Task NotTaken_EndsInAReceiptThatSaysSoAndWhatToDo()
    {
        await using var context = await fixture.NewContextAsync(1366, 768);
        var page = await context.LaunchAsync(Programs, "brian", "GP");
        await context.FailAsync(Programs, "refuse");
        try
        {
            await SignAsync(page);

            await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("the record did not take it", new() { Timeout = 30_000 });
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("kept here");
            await page.AssertAccessibleAsync();
        }
        finally
        {
            await context.FailAsync(Programs, "none");
        }
    }

    [Fact]
    public async Task EhrDownAtSigning_WaitsAndSaysSoAndIsFiledLater()
    {
        await using var context = await fixture.NewContextAsync(1366, 768);
        var page = await context.LaunchAsync(Programs, "amara", "GP");
        await context.FailAsync(Programs, "down", times: "1");
        await SignAsync(page);

        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("being filed");
        await page.AssertAccessibleAsync();
        await context.FailAsync(Programs, "none");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Resources in the record", new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task ChartNotReadable_KeepsTheDraftAndSaysWhatToDo()
    {
        await using var context = await fixture.NewContextAsync(1366, 768);
        var page = await context.LaunchAsync(Programs, "carys", "GP");
        await page.Locator("[name='peg.average']").FillAsync("7");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep as draft" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("#maincontent"));
        await context.FailAsync(Programs, "page", "GET");
        try
        {
            await page.GotoAsync(page.LaunchOf() + "/assessment");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("What you typed so far is kept");
            await page.AssertAccessibleAsync();
            await page.GotoAsync(page.LaunchOf() + "/timeline");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Nothing is shown");
            await page.AssertAccessibleAsync();
        }
        finally
        {
            await context.FailAsync(Programs, "none");
        }

        await page.GotoAsync(page.LaunchOf() + "/assessment");
        await Assertions.Expect(page.Locator("[name='peg.average']")).ToHaveValueAsync("7");
    }

    [Fact]
    public async Task IdleSession_KeepsEverythingTypedForTheNextLaunch()
    {
        await using var context = await fixture.NewContextAsync(1366, 768, script: false);
        await using var programs = new Programs(new Dictionary<string, string> { ["Security__IdleMinutes"] = "0.05" });
        await programs.StartAsync(TestContext.Current.CancellationToken);
        var page = await context.LaunchAsync(programs, "carys", "GP");
        await page.Locator("main").FillAssessmentAsync();
        await page.Locator("[name='peg.activity']").FillAsync("not a number, still kept");
        await page.WaitForTimeoutAsync(3_500);

        await page.GetByRole(AriaRole.Button, new() { Name = "Review" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("The session has ended");

        page = await context.LaunchAsync(programs, "carys", "GP");
        await Assertions.Expect(page.Locator("[name='peg.average']")).ToHaveValueAsync("7");
        await Assertions.Expect(page.Locator("[name='peg.activity']")).ToHaveValueAsync("not a number, still kept");
    }

    private static async Task SignAsync(IPage page)
    {
        if (!page.Url.EndsWith("/assessment", StringComparison.Ordinal))
        {
            await page.GotoAsync(page.LaunchOf() + "/assessment");
        }

        await page.Locator("main").FillAssessmentAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Review" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/filings/"));
    }
}
