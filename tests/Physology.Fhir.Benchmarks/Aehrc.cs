using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Benchmarks;

/// <summary>AEHRC's template-based extraction in a node process with a warm loop and a clock of its own (<c>tests/interop/aehrc.cjs</c>).</summary>
internal static class Aehrc
{
    private const int Milliseconds = 2000;

    /// <summary>Microseconds an extraction, the median; null where the engine is not installed.</summary>
    public static async Task<double?> ExtractAsync(R4.Questionnaire questionnaire, R4.QuestionnaireResponse response)
    {
        var folder = Path.Combine(Checkout.Root, "tests", "interop");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            return null;
        }

        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(folder, "aehrc.cjs"));
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null; // no node
        }

        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var question = new JsonObject { ["operation"] = "time", ["questionnaire"] = Json(questionnaire), ["response"] = Json(response), ["milliseconds"] = Milliseconds };
        await process.StandardInput.WriteLineAsync(question.ToJsonString());
        process.StandardInput.Close();
        var answer = JsonNode.Parse(await process.StandardOutput.ReadLineAsync() ?? "{}");
        await process.WaitForExitAsync();
        return (double?)answer!["result"] ?? throw new InvalidOperationException((string?)answer["error"]);
    }

    private static JsonNode Json(R4.Resource resource) => JsonNode.Parse(FhirJson.Write(resource))!;
}
