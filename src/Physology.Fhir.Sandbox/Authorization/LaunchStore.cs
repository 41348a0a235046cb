using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace Physology.Fhir.Sandbox.Authorization;

/// <summary>What the chart fixed when it started an app: who, about whom, in which encounter, to do what.</summary>
/// <param name="AsksUser">The user is asked at this launch, also where the app is approved beforehand.</param>
public sealed record ChartLaunch(string ClientId, string FhirUser, string PatientId, string? EncounterId, string Intent, DateTimeOffset Until, bool AsksUser = false);

/// <summary>The launch values that the chart has given out; each opens one authorisation within ten minutes.</summary>
public sealed class LaunchStore(TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, ChartLaunch> _launches = new(StringComparer.Ordinal);

    public string Create(string clientId, string fhirUser, string patientId, string? encounterId, string intent, bool asksUser = false)
    {
        var now = time.GetUtcNow();
        foreach (var (old, launch) in _launches)
        {
            if (launch.Until < now)
            {
                _launches.TryRemove(old, out _);
            }
        }

        var value = RandomValue.Create();
        _launches[value] = new(clientId, fhirUser, patientId, encounterId, intent, now + Lifetime, asksUser);
        return value;
    }

    public ChartLaunch? Find(string? value) =>
        value is not null && _launches.TryGetValue(value, out var launch) && launch.Until >= time.GetUtcNow() ? launch : null;

    public ChartLaunch? Take(string value) =>
        Find(value) is not null && _launches.TryRemove(value, out var launch) ? launch : null;
}

/// <summary>256 random bits, fit for an address.</summary>
public static class RandomValue
{
    public static string Create() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
}
