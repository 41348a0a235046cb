using System.Web;
using Microsoft.Playwright;
using Physology.Fhir.Interop.Tests;
using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.R4.Json;
using Xunit;

[assembly: AssemblyFixture(typeof(LformsPage))]

namespace Physology.Fhir.Interop.Tests;

/// <summary>
/// One page with lforms, opened by the first that asks. Its files come from the installed package and its value sets from our terminology; what it
/// asks of any other place is refused and an error.
/// </summary>
public sealed class LformsPage : IAsyncDisposable
{
    private const string Origin = "http://lforms.localhost";

    private static readonly string? Chromium =
        new[] { Environment.GetEnvironmentVariable("PHYSOLOGY_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
            .FirstOrDefault(path => path is not null && File.Exists(path));

    private readonly List<string> _errors = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IPage? _page;

    /// <summary>Shows the form, filled in with the response where there is one, and gives the response that the form then stands for.</summary>
    public async Task<R4.QuestionnaireResponse> ShowAsync(R4.Questionnaire questionnaire, R4.QuestionnaireResponse? response = null)
    {
        _page ??= await OpenAsync();
        _errors.Clear();
        var text = await _page.EvaluateAsync<string>(
            "async ([questionnaire, response]) => JSON.stringify(await show(JSON.parse(questionnaire), response && JSON.parse(response)))",
            new[] { FhirJson.WriteToString(questionnaire), response is null ? null : FhirJson.WriteToString(response) });
        Assert.Empty(_errors);
        return FhirJson.Parse<R4.QuestionnaireResponse>(text).Value ?? throw new InvalidOperationException(text);
    }

    /// <summary>The words that a reader sees.</summary>
    public Task<string> TextAsync() => _page!.Locator("#form").InnerTextAsync();

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private async Task<IPage> OpenAsync()
    {
        var package = OtherEngines.Find("lforms/dist/lforms");
        Assert.SkipWhen(Chromium is null, "Chromium is not installed (tests/run installs it where it may)");
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var page = await _browser.NewPageAsync(new() { Locale = "en-GB", TimezoneId = "UTC" });
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _errors.Add(message.Text);
            }
        };
        await page.RouteAsync("**/*", route => AnswerAsync(route, package));
        await page.GotoAsync(Origin + "/");
        await page.WaitForFunctionAsync("() => window.LForms?.Util?.addFormToPage && window.LForms.FHIR?.R4 && customElements.get('wc-lhc-form')");
        await page.EvaluateAsync("() => open()");
        return page;
    }

    private async Task AnswerAsync(IRoute route, string package)
    {
        var url = new Uri(route.Request.Url);
        if (url.GetLeftPart(UriPartial.Authority) != Origin)
        {
            _errors.Add($"asked for {url}");
            await route.AbortAsync();
        }
        else if (url.AbsolutePath.StartsWith("/fhir/", StringComparison.Ordinal))
        {
            await AnswerAsync(route, url);
        }
        else
        {
            var file = url.AbsolutePath == "/" ? Path.Combine(OtherEngines.Folder, "lforms.html") : Path.Combine(package, url.AbsolutePath["/lforms/".Length..]);
            var type = Path.GetExtension(file) switch { ".js" => "text/javascript", ".css" => "text/css", ".html" => "text/html", _ => "application/octet-stream" };
            await (File.Exists(file) ? route.FulfillAsync(new() { Path = file, ContentType = type + "; charset=utf-8" }) : route.FulfillAsync(new() { Status = 404 }));
        }
    }

    private Task AnswerAsync(IRoute route, Uri url)
    {
        var query = HttpUtility.ParseQueryString(url.Query);
        R4.Resource answer = url.AbsolutePath switch
        {
            "/fhir/metadata" => new R4.CapabilityStatement { Status = "active", Kind = "instance", FhirVersion = "4.0.1" },
            "/fhir/ValueSet/$expand" when query["url"] is { } canonical && GuideForms.Terminology.Expand(canonical) is ExpansionResult.Expanded expanded => expanded.ValueSet,
            _ => new R4.OperationOutcome { Issue = [new() { Severity = "error", Code = "not-found" }] },
        };
        if (answer is R4.OperationOutcome)
        {
            _errors.Add($"asked for {url}");
        }

        return route.FulfillAsync(new() { Body = FhirJson.WriteToString(answer), ContentType = "application/fhir+json; charset=utf-8", Status = answer is R4.OperationOutcome ? 404 : 200 });
    }
}
