using System.Text.Json.Nodes;

namespace Physology.Fhir.Browser.Tests;

/// <summary>
/// Invented patients beside the sandbox's own: one whose name and record are long, one who has answered every instrument, one without a record, and
/// one who is no adult.
/// </summary>
internal static class TestPatients
{
    public const string LongName = "Featherstonehaugh-Cholmondeley-Worthington";
    public const string NewName = "Newcombe";
    public const string ChildName = "Smallbone";
    private const string Guide = "https://physology.org/fhir";
    private const string PatientUrl = "urn:uuid:00000000-0000-4000-8000-000000000000";

    /// <summary>Writes them as transaction Bundles below the folder and gives the place.</summary>
    public static string WriteTo(string folder)
    {
        var patients = Directory.CreateDirectory(Path.Combine(folder, "patients")).FullName;
        File.WriteAllText(Path.Combine(patients, "long.json"), Bundle(
            [Patient(LongName, "Wilhelmina Alexandrina", "1948-11-30", "9990001045"), .. Enumerable.Range(1, 40).Select(Assessment)]).ToJsonString());
        File.WriteAllText(Path.Combine(patients, "many.json"), ManyInstruments.Bundle().ToJsonString());
        File.WriteAllText(Path.Combine(patients, "new.json"), Bundle([Patient(NewName, "Edith", "1980-02-29", "9990001061")]).ToJsonString());
        File.WriteAllText(Path.Combine(patients, "child.json"), Bundle([Patient(ChildName, "Toby", "2015-06-01", "9990001053")]).ToJsonString());
        return patients;
    }

    private static JsonObject Bundle(JsonObject[] entries) => new() { ["resourceType"] = "Bundle", ["type"] = "transaction", ["entry"] = new JsonArray([.. entries]) };

    private static JsonObject Patient(string family, string given, string birthDate, string number) => Entry(PatientUrl, new JsonObject
    {
        ["resourceType"] = "Patient",
        ["identifier"] = new JsonArray(new JsonObject { ["system"] = "https://fhir.nhs.uk/Id/nhs-number", ["value"] = number }),
        ["name"] = new JsonArray(new JsonObject { ["use"] = "official", ["family"] = family, ["given"] = new JsonArray(given), ["prefix"] = new JsonArray("Professor") }),
        ["birthDate"] = birthDate,
    });

    private static JsonObject Assessment(int number) => Entry($"urn:uuid:00000000-0000-4000-8000-{number:d12}", new JsonObject
    {
        ["resourceType"] = "QuestionnaireResponse",
        ["questionnaire"] = $"{Guide}/Questionnaire/fascial-assessment|0.1.0",
        ["status"] = "completed",
        ["subject"] = new JsonObject { ["reference"] = PatientUrl },
        ["authored"] = new DateOnly(2023, 1, 10).AddDays(30 * number).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["author"] = new JsonObject { ["display"] = "Dr Bartholomew Featherstonehaugh-Jones" },
        ["item"] = new JsonArray(
            Group("pain-site", Item("pain-site.region", Coding("body-map-region", "f-outer-hip-l")), Item("pain-site.worst", Whole(8))),
            Group("peg", [.. new[] { "average", "enjoyment", "activity" }.Select(part => Item("peg." + part, Whole(3 + (number % 7))))]),
            Item("week-kind", Coding("week-kind", number == 1 ? "flare" : "usual")),
            Group("acr", [
                Item("acr.areas", [.. new[] { "jaw-r", "jaw-l", "neck", "shoulder-r", "shoulder-l", "chest", "abdomen" }[..(2 + (number % 6))].Select(area => Coding("wpi-area", area))]),
                Item("acr.checked", Yes()),
                .. new[] { "fatigue", "unrefreshed", "cognitive" }.Select(part => Item("acr." + part, Whole(2))),
                .. new[] { "headaches", "lower-abdomen", "depression" }.Select(part => Item("acr." + part, Yes()))])),
    });

    private static JsonObject Entry(string url, JsonObject resource) => new()
    {
        ["fullUrl"] = url,
        ["resource"] = resource,
        ["request"] = new JsonObject { ["method"] = "POST", ["url"] = resource["resourceType"]!.GetValue<string>() },
    };

    private static JsonObject Group(string linkId, params JsonObject[] items) => new() { ["linkId"] = linkId, ["item"] = new JsonArray([.. items]) };

    private static JsonObject Item(string linkId, params JsonObject[] answers) => new() { ["linkId"] = linkId, ["answer"] = new JsonArray([.. answers]) };

    private static JsonObject Coding(string system, string code) =>
        new() { ["valueCoding"] = new JsonObject { ["system"] = $"{Guide}/CodeSystem/{system}", ["code"] = code } };

    private static JsonObject Whole(int value) => new() { ["valueInteger"] = value };

    private static JsonObject Yes() => new() { ["valueBoolean"] = true };
}
