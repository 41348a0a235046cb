using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Features.FhirOperations;

namespace Physology.Fhir.Web.Tests.FhirOperations;

public sealed class OperationRateTests
{
    private static readonly OperationCaller One = new("connection one", "one", "caller", null);
    private static readonly OperationCaller Other = new("connection other", "other", "caller", null);

    [Fact]
    public void Calls_MoreThanAMinuteHas_AreRefusedToThatCallerAlone()
    {
        using var rate = Rate(callsPerMinute: 3, atOnce: 100);
        for (var i = 0; i < 3; i++)
        {
            using var lease = rate.Take(One);
            Assert.True(lease.IsAcquired);
        }

        using var refused = rate.Take(One);
        using var other = rate.Take(Other);
        Assert.False(refused.IsAcquired);
        Assert.True(other.IsAcquired);
    }

    [Fact]
    public void Calls_MoreAtOnceThanAllowed_WaitForAnEnd()
    {
        using var rate = Rate(callsPerMinute: 100, atOnce: 1);
        var first = rate.Take(One);
        using (var second = rate.Take(One))
        {
            Assert.False(second.IsAcquired);
        }

        first.Dispose();
        using var third = rate.Take(One);
        Assert.True(third.IsAcquired);
    }

    private static OperationRate Rate(int callsPerMinute, int atOnce) => new(Options.Create(new FhirOperationsOptions { CallsPerMinute = callsPerMinute, CallsAtOnce = atOnce }));
}

/// <summary>Over HTTP: the caller that is refused is told how long to wait.</summary>
public sealed class OperationRateOverHttpTests(OperationRateOverHttpTests.WithFewCalls running) : IClassFixture<OperationRateOverHttpTests.WithFewCalls>
{
    [Fact]
    public async Task Caller_AfterItsShare_IsToldToWait()
    {
        const string Patient = """{"resourceType":"Patient"}""";
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, (await running.AskAsync("/fhir/Patient/$validate", Patient)).Status);
        }

        var refused = await running.AskAsync("/fhir/Patient/$validate", Patient);
        var other = await running.CallAsync("/fhir/Patient/$validate", Patient, running.OtherClinic.Token(running.Audience));

        Assert.Equal(System.Net.HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("OPS429", Assert.Single(refused.Errors));
        Assert.Equal(System.Net.HttpStatusCode.OK, other.Status);
    }

    public sealed class WithFewCalls : OperationsService
    {
        protected override async Task<Dictionary<string, string>> SettingsAsync()
        {
            var settings = await base.SettingsAsync();
            settings["FhirOperations__CallsPerMinute"] = "3";
            return settings;
        }
    }
}
