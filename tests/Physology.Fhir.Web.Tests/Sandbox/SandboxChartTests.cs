using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Physology.Fhir.Sandbox;
using Physology.Fhir.Sandbox.Charts;
using Xunit;

namespace Physology.Fhir.Web.Tests.Sandbox;

public sealed class SandboxChartTests
{
    [Fact]
    public async Task Pages_OfTheDemo_AreServedWithAStrictPolicy()
    {
        await using var ehr = await SandboxServer.StartAsync();

        foreach (var path in (string[])["/", "/patients", "/patients/amara", "/patients/brian", "/patients/carys", "/patients/amara/framed?as=gp", "/mailbox", "/clock"])
        {
            using var response = await ehr.Http.GetAsync(ehr.Root + path, TestContext.Current.CancellationToken);
            var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
            Assert.DoesNotContain("<style", html);
            Assert.DoesNotContain(" style=", html);
        }
    }

    [Fact]
    public async Task Launch_FromTheChart_NeedsTheFormsToken()
    {
        await using var ehr = await SandboxServer.StartAsync();

        using var response = await ehr.Http.PostAsync(ehr.Root + "/patients/amara/launch?as=gp", null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Chart_OfBrian_ShowsItemNineBesideTheTotal()
    {
        await using var ehr = await SandboxServer.StartAsync();

        var chart = ehr.Services.GetRequiredService<ChartReader>().Find("brian")!;

        var total = chart.Observations.Single(g => g.Code == "http://loinc.org|44261-6");
        var item9 = chart.Observations.Single(g => g.Code == "http://loinc.org|44260-8");
        Assert.Equal(["no value: Not all was answered (6 of 9 missing)", "10", "11", "13", "16"], total.Lines.Select(l => l.Value));
        Assert.Equal(["no value: Not answered", "2", "1", "0", "0"], item9.Lines.Select(l => l.Value));
    }

    [Fact]
    public async Task Chart_OfSuziBechtelar_LoadsAndLaunches()
    {
        if (Suites.Folder("patients") is not { } folder)
        {
            Assert.Skip("The patients' Bundles are not on this machine.");
            return;
        }

        await using var ehr = await SandboxServer.StartAsync("--patients", folder);
        var charts = ehr.Services.GetRequiredService<ChartReader>();
        var suzi = charts.Patients().Single(p => p.Name.Contains("Bechtelar", StringComparison.Ordinal));
        var chart = charts.Find(suzi.Id)!;

        var token = await ehr.UserTokenAsync(suzi.Id);
        var conditions = await ehr.SendAsync(HttpMethod.Get, "/Condition?_count=100", token);

        Assert.NotEmpty(chart.Laboratory);
        Assert.Contains(chart.Conditions, c => c.What.Contains("ibromyalgia", StringComparison.Ordinal));
        Assert.Equal(9, conditions.Total);
        Assert.All(conditions.Entries, e => Assert.Equal("Patient/" + suzi.Id, e["resource"]!["subject"]!["reference"]!.GetValue<string>()));
        using var page = await ehr.Http.GetAsync(ehr.Root + "/patients/" + suzi.Id, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("--colour", "the flag --colour is not known")]
    [InlineData("--smtp-port=many", "SmtpPort takes a number")]
    [InlineData("--url=ftp://x", "Url takes an http address")]
    [InlineData("--patients=/no/such/folder", "there is no folder")]
    public void Start_FlagNotUnderstood_IsRefusedByName(string flag, string message)
    {
        var refused = Assert.Throws<SandboxOptionsException>(() => SandboxHost.Build([flag]));

        Assert.Contains(message, refused.Message);
    }
}
