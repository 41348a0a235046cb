using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Physology.Fhir.Browser.Tests;

/// <summary>The service inside the chart's frame: another site, so its cookie is a third-party one.</summary>
public sealed partial class FrameTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Launch_InTheChartsFrame_KeepsItsSession()
    {
        await using var context = await fixture.NewContextAsync(1366, 768);
        var page = await context.NewPageAsync();

        await page.GotoAsync($"{fixture.Programs.Ehr}/patients/amara/framed?as=gp");

        await Assertions.Expect(Frame(page).Locator("h1")).ToContainTextAsync("Quick assessment");
    }

    [Fact]
    public async Task Launch_InTheChartsFrameWithoutPartitionedCookie_HasNoSession()
    {
        await using var context = await fixture.NewContextAsync(1366, 768);
        var page = await context.NewPageAsync();
        await page.RouteAsync(new Regex(Regex.Escape(fixture.Programs.Service)), StripPartitionedAsync);

        await page.GotoAsync($"{fixture.Programs.Ehr}/patients/amara/framed?as=gp");

        await Assertions.Expect(Frame(page).Locator("main")).ToBeVisibleAsync();
        await Assertions.Expect(Frame(page).Locator("h1")).Not.ToContainTextAsync("Quick assessment");
    }

    private IFrameLocator Frame(IPage page) => page.FrameLocator("iframe");

    private static async Task StripPartitionedAsync(IRoute route)
    {
        var answer = await route.FetchAsync(new() { MaxRedirects = 0 });
        var headers = answer.HeadersArray
            .GroupBy(h => h.Name.ToLowerInvariant())
            .ToDictionary(g => g.Key, g => string.Join('\n', g.Select(h => Partitioned().Replace(h.Value, ""))));
        await route.FulfillAsync(new() { Response = answer, Headers = headers });
    }

    [GeneratedRegex(";\\s*partitioned", RegexOptions.IgnoreCase)]
    private static partial Regex Partitioned();
}
