using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Physology.Fhir.Sandbox.Charts;
using Physology.Fhir.Sandbox.Store;

namespace Physology.Fhir.Sandbox.Demo;

/// <summary>The service's due-date clock, reached with the secret that both programs share.</summary>
public sealed class ServiceClock(IHttpClientFactory http, SandboxOptions options)
{
    public const string HttpClientName = "service";

    /// <summary>Given to the service when it is started from here.</summary>
    public string Secret { get; } = options.ClockSecret ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    public async Task<(bool Moved, string Answer)> AdvanceAsync(int days, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, options.ServiceUrl + "/operations/clock");
        request.Headers.Add("X-Sandbox-Secret", Secret);
        request.Content = JsonContent.Create(new { advanceDays = days });
        try
        {
            using var response = await http.CreateClient(HttpClientName).SendAsync(request, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            return response.IsSuccessStatusCode
                ? (true, InWords(days, text))
                : (false, string.Create(CultureInfo.InvariantCulture, $"The service answered {(int)response.StatusCode}. {Hint((int)response.StatusCode)}"));
        }
        catch (HttpRequestException problem)
        {
            return (false, $"The service at {options.ServiceUrl} could not be reached: {problem.Message}");
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (false, $"The service at {options.ServiceUrl} did not answer in time.");
        }
    }

    private static string InWords(int days, string answer)
    {
        var moved = days == 1 ? "Moved on by 1 day." : string.Create(CultureInfo.InvariantCulture, $"Moved on by {days} days.");
        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement.Text("now") is { } now ? $"{moved} It now reads {FhirText.Date(now)}." : $"{moved} {answer}";
        }
        catch (JsonException)
        {
            // Words of the service's own are shown as they are.
            return $"{moved} {answer}".Trim();
        }
    }

    private static string Hint(int status) => status is 401 or 403 or 404
        ? "A service that runs on its own needs the same Sandbox:ClockSecret as this program's --clock-secret."
        : "Its log says more.";
}
