using Microsoft.AspNetCore.WebUtilities;
using Physology.Fhir.Sandbox.Authorization;

namespace Physology.Fhir.Sandbox.Charts;

/// <summary>Starts the app from a chart: user, patient, encounter and intent are fixed here, the app only learns a launch value.</summary>
public sealed class AppLaunch(ClientRegistry clients, LaunchStore launches, ChartReader charts, EhrAddress address)
{
    /// <summary>Where the browser (or the frame) goes.</summary>
    public string Start(SandboxUser user, string patientId, bool asksUser = false)
    {
        var client = clients.User;
        var launch = launches.Create(client.Id, user.FhirUser, patientId, charts.OpenEncounter(patientId), user.Intent, asksUser);
        return QueryHelpers.AddQueryString(
            client.LaunchUrl ?? throw new InvalidOperationException("An app with users has a launch address."),
            new Dictionary<string, string?> { ["iss"] = address.Issuer, ["launch"] = launch });
    }
}
