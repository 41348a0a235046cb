using System.Text.Json.Nodes;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Sandbox.FhirApi;

/// <summary>
/// Reads what a client sent through the R4 model's reader, so that everything wrong with it is answered at once, and
/// hands the checked JSON on as nodes: ids and references are rewritten in any type alike, and digits stay as sent.
/// </summary>
public static class FhirBody
{
    /// <exception cref="FhirProblem">400, when the text is not one clean R4 resource.</exception>
    public static JsonObject Read(ReadOnlySpan<byte> utf8)
    {
        var parsed = FhirJson.Parse(utf8);
        if (!parsed.IsClean || parsed.Value is null)
        {
            var issues = parsed.Issues.Select(i => new FhirIssue(
                "structure", $"{i.Code} at line {i.Line}, column {i.Column}: {i.Message}", i.Path is "" ? null : i.Path)).ToList();
            throw new FhirProblem(400, issues.Count > 0 ? issues : [new FhirIssue("structure", "The body is not a FHIR resource.")]);
        }

        // The reader has accepted the text as one JSON object.
        return JsonNode.Parse(utf8)!.AsObject();
    }

    public static string TypeOf(JsonObject resource) => resource["resourceType"]!.GetValue<string>(); // checked by the reader

    public static byte[] Outcome(string severity, IEnumerable<FhirIssue> issues)
    {
        var outcome = new R4.OperationOutcome();
        foreach (var issue in issues)
        {
            var line = new R4.OperationOutcome.IssueComponent { Severity = severity, Code = issue.Code, Diagnostics = issue.Diagnostics };
            if (issue.Expression is { } expression)
            {
                line.Expression.Add(expression);
            }

            outcome.Issue.Add(line);
        }

        return FhirJson.Write(outcome);
    }
}
