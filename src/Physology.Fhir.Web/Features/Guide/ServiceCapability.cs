using Physology.Fhir.Clinical;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Web.Features.Shared;

namespace Physology.Fhir.Web.Features.Guide;

/// <summary>What this service offers under <c>/fhir</c>: the guide to read, and the operations that its features answer.</summary>
internal static class ServiceCapability
{
    private const string ImplementationGuide = FhirCanonicals.Base + "/ImplementationGuide/physology.fhir";

    public static R4.CapabilityStatement Describe(GuideIndex guide, IEnumerable<FhirOperation> operations, string root)
    {
        var all = operations.ToList();
        var rest = new R4.CapabilityStatement.RestComponent
        {
            Mode = "server",
            Documentation = $"Definitions to read, and nothing of any patient. The whole guide as a FHIR package: {root}/package/{EmbeddedGuide.PackageName}",
        };
        if (all.Count > 0)
        {
            rest.Security = new R4.CapabilityStatement.SecurityComponent
            {
                Description = "Definitions are open to everybody. Operations take a bearer token that the calling program makes and signs with a key registered for its clinic: iss and sub its caller id, aud this address, exp five minutes ahead at most, jti used once, RS384 or ES384.",
            };
        }

        foreach (var type in guide.Types.Concat(all.Select(o => o.ResourceType).OfType<string>()).Distinct().Order(StringComparer.Ordinal))
        {
            rest.Resource.Add(Resource(type, guide.Of(type).Count > 0, all));
        }

        rest.Operation.AddRange(all.Where(o => o.ResourceType is null).Select(Operation));
        return new R4.CapabilityStatement
        {
            Status = "active",
            // The day the guide's own statements carry: the same build gives the same bytes.
            Date = "2026-01-01",
            Publisher = "Physology",
            Kind = "instance",
            Software = new R4.CapabilityStatement.SoftwareComponent { Name = "Physology.Fhir", Version = FhirCanonicals.Version },
            Implementation = new R4.CapabilityStatement.ImplementationComponent { Description = "Physology.Fhir", Url = root },
            FhirVersion = "4.0.1",
            Format = ["json"],
            ImplementationGuide = [new R4.Canonical($"{ImplementationGuide}|{FhirCanonicals.Version}")],
            Rest = [rest],
        };
    }

    private static R4.CapabilityStatement.ResourceComponent Resource(string type, bool isServed, List<FhirOperation> operations)
    {
        var resource = new R4.CapabilityStatement.ResourceComponent { Type = type };
        if (isServed)
        {
            resource.Interaction.Add(new R4.CapabilityStatement.ResourceInteractionComponent { Code = "read" });
            resource.Interaction.Add(new R4.CapabilityStatement.ResourceInteractionComponent { Code = "search-type" });
            (string Name, string Type)[] parameters = [("url", "uri"), ("version", "token"), ("name", "string"), ("title", "string"), ("status", "token"), ("_id", "token")];
            resource.SearchParam.AddRange(parameters.Select(p => new R4.CapabilityStatement.SearchParamComponent { Name = p.Name, Type = p.Type }));
        }

        resource.Operation.AddRange(operations.Where(o => o.ResourceType == type).Select(Operation));
        return resource;
    }

    private static R4.CapabilityStatement.OperationComponent Operation(FhirOperation operation) => new() { Name = operation.Name, Definition = operation.Definition };
}
