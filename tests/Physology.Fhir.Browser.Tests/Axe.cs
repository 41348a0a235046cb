using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Physology.Fhir.Browser.Tests;

/// <summary>axe-core on the page that is open.</summary>
internal static class Axe
{
    public static async Task AssertAccessibleAsync(this IPage page) => Assert.Empty(await page.SeriousAsync());

    /// <summary>Serious and critical violations, with where they are.</summary>
    public static async Task<List<string>> SeriousAsync(this IPage page)
    {
        var result = await page.RunAxe();
        return [.. result.Violations
            .Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{page.Url}: {v.Id}: {v.Help} at {string.Join(", ", v.Nodes.Take(3).Select(n => n.Target))}")];
    }
}
