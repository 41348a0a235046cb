using System.Diagnostics;
using System.Text.Json.Nodes;
using Physology.Fhir.Interop.Tests;
using Physology.Fhir.R4.Json;
using Xunit;

[assembly: AssemblyFixture(typeof(AehrcEngine))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Physology.Fhir.Interop.Tests;

/// <summary>The AEHRC engines in one node process, asked one thing at a time. Its zone is UTC.</summary>
public sealed class AehrcEngine : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private Process? _process;

    /// <summary>Template-based extraction. The response holds its calculated items already: this engine does not calculate.</summary>
    public Task<JsonNode> ExtractAsync(R4.Questionnaire questionnaire, R4.QuestionnaireResponse response) =>
        AskAsync(new JsonObject { ["operation"] = "extract", ["questionnaire"] = Json(questionnaire), ["response"] = Json(response) });

    /// <summary>Population, without a server.</summary>
    public Task<JsonNode> PopulateAsync(R4.Parameters parameters) => AskAsync(new JsonObject { ["operation"] = "populate", ["parameters"] = Json(parameters) });

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _turn.Dispose();
    }

    private static JsonNode Json(R4.Resource resource) => JsonNode.Parse(FhirJson.Write(resource))!;

    private async Task<JsonNode> AskAsync(JsonObject question)
    {
        await _turn.WaitAsync();
        try
        {
            _process ??= Start();
            await _process.StandardInput.WriteLineAsync(question.ToJsonString());
            await _process.StandardInput.FlushAsync();
            var line = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The engine stopped.");
            var answer = JsonNode.Parse(line)!;
            return answer["error"] is { } error ? throw new InvalidOperationException((string?)error) : answer["result"]!;
        }
        finally
        {
            _turn.Release();
        }
    }

    private static Process Start()
    {
        OtherEngines.Find("@aehrc/sdc-template-extract");
        OtherEngines.Find("@aehrc/sdc-populate");
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(OtherEngines.Folder, "aehrc.cjs"));
        start.Environment["TZ"] = "UTC";
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { }; // what it says on the side is of no use, but must be read
        process.BeginErrorReadLine();
        return process;
    }
}
