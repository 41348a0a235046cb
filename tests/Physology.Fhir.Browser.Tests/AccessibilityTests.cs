using Microsoft.Playwright;
using Xunit;

namespace Physology.Fhir.Browser.Tests;

/// <summary>Each page at the size it is used at, without a serious or critical violation of axe-core's rules.</summary>
public sealed class AccessibilityTests(BrowserFixture fixture)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/patients")]
    [InlineData("/patients/amara")]
    [InlineData("/mailbox")]
    [InlineData("/clock")]
    [InlineData("/faults")]
    public async Task SandboxPage_HasNoSeriousViolation(string path)
    {
        await using var context = await fixture.NewContextAsync(1366, 768);
        var page = await context.NewPageAsync();
        await page.GotoAsync(fixture.Programs.Ehr + path);

        await page.AssertAccessibleAsync();
    }

    [Theory]
    [InlineData("/assessment", 1366, 768)]
    [InlineData("/assessment", 390, 844)]
    [InlineData("/follow-up", 1366, 768)]
    [InlineData("/timeline", 1350, 625)]
    [InlineData("/timeline", 1024, 600)]
    [InlineData("/timeline", 390, 844)]
    public async Task ClinicianPage_HasNoSeriousViolation(string path, int width, int height)
    {
        await using var context = await fixture.NewContextAsync(width, height);
        var page = await context.LaunchAsync(fixture.Programs, "brian", "GP");
        await page.GotoAsync(page.LaunchOf() + path);

        await page.AssertAccessibleAsync();
    }

    [Theory]
    [InlineData("/assessment")]
    [InlineData("/questionnaires")]
    [InlineData("/questionnaires/phq-9")]
    [InlineData("/follow-up")]
    [InlineData("/timeline")]
    public async Task Under18_EveryPage_SaysSoAndOffersNoInstrument(string path)
    {
        await using var context = await fixture.NewContextAsync(1366, 768);
        var id = await context.FindPatientAsync(fixture.Programs, TestPatients.ChildName);
        var page = await context.LaunchAsync(fixture.Programs, id, "GP");
        await page.GotoAsync(page.LaunchOf() + path);

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("under 18");
        Assert.Equal(0, await page.Locator("main form").CountAsync());
        await page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Review_WithAndWithoutErrors_HasNoSeriousViolation()
    {
        await using var context = await fixture.NewContextAsync(1366, 768);
        var page = await context.LaunchAsync(fixture.Programs, "brian", "rheumatologist");
        await page.GotoAsync(page.LaunchOf() + "/assessment");
        await page.Locator("main").FillAssessmentAsync();
        await page.Locator("[name='peg.average']").FillAsync("11");
        await page.GetByRole(AriaRole.Button, new() { Name = "Review" }).ClickAsync();
        await Assertions.Expect(page.Locator("#error-summary")).ToContainTextAsync("whole number from 0 to 10");
        await page.AssertAccessibleAsync();
        Assert.Equal("11", await page.Locator("[name='peg.average']").InputValueAsync());

        await page.Locator("[name='peg.average']").FillAsync("7");
        await page.GetByRole(AriaRole.Button, new() { Name = "Review" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("What will be filed");
        await page.AssertAccessibleAsync();

        var other = await context.NewPageAsync();
        await other.GotoAsync(page.LaunchOf() + "/assessment");
        await other.Locator("[name='peg.average']").FillAsync("2");
        await other.GetByRole(AriaRole.Button, new() { Name = "Keep as draft" }).ClickAsync();
        await other.WaitForLoadStateAsync();
        await page.Locator("#note").FillAsync("Mine, kept.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign" }).ClickAsync();
        await Assertions.Expect(page.Locator("#error-summary")).ToContainTextAsync("changed after this review");
        await page.AssertAccessibleAsync();
        Assert.Equal("Mine, kept.", (await page.Locator("#note").InputValueAsync()).Trim());
    }

    [Theory]
    [InlineData("/r/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", 390, 844)]
    [InlineData("/launch?iss=https://unknown.example/fhir&launch=x", 1366, 768)]
    [InlineData("/launch/callback?code=x&state=forged", 1366, 768)]
    [InlineData("/launch/stopped/EHR421", 1366, 768)]
    [InlineData("/stopped?status=404", 390, 844)]
    [InlineData("/r/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/stop", 390, 844)]
    public async Task RefusalPage_HasNoSeriousViolation(string path, int width, int height)
    {
        await using var context = await fixture.NewContextAsync(width, height);
        var page = await context.NewPageAsync();
        await page.GotoAsync(fixture.Programs.Service + path);

        await page.AssertAccessibleAsync();
        Assert.NotEmpty(await page.Locator("h1").InnerTextAsync());
    }

    [Fact]
    public async Task Check_PageWithAnUnlabelledField_IsSeen()
    {
        await using var context = await fixture.NewContextAsync(1366, 768);
        var page = await context.NewPageAsync();
        await page.SetContentAsync("<html lang='en'><title>x</title><main><h1>x</h1><input></main></html>");

        Assert.NotEmpty(await page.SeriousAsync());
    }
}
