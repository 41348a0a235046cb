using System.Text.Json.Nodes;
using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.Kernel.Tests.Sdc;
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
            var ours = ResponseExtractor.Extract(RandomForm.Fill(questionnaire, random), questionnaire);

            Assert.NotEmpty(ours.Bundle!.Entry);
            var theirs = await engine.ExtractAsync(questionnaire, ours.Response!);

            Assert.Equal(Resources(JsonNode.Parse(FhirJson.Write(ours.Bundle))!), Resources(theirs));
        }
    }

    // Order of entries, of members and of the full URLs is each engine's own.
    private static List<string> Resources(JsonNode bundle) =>
        [.. (bundle["entry"] as JsonArray ?? []).Select(e => Sorted(e!["resource"]!).ToJsonString()).Order(StringComparer.Ordinal)];

    private static JsonNode Sorted(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, (JsonNode?)Sorted(m.Value!)))),
        JsonArray items => new JsonArray([.. items.Select(i => Sorted(i!))]),
        _ => node.DeepClone(),
    };
}
