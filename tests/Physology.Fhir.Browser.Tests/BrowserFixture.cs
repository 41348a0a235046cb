using Microsoft.Playwright;
using Physology.Fhir.Browser.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(BrowserFixture))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Physology.Fhir.Browser.Tests;

/// <summary>One Chromium and one running demo for all tests; each test takes a browser context of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string? Chromium =
        new[] { Environment.GetEnvironmentVariable("PHYSOLOGY_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
            .FirstOrDefault(path => path is not null && File.Exists(path));

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Programs Programs { get; } = new();

    public async ValueTask InitializeAsync()
    {
        if (Chromium is null)
        {
            return;
        }

        await Programs.StartAsync(CancellationToken.None);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A context without history or cookies; skips the test where there is no Chromium.</summary>
    public async Task<IBrowserContext> NewContextAsync(int width, int height, bool script = true)
    {
        Assert.SkipWhen(_browser is null, "Chromium is not installed (tests/run installs it where it may)");
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, JavaScriptEnabled = script, Locale = "en-GB" });
        context.SetDefaultTimeout(15_000);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await Programs.DisposeAsync();
    }
}
