using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Physology.Fhir.Web.Tests.Flows;

namespace Physology.Fhir.Web.Tests.Launches;

/// <summary>Launches from EHRs that the clinic has configured and that do not answer as they should.</summary>
public sealed class UnreachableEhrTests(UnreachableEhrTests.WithBrokenEhrs running) : IClassFixture<UnreachableEhrTests.WithBrokenEhrs>, IDisposable
{
    private readonly PlainBrowser _browser = new();

    [Theory]
    [InlineData("silent", "EHR520", "Try again")]
    [InlineData("html", "EHR510", "Try again")]
    [InlineData("half", "EHR412", "tell whoever looks after Physology")]
    public async Task Launch_DiscoveryGoesWrong_SaysWhatHappenedAndWhatToDo(string ehr, string code, string whatToDo)
    {
        await _browser.OpenAsync($"{running.Service}/launch?iss={Uri.EscapeDataString(running.IssuerOf(ehr))}&launch=x", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadGateway, _browser.Status);
        Assert.Contains(code, _browser.Text, StringComparison.Ordinal);
        Assert.Contains(whatToDo, _browser.Text, StringComparison.Ordinal);
    }

    public void Dispose() => _browser.Dispose();

    public sealed class WithBrokenEhrs : RunningService
    {
        private readonly WebApplication _broken = WebApplication.CreateSlimBuilder().Build();
        private readonly string _address = $"http://127.0.0.1:{FreePort()}";
        private readonly string _silent = $"http://127.0.0.1:{FreePort()}/fhir";

        public string IssuerOf(string ehr) => ehr == "silent" ? _silent : $"{_address}/{ehr}";

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await _broken.DisposeAsync();
        }

        protected override async Task<Dictionary<string, string>> SettingsAsync()
        {
            _broken.Urls.Add(_address);
            _broken.MapGet("/html/{**path}", () => Results.Content("<html><body>Sign in</body></html>", "text/html"));
            _broken.MapGet("/half/{**path}", () => Results.Content("{\"issuer\":\"x\",", "application/json"));
            await _broken.StartAsync();
            var settings = new Dictionary<string, string>();
            foreach (var (ehr, index) in ((string[])["silent", "html", "half"]).Select((ehr, i) => (ehr, i + 1)))
            {
                settings[$"EhrConnections__{index}__Id"] = ehr;
                settings[$"EhrConnections__{index}__Name"] = "EHR " + ehr;
                settings[$"EhrConnections__{index}__Issuer"] = IssuerOf(ehr);
                settings[$"EhrConnections__{index}__ClientId"] = "physology";
            }

            return settings;
        }
    }
}
