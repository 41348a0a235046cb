using System.Net;
using Microsoft.AspNetCore.Http;
using Physology.Fhir.R4.Json;
using Physology.Fhir.Web.Tests.Terminology;

namespace Physology.Fhir.Web.Tests.FhirOperations;

/// <summary>What <c>$validate</c> says of codes that only a terminology server knows, and of a server in every kind of trouble.</summary>
public sealed class TerminologyOverHttpTests(TerminologyOverHttpTests.WithServer running) : IClassFixture<TerminologyOverHttpTests.WithServer>
{
    private const string Yes = """{"resourceType":"Parameters","parameter":[{"name":"result","valueBoolean":true}]}""";
    private const string No = """{"resourceType":"Parameters","parameter":[{"name":"result","valueBoolean":false},{"name":"message","valueString":"nonsense"}]}""";
    private const string NotKnown = """{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"not-found"}]}""";

    [Fact]
    public async Task Code_ThatTheServerKnows_IsGoodAndOnlyTheCodeLeaves()
    {
        var code = running.NewCode();
        running.Server.Answer = context => FakeTerminologyServer.Fhir(context, 200, Yes);

        var answer = await ValidateAsync(code);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Empty(answer.Errors);
        Assert.DoesNotContain(answer.Codes, c => c?.StartsWith("TX", StringComparison.Ordinal) == true);
        var asked = running.Server.Calls.Where(c => c.Contains(code, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(asked);
        Assert.All(asked, question => Assert.DoesNotContain("own words", question, StringComparison.Ordinal));
        Assert.All(running.Authority, token => Assert.Equal("Bearer secret-of-the-tests", token));
    }

    [Fact]
    public async Task Code_ThatTheServerDoesNotHave_IsAnErrorAtItsPlace()
    {
        running.Server.Answer = context => FakeTerminologyServer.Fhir(context, 200, No);

        var answer = await ValidateAsync(running.NewCode());

        var error = Assert.Single(answer.Outcome.Issue, i => i.Severity?.Value == "error");
        Assert.Equal("VAL344", error.Details?.Coding[0].Code?.Value);
        Assert.Equal("Condition.code.coding[0]", error.Expression[0].Value);
        Assert.DoesNotContain("nonsense", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_AskedAboutTwice_IsAskedOnce()
    {
        var code = running.NewCode();
        running.Server.Answer = context => FakeTerminologyServer.Fhir(context, 200, Yes);
        await ValidateAsync(code);
        var calls = running.Server.Calls.Count;

        await ValidateAsync(code);

        Assert.Equal(calls, running.Server.Calls.Count);
    }

    [Theory]
    [InlineData(404, NotKnown, "TX402")]
    [InlineData(401, "{}", "TX402")]
    [InlineData(200, "{\"resourceType\":\"Patient\"}", "TX403")]
    [InlineData(200, "<html>Sign in</html>", "TX403")]
    [InlineData(200, "", "TX403")]
    public async Task Server_ThatCannotTell_LeavesTheCodeUncheckedAndSaysSo(int status, string body, string code)
    {
        running.Server.Answer = context => FakeTerminologyServer.Fhir(context, status, body);

        var answer = await ValidateAsync(running.NewCode());

        Assert.Empty(answer.Errors);
        var note = answer.Outcome.Issue.Single(i => i.Details?.Coding[0].Code?.Value == code);
        Assert.Equal(("information", "incomplete"), (note.Severity?.Value, note.Code?.Value));
    }

    [Fact]
    public async Task Codes_WithoutAServersHelp_AreNotAsked()
    {
        running.Server.Answer = context => FakeTerminologyServer.Fhir(context, 200, No);
        var calls = running.Server.Calls.Count;

        var answer = await running.AskAsync("/fhir/Patient/$validate", """{"resourceType":"Patient","gender":"female","maritalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-MaritalStatus","code":"M"}]}}""");
        var words = await ValidateAsync(new string('w', 101));

        Assert.Empty(answer.Errors);
        Assert.Contains("OPS212", words.Codes);
        Assert.Equal(calls, running.Server.Calls.Count);
    }

    [Fact]
    public async Task Codes_MoreThanAreAsked_StayUncheckedAndAreSaidToBe()
    {
        running.Server.Answer = context => FakeTerminologyServer.Fhir(context, 200, Yes);
        var codings = string.Join(',', Enumerable.Range(0, 60).Select(_ => $$"""{"system":"http://loinc.org","code":"{{running.NewCode()}}"}"""));
        var calls = running.Server.Calls.Count;

        var answer = await running.AskAsync("/fhir/Observation/$validate", $$$"""{"resourceType":"Observation","status":"final","code":{"coding":[{{{codings}}}]}}""");

        Assert.Empty(answer.Errors);
        Assert.Equal(WithServer.Most, running.Server.Calls.Count - calls);
    }

    /// <summary>Settings that let trouble be seen soon.</summary>
    public sealed class WithServer : OperationsService
    {
        internal const int Most = 40;
        private int _code;

        internal FakeTerminologyServer Server { get; private set; } = null!;

        /// <summary>What the server was shown as authority, each once.</summary>
        internal IEnumerable<string> Authority => Server.Authorizations.Distinct();

        /// <summary>A code that nobody has asked about.</summary>
        internal string NewCode() => $"90000{Interlocked.Increment(ref _code)}";

        protected override async Task<Dictionary<string, string>> SettingsAsync()
        {
            Server = await FakeTerminologyServer.StartAsync();
            var settings = await base.SettingsAsync();
            settings["TerminologyServer__Url"] = Server.Url;
            settings["TerminologyServer__Authorization"] = "Bearer secret-of-the-tests";
            settings["FhirOperations__TerminologyQuestions"] = "40";
            return settings;
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await Server.DisposeAsync();
        }
    }

    private Task<FhirResult> ValidateAsync(string code) => running.AskAsync("/fhir/Condition/$validate",
        $$$"""{"resourceType":"Condition","subject":{"reference":"Patient/1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"{{{code}}}","display":"her own words"}]}}""");
}

/// <summary>A terminology server that hangs: slow at first, then left alone, and never a reason why a resource would be wrong.</summary>
public sealed class HangingTerminologyServerTests(HangingTerminologyServerTests.WithHangingServer running) : IClassFixture<HangingTerminologyServerTests.WithHangingServer>
{
    [Fact]
    public async Task Server_ThatHangs_IsLeftAloneAfterAWhile()
    {
        var first = await ValidateAsync("1");
        var codes = new List<string?>(first.Codes);
        for (var i = 2; i < 12; i++)
        {
            var next = await ValidateAsync(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(HttpStatusCode.OK, next.Status);
            Assert.Empty(next.Errors);
            codes.AddRange(next.Codes);
        }

        Assert.Empty(first.Errors);
        Assert.Contains("TX401", codes);
        Assert.Contains("TX404", codes);
        Assert.True(running.Server.Calls.Count < 12);
    }

    public sealed class WithHangingServer : OperationsService
    {
        internal FakeTerminologyServer Server { get; private set; } = null!;

        protected override async Task<Dictionary<string, string>> SettingsAsync()
        {
            Server = await FakeTerminologyServer.StartAsync();
            Server.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            var settings = await base.SettingsAsync();
            settings["TerminologyServer__Url"] = Server.Url;
            settings["TerminologyServer__TimeLimit"] = "00:00:00.200";
            settings["TerminologyServer__FailuresBeforeRest"] = "3";
            return settings;
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await Server.DisposeAsync();
        }
    }

    private Task<FhirResult> ValidateAsync(string code) => running.AskAsync("/fhir/Condition/$validate",
        $$$"""{"resourceType":"Condition","subject":{"reference":"Patient/1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"{{{code}}}"}]}}""");
}
