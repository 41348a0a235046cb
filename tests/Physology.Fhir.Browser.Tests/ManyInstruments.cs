using System.Globalization;
using System.Text.Json.Nodes;

namespace Physology.Fhir.Browser.Tests;

/// <summary>
/// The record of an invented patient who has answered every instrument: a flare at the start, a falling PHQ-9 with a rising item 9, a form that
/// lacks an answer, a husband who answered once, and GAD-7 scores from a version that is not in use.
/// </summary>
internal static class ManyInstruments
{
    public const string Name = "Okonkwo-Reyes";
    private const string Guide = "https://physology.org/fhir";
    private const string PatientUrl = "urn:uuid:00000000-0000-4000-9000-000000000000";
    private static readonly string[] Dates = ["2026-01-12", "2026-03-09", "2026-05-11", "2026-08-03", "2026-10-26"];

    /// <summary>The transaction that writes it.</summary>
    public static JsonObject Bundle()
    {
        var entries = new List<JsonObject>
        {
            Entry(new JsonObject
            {
                ["resourceType"] = "Patient",
                ["identifier"] = new JsonArray(new JsonObject { ["system"] = "https://fhir.nhs.uk/Id/nhs-number", ["value"] = "9990001088" }),
                ["name"] = new JsonArray(new JsonObject { ["use"] = "official", ["family"] = Name, ["given"] = new JsonArray("Mateo") }),
                ["birthDate"] = "1971-04-08",
            }),
        };
        entries[0]["fullUrl"] = PatientUrl;
        for (var visit = 0; visit < Dates.Length; visit++)
        {
            entries.AddRange(Visit(visit).Select(Entry));
        }

        entries.AddRange(new[] { ("2025-12-01", 17m), ("2025-12-22", 15m) }.Select(s => Entry(ScoreOf("gad-7", "0.0.9", s.Item1, s.Item2))));
        entries.Add(Entry(Answers("peg", "2026-09-14", [.. Numbers("peg", [9, 9, 9])], proxy: true)));
        return new JsonObject { ["resourceType"] = "Bundle", ["type"] = "transaction", ["entry"] = new JsonArray([.. entries]) };
    }

    private static IEnumerable<JsonObject> Visit(int visit)
    {
        var day = Dates[visit];
        yield return Answers("week-kind", day, [Item("week-kind", Code($"{Guide}/CodeSystem/week-kind", visit == 0 ? "flare" : "usual"))]);
        yield return Answers("peg", day, [.. Numbers("peg", [9 - visit, 8 - visit, 9 - visit])]);
        yield return Answers("pain-intensity", day, [Whole("pain.now", 7 - visit), Whole("pain.average", 7), Whole("pain.worst", 9)]);
        yield return Answers("siqr", day, [.. Impact("siqr", 8 - visit)]);
        yield return Answers("fiqr", day, [.. Impact("fiqr", 8 - visit)]);
        yield return Answers("psfs", day, [Activity("lift my grandson", 2 + visit, false), Activity("walk to the market", 3 + visit, false), Activity("sleep on my side", 1 + visit, false),
            .. visit > 1 ? [Activity("dance", 8, true)] : Array.Empty<JsonObject>()]);
        yield return Answers("impression-of-change", day, [Item("impression-anchor", new JsonObject { ["valueDate"] = visit < 3 ? "2025-12-01" : "2026-05-11" }),
            Item("impression", Code($"{Guide}/CodeSystem/impression-of-change", visit < 3 ? "a-little-better" : "no-change"))]);
        yield return Answers("phq-9", day, [.. Frequencies("phq-9", [3 - (visit / 2), 2, 3 - (visit / 2), 2, 2 - (visit / 2), 2, 2 - (visit / 3), visit == 3 ? null : 1, visit / 2])]);
        yield return Answers("phq-8", day, [.. Frequencies("phq-8", [2, 2, 2, 1, 1, 1, 1, 1])]);
        yield return Answers("phq-2", day, [.. Frequencies("phq-2", [2, 1])]);
        yield return Answers("gad-7", day, [.. Frequencies("gad-7", [2, 2, 2, 2, 2 - (visit / 2), 1, 1])]);
        yield return Answers("bpi-interference", day, [.. Numbered("bpi.interference", [6, 6, 6, 6, 6, 6 - visit, 6])]);
        yield return Answers("csi-a", day, [.. Numbered("csi-a", [.. Enumerable.Repeat(2, 25)])]);
        yield return Answers("fibromyalgia-survey", day, [
            Item("acr.areas", [.. new[] { "neck", "upper-back", "lower-back", "shoulder-l", "shoulder-r", "hip-l", "hip-r", "upper-leg-l" }[..(8 - visit)].Select(a => Code($"{Guide}/CodeSystem/wpi-area", a))]),
            Item("acr.checked", Yes()), Whole("acr.fatigue", 3), Whole("acr.unrefreshed", 2), Whole("acr.cognitive", 2), Item("acr.headaches", Yes()),
            Item("acr.lower-abdomen", Yes()), Item("acr.depression", Yes()), Item("duration", Code($"{Guide}/CodeSystem/pain-duration", "over-5-years"))]);
    }

    private static JsonObject Answers(string instrument, string day, JsonObject[] items, bool proxy = false) => new()
    {
        ["resourceType"] = "QuestionnaireResponse",
        ["questionnaire"] = $"{Guide}/Questionnaire/{instrument}|0.1.0",
        ["status"] = "completed",
        ["subject"] = new JsonObject { ["reference"] = PatientUrl },
        ["authored"] = day + "T10:30:00Z",
        ["author"] = proxy ? new JsonObject { ["type"] = "RelatedPerson", ["display"] = "Husband" } : new JsonObject { ["reference"] = PatientUrl },
        ["source"] = proxy ? new JsonObject { ["type"] = "RelatedPerson", ["display"] = "Husband" } : new JsonObject { ["reference"] = PatientUrl },
        ["item"] = new JsonArray([.. items]),
    };

    private static JsonObject ScoreOf(string instrument, string version, string day, decimal value) => new()
    {
        ["resourceType"] = "Observation",
        ["extension"] = new JsonArray(new JsonObject
        {
            ["url"] = "http://hl7.org/fhir/StructureDefinition/workflow-instantiatesCanonical",
            ["valueCanonical"] = $"{Guide}/Questionnaire/{instrument}|{version}",
        }),
        ["status"] = "final",
        ["category"] = new JsonArray(new JsonObject { ["coding"] = new JsonArray(new JsonObject { ["system"] = "http://terminology.hl7.org/CodeSystem/observation-category", ["code"] = "survey" }) }),
        ["code"] = new JsonObject { ["coding"] = new JsonArray(new JsonObject { ["system"] = $"{Guide}/CodeSystem/score", ["code"] = instrument }) },
        ["subject"] = new JsonObject { ["reference"] = PatientUrl },
        ["effectiveDateTime"] = day + "T10:30:00Z",
        ["performer"] = new JsonArray(new JsonObject { ["reference"] = PatientUrl }),
        ["valueQuantity"] = new JsonObject { ["value"] = value, ["system"] = "http://unitsofmeasure.org", ["code"] = "{score}" },
    };

    private static JsonObject Entry(JsonObject resource) => new()
    {
        ["resource"] = resource,
        ["request"] = new JsonObject { ["method"] = "POST", ["url"] = resource["resourceType"]!.GetValue<string>() },
    };

    private static IEnumerable<JsonObject> Numbers(string prefix, int[] three) =>
        new[] { "average", "enjoyment", "activity" }.Zip(three, (part, number) => Whole($"{prefix}.{part}", number));

    private static IEnumerable<JsonObject> Numbered(string prefix, int[] numbers) =>
        numbers.Select((number, i) => Whole(string.Create(CultureInfo.InvariantCulture, $"{prefix}.{i + 1}"), number));

    private static IEnumerable<JsonObject> Frequencies(string prefix, int?[] numbers) => numbers
        .Select((number, i) => number is { } given
            ? Item(string.Create(CultureInfo.InvariantCulture, $"{prefix}.{i + 1}"), Code("http://loinc.org", new[] { "LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9" }[given]))
            : null)
        .OfType<JsonObject>();

    private static IEnumerable<JsonObject> Impact(string prefix, int each) =>
        Numbered(prefix + ".function", [.. Enumerable.Repeat(each, 9)]).Concat(Numbered(prefix + ".overall", [each, each])).Concat(Numbered(prefix + ".symptom", [.. Enumerable.Repeat(each, 10)]));

    private static JsonObject Activity(string text, int score, bool added) => new()
    {
        ["linkId"] = "psfs.activity",
        ["item"] = new JsonArray(
            Item("psfs.activity.text", new JsonObject { ["valueString"] = text }), Whole("psfs.activity.score", score), Item("psfs.activity.added", new JsonObject { ["valueBoolean"] = added })),
    };

    private static JsonObject Whole(string linkId, int number) => Item(linkId, new JsonObject { ["valueInteger"] = number });

    private static JsonObject Item(string linkId, params JsonObject[] answers) => new() { ["linkId"] = linkId, ["answer"] = new JsonArray([.. answers]) };

    private static JsonObject Code(string system, string code) => new() { ["valueCoding"] = new JsonObject { ["system"] = system, ["code"] = code } };

    private static JsonObject Yes() => new() { ["valueBoolean"] = true };
}
