using System.Text.Json.Nodes;
using Physology.Fhir.R4.Json;
using Physology.Fhir.Sandbox.Store;

namespace Physology.Fhir.Sandbox.Demo;

/// <summary>The two clinicians and the three invented patients with their histories. Loaded once, in one unit of work.</summary>
public sealed class DemoPatients(ResourceStore store)
{
    public void Load()
    {
        if (store.Read("Patient", "amara") is not null)
        {
            return;
        }

        store.Write(transaction =>
        {
            Put(transaction, Clinician("gp-okafor", "Dr", "Ngozi", "Okafor"));
            Put(transaction, Clinician("rheum-shah", "Dr", "A.", "Shah"));
            foreach (var history in new[] { AmaraHistory.Write(), BrianHistory.Write(), CarysHistory.Write() })
            {
                foreach (var (type, id, resource) in history.Resources)
                {
                    transaction.Put(type, id, resource);
                }
            }

            return transaction.Changes.Count;
        });
    }

    private static R4.Practitioner Clinician(string id, string prefix, string given, string family) => new()
    {
        Id = id,
        Active = true,
        Name = { new R4.HumanName { Use = "official", Family = family, Given = { given }, Prefix = { prefix } } },
    };

    private static void Put(StoreTransaction transaction, R4.Practitioner clinician) =>
        transaction.Put("Practitioner", clinician.Id?.Value ?? throw new InvalidOperationException("A clinician has an id."), JsonNode.Parse(FhirJson.Write(clinician))!.AsObject()); // a resource is written as an object
}
