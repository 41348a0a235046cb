using System.Text.Json.Nodes;

namespace Physology.Fhir.Web.Tests.Sandbox;

internal static class SandboxBundles
{
    public static JsonObject Observation(string patient, string? identifier = null, string value = "6") => new JsonObject
    {
        ["resourceType"] = "Observation",
        ["identifier"] = identifier is null ? null : new JsonArray(new JsonObject { ["system"] = "urn:test", ["value"] = identifier }),
        ["status"] = "final",
        ["code"] = new JsonObject { ["text"] = "test" },
        ["subject"] = new JsonObject { ["reference"] = "Patient/" + patient },
        ["valueQuantity"] = new JsonObject { ["value"] = JsonNode.Parse(value) },
    }.Where(p => p.Value is not null).Aggregate(new JsonObject(), (o, p) => { o[p.Key] = p.Value!.DeepClone(); return o; });

    public static JsonObject Entry(string fullUrl, JsonObject resource, string? ifNoneExist = null)
    {
        var request = new JsonObject { ["method"] = "POST", ["url"] = resource["resourceType"]!.GetValue<string>() };
        if (ifNoneExist is not null)
        {
            request["ifNoneExist"] = ifNoneExist;
        }

        return new JsonObject { ["fullUrl"] = fullUrl, ["resource"] = resource, ["request"] = request };
    }

    public static JsonObject Bundle(string type, params JsonObject[] entries) =>
        new() { ["resourceType"] = "Bundle", ["type"] = type, ["entry"] = new JsonArray([.. entries]) };
}
