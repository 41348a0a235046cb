using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
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
    public async Task SandboxPage_HasNoSeriousViolation(string path)
    {
        await using var context = await fixture.NewContextAsync(1366, 768);
        var page = await context.NewPageAsync();
        await page.GotoAsync(fixture.Programs.Ehr + path);

        await AssertAccessibleAsync(page);
    }

    [Theory]
    [InlineData("/assessment", 1366, 768)]
    [InlineData("/assessment", 390, 844)]
    [InlineData("/follow-up", 1366, 768)]
    [InlineData("/timeline", 1350, 625)]
    [InlineData("/timeline", 1024, 600)]
    public async Task ClinicianPage_HasNoSeriousViolation(string path, int width, int height)
    {
        await using var context = await fixture.NewContextAsync(width, height);
        var page = await context.LaunchAsync(fixture.Programs, "brian", "GP");
        await page.GotoAsync(page.LaunchOf() + path);

        await AssertAccessibleAsync(page);
    }

    [Theory]
    [InlineData("/r/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", 390, 844)]
    [InlineData("/launch?iss=https://unknown.example/fhir&launch=x", 1366, 768)]
    [InlineData("/launch/callback?code=x&state=forged", 1366, 768)]
    public async Task RefusalPage_HasNoSeriousViolation(string path, int width, int height)
    {
        await using var context = await fixture.NewContextAsync(width, height);
        var page = await context.NewPageAsync();
        await page.GotoAsync(fixture.Programs.Service + path);

        await AssertAccessibleAsync(page);
        Assert.NotEmpty(await page.Locator("h1").InnerTextAsync());
    }

    [Fact]
    public async Task Check_PageWithAnUnlabelledField_IsSeen()
    {
        await using var context = await fixture.NewContextAsync(1366, 768);
        var page = await context.NewPageAsync();
        await page.SetContentAsync("<html lang='en'><title>x</title><main><h1>x</h1><input></main></html>");

        Assert.NotEmpty(await SeriousAsync(page));
    }

    private static async Task AssertAccessibleAsync(IPage page) => Assert.Empty(await SeriousAsync(page));

    private static async Task<List<string>> SeriousAsync(IPage page)
    {
        var result = await page.RunAxe();
        return [.. result.Violations
            .Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {v.Help} at {string.Join(", ", v.Nodes.Take(3).Select(n => n.Target))}")];
    }
}
