using System.Text.Json.Nodes;
using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Interop.Tests;

/// <summary>What AEHRC's engine extracts from complete responses to our Questionnaires is what ours extracts.</summary>
public sealed class AehrcExtractionTests(AehrcEngine engine)
{
    private const int Forms = 10;

    public static TheoryData<string> Extracted => GuideForms.Extracted;

    [Theory]
    [MemberData(nameof(Extracted))]
    public async Task RandomCompleteForms_InAehrcExtract_GiveOurResources(string id)
    {
        var questionnaire = GuideForms.Read(id);
        var random = new Random(41);
        for (var form = 0; form < Forms; form++)
        {
            var ours = ResponseExtractor.Extract(GuideForms.Fill(questionnaire, random), questionnaire);

            Assert.Empty(ours.Report.Issues);
            Assert.NotEmpty(ours.Bundle!.Entry);
            var theirs = await engine.ExtractAsync(questionnaire, ours.Response!);

            Repair(theirs);
            Assert.Equal(Resources(JsonNode.Parse(FhirJson.Write(ours.Bundle))!), Resources(theirs));
        }
    }

    // Not ours to follow: the values of a repeating primitive stay under the name with the underscore, where JSON has ids and extensions only
    // (FHIR R4 json.html, "JSON representation of primitive elements").
    private static void Repair(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var (key, value) in members.ToList())
            {
                if (key[0] == '_' && value is JsonArray values && values.All(v => v is JsonValue))
                {
                    members.Remove(key);
                    members[key[1..]] = value;
                }

                Repair(value);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Repair(item);
            }
        }
    }

    // Order of entries and of members and allocated UUIDs are each engine's own. Of an allocated one the guide keeps the first 24 characters and
    // numbers the records in the rest, which is compared.
    private static List<string> Resources(JsonNode bundle)
    {
        const int Kept = 9 + 24;
        var entries = (bundle["entry"] as JsonArray ?? []).Select(e => e!).ToList();
        var allocated = entries.Select(e => ((string?)e["fullUrl"])![..Kept]).Distinct().ToList();
        return [.. entries.Select(e => allocated.Aggregate(Sorted(e["resource"]!).ToJsonString(), (text, one) => text.Replace(one, "", StringComparison.Ordinal))).Order(StringComparer.Ordinal)];
    }

    private static JsonNode Sorted(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, (JsonNode?)Sorted(m.Value!)))),
        JsonArray items => new JsonArray([.. items.Select(i => Sorted(i!))]),
        _ => node.DeepClone(),
    };
}
