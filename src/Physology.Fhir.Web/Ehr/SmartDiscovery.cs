using System.Collections.Concurrent;
using System.Net.Http.Headers;

namespace Physology.Fhir.Web.Ehr;

/// <summary>Asks an EHR once in ten minutes how it wants to be talked to.</summary>
public sealed class SmartDiscovery(EhrTransport transport, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, (SmartConfiguration Configuration, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    public async Task<EhrOutcome<SmartConfiguration>> GetAsync(EhrConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (_known.TryGetValue(connection.Id, out var known) && known.Until > time.GetUtcNow())
        {
            return new EhrOutcome<SmartConfiguration>.Answered(known.Configuration, null, []);
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, connection.Address(".well-known/smart-configuration"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var outcome = await transport.SendAsync(connection, request, cancellationToken);
        if (outcome is EhrOutcome<EhrAnswer>.Refused refused)
        {
            return refused.As<SmartConfiguration>();
        }

        var answer = ((EhrOutcome<EhrAnswer>.Answered)outcome).Value;
        if (answer.IsHtml)
        {
            return new EhrOutcome<SmartConfiguration>.Refused(
                EhrIssues.Html, "The EHR answered with a web page instead of its SMART configuration: often a sign-in or maintenance page.", true);
        }

        if (!answer.IsSuccess || SmartConfiguration.Read(answer.Body, connection) is not { } configuration)
        {
            return new EhrOutcome<SmartConfiguration>.Refused(
                EhrIssues.DiscoveryUnusable, "The EHR's SMART configuration could not be used.", answer.Status >= 500);
        }

        _known[connection.Id] = (configuration, time.GetUtcNow() + Lifetime);
        return new EhrOutcome<SmartConfiguration>.Answered(configuration, null, []);
    }
}
