using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.Web.Terminology;

namespace Physology.Fhir.Web.Tests.Terminology;

public sealed class RemoteTerminologyServerTests : IAsyncLifetime
{
    private const string Findings = "http://hl7.org/fhir/ValueSet/clinical-findings";
    private const string Yes = """{"resourceType":"Parameters","parameter":[{"name":"result","valueBoolean":true},{"name":"display","valueString":"Pain"}]}""";
    private const string No = """{"resourceType":"Parameters","parameter":[{"name":"result","valueBoolean":false},{"name":"message","valueString":"22253000 is secret"}]}""";

    private readonly ManualTime _time = new();
    private readonly LinesLogger _log = new();
    private FakeTerminologyServer _server = null!;

    private static CodedValue Pain => new("http://snomed.info/sct", "22253000", Version: "http://snomed.info/sct/900000000000207008", Display: "Ada Amber's own words");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await FakeTerminologyServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task ValidateCode_ServerKnowsTheCode_IsValidAndNothingElseLeaves()
    {
        using var client = Client();
        Answer(200, Yes);

        var answer = await client.ValidateCodeAsync(Findings + "|4.0.1", Pain, Cancellation);

        Assert.Equal("Pain", Assert.IsType<CodeValidation.Valid>(answer).Display);
        Assert.Equal("POST /fhir/ValueSet/$validate-code " + """{"resourceType":"Parameters","parameter":[{"name":"url","valueUri":"http://hl7.org/fhir/ValueSet/clinical-findings"},{"name":"valueSetVersion","valueString":"4.0.1"},{"name":"system","valueUri":"http://snomed.info/sct"},{"name":"systemVersion","valueString":"http://snomed.info/sct/900000000000207008"},{"name":"code","valueCode":"22253000"}]}""",
            Assert.Single(_server.Calls));
    }

    [Fact]
    public async Task ValidateInSystem_ServerKnowsTheCode_IsValid()
    {
        using var client = Client();
        Answer(200, Yes);

        Assert.IsType<CodeValidation.Valid>(await client.ValidateInSystemAsync(Pain with { Version = null }, Cancellation));
        Assert.Equal("POST /fhir/CodeSystem/$validate-code " + """{"resourceType":"Parameters","parameter":[{"name":"url","valueUri":"http://snomed.info/sct"},{"name":"code","valueCode":"22253000"}]}""",
            Assert.Single(_server.Calls));
    }

    [Theory]
    [InlineData(200, "application/fhir+json", No, "TX101")]
    [InlineData(200, "application/fhir+json", """{"resourceType":"Parameters","parameter":[{"name":"result","valueBoolean":false},{"name":"x-caused-by-unknown-system","valueUri":"http://snomed.info/sct"}]}""", "TX402")]
    [InlineData(200, "application/fhir+json", """{"resourceType":"Parameters","parameter":[{"name":"result","valueBoolean":false},{"name":"issues","resource":{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"not-found","details":{"coding":[{"system":"http://hl7.org/fhir/tools/CodeSystem/tx-issue-type","code":"not-found"}]}}]}}]}""", "TX402")]
    [InlineData(404, "application/fhir+json", """{"resourceType":"OperationOutcome"}""", "TX402")]
    [InlineData(401, "application/json", "{}", "TX402")]
    [InlineData(302, "text/plain", "", "TX402")]
    [InlineData(200, "text/html", "<html><body>Sign in</body></html>", "TX403")]
    [InlineData(200, "application/fhir+json", """{"resourceType":"Parameters","parameter":[{"name":"result","valueString":"true"}]}""", "TX403")]
    [InlineData(200, "application/fhir+json", """{"resourceType":"Parameters","parameter":[]}""", "TX403")]
    [InlineData(200, "application/fhir+json", """{"resourceType":"Patient","id":"p"}""", "TX403")]
    [InlineData(200, "application/fhir+json", """{"resourceType":"Parameters","param""", "TX403")]
    [InlineData(200, "application/fhir+json", "", "TX403")]
    [InlineData(500, "text/html", "<html></html>", "TX401")]
    [InlineData(503, "application/fhir+json", "{}", "TX401")]
    [InlineData(429, "application/fhir+json", "{}", "TX401")]
    public async Task ValidateCode_OtherAnswers_AreACode(int status, string type, string body, string code)
    {
        using var client = Client();
        _server.Answer = async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            context.Response.Headers.Location = "http://169.254.169.254/";
            await context.Response.WriteAsync(body);
        };

        Assert.Equal(code, CodeOf(await client.ValidateCodeAsync(Findings, Pain, Cancellation)));
    }

    [Fact]
    public async Task ValidateCode_AnswerTooLarge_IsNotChecked()
    {
        using var client = Client();
        Answer(200, Yes + new string(' ', 300_000));

        Assert.Equal("TX403", CodeOf(await client.ValidateCodeAsync(Findings, Pain, Cancellation)));
    }

    [Fact]
    public async Task ValidateCode_ServerSlow_IsNotCheckedInTime()
    {
        using var client = Client(options => options.TimeLimit = TimeSpan.FromMilliseconds(150), TimeProvider.System);
        using var release = new SemaphoreSlim(0);
        _server.Answer = context => release.WaitAsync(context.RequestAborted);

        var answer = await client.ValidateCodeAsync(Findings, Pain, Cancellation);

        Assert.Equal("TX401", CodeOf(answer));
    }

    [Fact]
    public async Task ValidateCode_NobodyThere_IsNotChecked()
    {
        using var client = Client(options => options.Url = "http://127.0.0.1:9/fhir");

        Assert.Equal("TX401", CodeOf(await client.ValidateCodeAsync(Findings, Pain, Cancellation)));
    }

    [Fact]
    public async Task ValidateCode_ConnectionCut_IsNotChecked()
    {
        using var client = Client();
        _server.Answer = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        Assert.Equal("TX401", CodeOf(await client.ValidateCodeAsync(Findings, Pain, Cancellation)));
    }

    [Fact]
    public async Task ValidateCode_CancelledByTheCaller_Throws()
    {
        using var client = Client();
        using var cancelled = new CancellationTokenSource();
        using var release = new SemaphoreSlim(0);
        _server.Answer = async context =>
        {
            await cancelled.CancelAsync();
            await release.WaitAsync(context.RequestAborted);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await client.ValidateCodeAsync(Findings, Pain, cancelled.Token));
    }

    [Fact]
    public async Task ValidateCode_WithoutSystem_AsksNobody()
    {
        using var client = Client();

        Assert.Equal("TX109", CodeOf(await client.ValidateCodeAsync(Findings, new CodedValue(null, "22253000"), Cancellation)));
        Assert.Empty(_server.Calls);
    }

    [Fact]
    public async Task ValidateCode_AskedAgain_IsAnsweredFromTheCacheForItsTime()
    {
        using var client = Client(options => options.CacheTime = TimeSpan.FromHours(1));
        Answer(200, Yes);

        for (var i = 0; i < 3; i++)
        {
            Assert.IsType<CodeValidation.Valid>(await client.ValidateCodeAsync(Findings, Pain with { Display = $"{i}" }, Cancellation));
        }

        Assert.Single(_server.Calls);
        await client.ValidateCodeAsync(Findings, Pain with { Code = "other" }, Cancellation);
        Assert.Equal(2, _server.Calls.Count);
        _time.Advance(TimeSpan.FromMinutes(61));
        await client.ValidateCodeAsync(Findings, Pain, Cancellation);
        Assert.Equal(3, _server.Calls.Count);
    }

    [Fact]
    public async Task ValidateCode_ServerDoesNotKnow_IsKeptForAShortTimeAndTroublesNotAtAll()
    {
        using var client = Client(options => options.UnknownCacheTime = TimeSpan.FromMinutes(10));
        Answer(404, "{}");
        await client.ValidateCodeAsync(Findings, Pain, Cancellation);
        await client.ValidateCodeAsync(Findings, Pain, Cancellation);
        Assert.Single(_server.Calls);

        _time.Advance(TimeSpan.FromMinutes(11));
        Answer(200, "<html>");
        await client.ValidateCodeAsync(Findings, Pain, Cancellation);
        Answer(200, Yes);
        Assert.IsType<CodeValidation.Valid>(await client.ValidateCodeAsync(Findings, Pain, Cancellation));
        Assert.Equal(3, _server.Calls.Count);
    }

    [Fact]
    public async Task Cache_MoreCodesThanItHolds_StaysBounded()
    {
        using var client = Client(options => options.CacheEntries = 10);
        Answer(200, Yes);

        for (var i = 0; i < 50; i++)
        {
            await client.ValidateCodeAsync(Findings, Pain with { Code = $"c{i}" }, Cancellation);
        }

        Assert.InRange(client.CachedAnswers, 0, 10);
    }

    [Fact]
    public async Task ValidateCode_ServerFailsOften_IsLeftAloneAndAskedAgainLater()
    {
        using var client = Client(options => (options.FailuresBeforeRest, options.Rest) = (3, TimeSpan.FromSeconds(30)));
        Answer(500, "");
        var codes = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            codes.Add(CodeOf(await client.ValidateCodeAsync(Findings, Pain, Cancellation)));
        }

        Assert.Equal(["TX401", "TX401", "TX401", "TX404", "TX404", "TX404"], codes);
        Assert.Equal(3, _server.Calls.Count);
        _time.Advance(TimeSpan.FromSeconds(31));
        Answer(200, Yes);
        Assert.IsType<CodeValidation.Valid>(await client.ValidateCodeAsync(Findings, Pain, Cancellation));
    }

    [Fact]
    public async Task Logs_WhateverHappens_CarryNoCodes()
    {
        using var client = Client(options => options.FailuresBeforeRest = 2);
        foreach (var (status, body) in new[] { (200, Yes), (200, No), (404, "22253000"), (200, "<html>22253000"), (500, ""), (500, ""), (500, "") })
        {
            Answer(status, body);
            var answer = await client.ValidateCodeAsync(Findings, Pain with { Code = $"22253000-{_server.Calls.Count}" }, Cancellation);
            Assert.DoesNotContain("22253000", answer is CodeValidation.Invalid invalid ? invalid.Message : (answer as CodeValidation.NotChecked)?.Reason ?? "", StringComparison.Ordinal);
        }

        Assert.NotEmpty(_log.Lines);
        Assert.All(_log.Lines, line => Assert.DoesNotMatch("22253000|clinical-findings|snomed|Amber|secret", line));
    }

    [Fact]
    public async Task Service_WithServer_AsksOnlyWhatTheDefinitionsCannotTell()
    {
        using var client = Client();
        Answer(200, Yes);
        var service = new TerminologyService(DefinitionStore.R4, client);

        Assert.IsType<CodeValidation.Valid>(await service.ValidateCodeAsync("http://hl7.org/fhir/ValueSet/administrative-gender", new(null, "female"), Cancellation));
        Assert.IsType<CodeValidation.Invalid>(await service.ValidateInSystemAsync(new("http://hl7.org/fhir/administrative-gender", "f"), Cancellation));
        Assert.Empty(_server.Calls);
        Assert.IsType<CodeValidation.Valid>(await service.ValidateCodeAsync(Findings, Pain, Cancellation));
        Assert.IsType<CodeValidation.NotChecked>(service.ValidateCode(Findings, Pain));
        Assert.Single(_server.Calls);
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("Url", "https://tx.example.org/fhir", true)]
    [InlineData("Url", "http://tx.example.org/fhir", false)]
    [InlineData("Url", "https://user@tx.example.org/fhir", false)]
    [InlineData("TimeLimit", "00:05:00", false)]
    [InlineData("FailuresBeforeRest", "1", false)]
    [InlineData("Authorization", "Bearer abc", true)]
    [InlineData("Authorization", "abc", false)]
    [InlineData("Authorization", "Bearer a\nb: c", false)]
    [InlineData("Adress", "https://tx.example.org", false)]
    public void AddTerminology_Options_AreLookedAt(string? key, string? value, bool isGood)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(key is null ? [] : new Dictionary<string, string?> { ["TerminologyServer:" + key] = value }).Build();
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System);

        var problem = Record.Exception(() =>
        {
            using var provider = services.AddTerminology(configuration).BuildServiceProvider();
            _ = provider.GetRequiredService<IOptions<TerminologyServerOptions>>().Value;
            Assert.Equal(key == "Url" && isGood, provider.GetService<ITerminologyServer>() is not null);
        });

        Assert.Equal(isGood, problem is null);
    }

    private void Answer(int status, string body) => _server.Answer = context => FakeTerminologyServer.Fhir(context, status, body);

    private RemoteTerminologyServer Client(Action<TerminologyServerOptions>? change = null, TimeProvider? time = null)
    {
        var options = new TerminologyServerOptions { Url = _server.Url };
        change?.Invoke(options);
        return new RemoteTerminologyServer(Options.Create(options), time ?? _time, _log);
    }

    private static string CodeOf(CodeValidation answer) => answer switch
    {
        CodeValidation.Invalid invalid => invalid.Code.Value,
        CodeValidation.NotChecked open => open.Code.Value,
        _ => "valid",
    };

    private sealed class LinesLogger : ILogger<RemoteTerminologyServer>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception) + exception);
    }

    private sealed class ManualTime : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public override long GetTimestamp() => _now.Ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan by) => _now += by;
    }
}
