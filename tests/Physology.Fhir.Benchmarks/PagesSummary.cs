using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Physology.Fhir.Web.Tests.Flows;

namespace Physology.Fhir.Benchmarks;

/// <summary>
/// What a clinician waits for: the launch callback, the form, signing, a questionnaire and its filing, the timeline, each from request to last byte over loopback
/// while the sandbox EHR answers. The p95 of what was measured after a few rounds to warm up.
/// </summary>
internal static partial class PagesSummary
{
    private const int WarmUps = 8;
    private const int Rounds = 80;
    private const double Target = 50;

    public static async IAsyncEnumerable<Measure> RunAsync()
    {
        await using var programs = await DemoPrograms.StartAsync();
        var stopwatch = new Stopwatches();
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            if (round == WarmUps)
            {
                stopwatch.Clear();
            }

            using var gp = new PlainBrowser(stopwatch.Observer());
            await LaunchAsync(gp, round % 2 == 0 ? "amara" : "carys", "gp");
            await gp.PressAsync("Review", QuickAssessment.Answers, CancellationToken.None);
            await gp.PressAsync("Sign", CancellationToken.None);
            if (!gp.Text.Contains("Left outer hip", StringComparison.Ordinal) && !LaunchAddress().IsMatch(gp.Address.AbsoluteUri))
            {
                throw new InvalidOperationException($"Signing did not end in a receipt: {gp.Address} {gp.Text}");
            }

            await AnswerAsync(gp);
            using var rheumatologist = new PlainBrowser(stopwatch.Observer());
            await LaunchAsync(rheumatologist, "brian", "rheumatologist");
        }

        foreach (var (name, samples) in stopwatch.Samples.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {samples.Count} requests, median {Measure.Quantile(samples, 0.5):0.0} ms, worst {samples.Max():0.0} ms"));
            yield return new Measure($"page-{name}-p95", Measure.Quantile(samples, 0.95), "ms", null, Target);
        }
    }

    private static async Task LaunchAsync(PlainBrowser browser, string patient, string user)
    {
        await browser.OpenAsync($"{DemoPrograms.Ehr}/patients/{patient}", CancellationToken.None);
        await browser.PressAsync(browser.Page.QuerySelector($"form[action$='as={user}'] button")!.TextContent.Trim(), CancellationToken.None);
        if (!LaunchAddress().IsMatch(browser.Address.AbsoluteUri))
        {
            throw new InvalidOperationException($"The launch did not arrive: {browser.Address} {browser.Text}");
        }
    }

    /// <summary>PHQ-9 in the launch that is open: opened, every question answered, reviewed, filed.</summary>
    private static async Task AnswerAsync(PlainBrowser gp)
    {
        await gp.OpenAsync(LaunchAddress().Match(gp.Address.AbsoluteUri).Value + "/questionnaires/phq-9", CancellationToken.None);
        var answers = gp.Page.QuerySelectorAll("tr input[type=radio]")
            .GroupBy(radio => radio.GetAttribute("name")!, StringComparer.Ordinal)
            .Select(options => KeyValuePair.Create(options.Key, options.First().GetAttribute("value")))
            .Append(KeyValuePair.Create("__who", (string?)"self"));
        await gp.PressAsync("Review", answers, CancellationToken.None);
        await gp.PressAsync("File", CancellationToken.None);
        if (!gp.Address.AbsolutePath.Contains("/questionnaires/filed/", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"Filing a questionnaire did not end in a receipt: {gp.Address} {gp.Text}");
        }
    }

    private static string? NameOf(HttpRequestMessage request) => (request.Method.Method, request.RequestUri!.AbsolutePath) switch
    {
        ("GET", "/launch/callback") => "launch-callback",
        ("GET", var path) when path.EndsWith("/assessment", StringComparison.Ordinal) => "assessment-form",
        ("GET", var path) when path.EndsWith("/timeline", StringComparison.Ordinal) => "timeline",
        ("POST", var path) when path.EndsWith("/assessment/review", StringComparison.Ordinal) => "sign",
        ("GET", var path) when path.EndsWith("/questionnaires/phq-9", StringComparison.Ordinal) => "questionnaire-form",
        ("POST", var path) when path.EndsWith("/questionnaires/phq-9/review", StringComparison.Ordinal) => "questionnaire-sign",
        _ => null,
    };

    [GeneratedRegex("/launches/[0-9a-f-]{36}")]
    private static partial Regex LaunchAddress();

    private sealed class Stopwatches
    {
        public ConcurrentDictionary<string, List<double>> Samples { get; } = new(StringComparer.Ordinal);

        public void Clear() => Samples.Clear();

        public DelegatingHandler Observer() => new Handler(this);

        private sealed class Handler(Stopwatches owner) : DelegatingHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                var watch = Stopwatch.StartNew();
                var answer = await base.SendAsync(request, cancellationToken);
                await answer.Content.LoadIntoBufferAsync(cancellationToken);
                if (NameOf(request) is { } name)
                {
                    owner.Samples.GetOrAdd(name, _ => []).Add(watch.Elapsed.TotalMilliseconds);
                }

                return answer;
            }
        }
    }
}
