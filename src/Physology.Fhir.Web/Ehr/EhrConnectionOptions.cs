namespace Physology.Fhir.Web.Ehr;

/// <summary>One entry of section <c>EhrConnections</c>, as written.</summary>
public sealed class EhrConnectionOptions
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>FHIR base address = <c>iss</c> of the launch.</summary>
    public string? Issuer { get; set; }

    /// <summary>Issuer of id_tokens where it is not the FHIR base.</summary>
    public string? IdTokenIssuer { get; set; }

    public string? ClientId { get; set; }

    /// <summary>The client of backend services; without it patients' answers wait for a clinician.</summary>
    public string? BackendClientId { get; set; }

    public string? Scopes { get; set; }

    public string? BackendScopes { get; set; }

    /// <summary>Web origins that may show the clinician's pages in a frame.</summary>
    public List<string> FrameAncestors { get; set; } = [];

    /// <summary>Clinicians (<c>Practitioner/x</c>, comma between) for whom the service may write with its own token.</summary>
    public string? SystemWritesFor { get; set; }

    /// <summary>When patients see online what is filed, in a sentence for the clinician who signs.</summary>
    public string? OnlineView { get; set; }

    /// <summary>The EHR keeps what is labelled NOPAT from the patient's online view, and has been seen to do so.</summary>
    public bool HonoursKeepFromOnlineView { get; set; }

    /// <summary>Who the clinic's own programs say they are when they call <c>/fhir</c>: <c>iss</c> and <c>sub</c> of their tokens.</summary>
    public string? CallerId { get; set; }

    /// <summary>The public keys of those programs, as the text of a JSON Web Key Set.</summary>
    public string? CallerJwks { get; set; }

    /// <summary>Where those programs publish their keys, instead of <see cref="CallerJwks"/>.</summary>
    public string? CallerJwksUrl { get; set; }

    /// <summary>Private address ranges (CIDR, comma between) this EHR may live in.</summary>
    public string? PrivateNetworks { get; set; }
}
