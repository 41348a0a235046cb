using Physology.Fhir.Sandbox.Store;

namespace Physology.Fhir.Sandbox.FhirApi;

/// <summary>Whether a resource belongs to one patient's chart.</summary>
public static class PatientCompartment
{
    private static readonly string[] PatientReferences = ["subject", "patient", "for", "individual", "beneficiary", "participant.actor"];

    /// <param name="find">Looks a reference up, so that a Provenance belongs where its targets belong.</param>
    public static bool Contains(StoredResource resource, string patientId, string issuer, Func<string, string, StoredResource?> find)
    {
        var patient = "Patient/" + patientId;
        if (resource.Type == "Patient")
        {
            return resource.Id == patientId;
        }

        if (resource.Type == "Provenance")
        {
            var targets = resource.Root.Select("target.reference").Select(t => SearchIndex.Normalise(t.GetString() ?? "", issuer)).ToList();
            return targets.Count > 0 && targets.All(t => t == patient || (Target(t, find) is { Type: not "Provenance" } target && Contains(target, patientId, issuer, find)));
        }

        var owners = PatientReferences
            .SelectMany(path => resource.Root.Select(path + ".reference"))
            .Select(r => SearchIndex.Normalise(r.GetString() ?? "", issuer))
            .Where(r => r.StartsWith("Patient/", StringComparison.Ordinal))
            .ToList();
        return owners.Count > 0 && owners.All(o => o == patient);
    }

    private static StoredResource? Target(string reference, Func<string, string, StoredResource?> find) =>
        reference.Split('/') is [var type, var id] ? find(type, id) : null;
}
