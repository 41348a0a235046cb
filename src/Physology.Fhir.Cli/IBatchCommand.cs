using System.Text.Json;

namespace Physology.Fhir.Cli;

/// <summary>A command that also answers cases from a file of NDJSON, one line a case.</summary>
internal interface IBatchCommand : ICommand
{
    /// <summary>Answers one case by writing members into an open object that has the case's <c>id</c> already. A bad case is an answer, never an exception.</summary>
    /// <param name="arguments">What the command was given besides the batch.</param>
    /// <param name="batchCase">The line, a JSON object.</param>
    /// <param name="writer">Where the members go.</param>
    void RunCase(CommandArguments arguments, JsonElement batchCase, Utf8JsonWriter writer);

    /// <summary>Answers a line that is no JSON object, or a case that could not be answered.</summary>
    void RefuseCase(string message, Utf8JsonWriter writer);
}
