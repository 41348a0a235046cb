using Physology.Fhir.R4.Json;
using Physology.Fhir.Sandbox.Store;

namespace Physology.Fhir.Sandbox.FhirApi;

/// <summary>The CapabilityStatement, made from the same tables that answer requests.</summary>
public static class Capability
{
    private static readonly string[] Interactions = ["read", "vread", "create", "update", "search-type"];

    public static byte[] Write(EhrAddress address)
    {
        var rest = new R4.CapabilityStatement.RestComponent
        {
            Mode = "server",
            Security = new R4.CapabilityStatement.SecurityComponent { Cors = false, Description = "SMART App Launch 2.2: EHR launch and backend services, scopes in v2 syntax." },
        };
        rest.Security.Service.Add(new R4.CodeableConcept
        {
            Coding = { new R4.Coding { System = "http://terminology.hl7.org/CodeSystem/restful-security-service", Code = "SMART-on-FHIR" } },
        });
        foreach (var type in ResourceTypes.All.Order(StringComparer.Ordinal))
        {
            rest.Resource.Add(Resource(type));
        }

        rest.Interaction.Add(new R4.CapabilityStatement.RestInteractionComponent { Code = "transaction" });
        rest.Interaction.Add(new R4.CapabilityStatement.RestInteractionComponent { Code = "batch" });
        var statement = new R4.CapabilityStatement
        {
            Status = "active",
            Date = "2026-01-01",
            Kind = "instance",
            FhirVersion = "4.0.1",
            Software = new R4.CapabilityStatement.SoftwareComponent { Name = "Physology sandbox EHR" },
            Implementation = new R4.CapabilityStatement.ImplementationComponent { Description = "A sandbox EHR with invented patients", Url = address.Issuer },
        };
        statement.Format.Add("json");
        statement.Format.Add("application/fhir+json");
        statement.Rest.Add(rest);
        return FhirJson.Write(statement);
    }

    private static R4.CapabilityStatement.ResourceComponent Resource(string type)
    {
        var resource = new R4.CapabilityStatement.ResourceComponent
        {
            Type = type,
            Versioning = "versioned-update",
            ReadHistory = true,
            UpdateCreate = true,
            ConditionalCreate = true,
            ConditionalRead = "not-supported",
            ConditionalUpdate = false,
            ConditionalDelete = "not-supported",
        };
        foreach (var interaction in Interactions)
        {
            resource.Interaction.Add(new R4.CapabilityStatement.ResourceInteractionComponent { Code = interaction });
        }

        foreach (var parameter in SearchParameters.Of(type))
        {
            resource.SearchParam.Add(new R4.CapabilityStatement.SearchParamComponent
            {
                Name = parameter.Name,
                Type = parameter.Kind == SearchKind.Text ? "string" : parameter.Kind.ToString().ToLowerInvariant(),
            });
        }

        return resource;
    }
}
