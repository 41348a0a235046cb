namespace Physology.Fhir.R4.Json;

/// <summary>One thing wrong in a JSON text: a permanent code, where it is, and what to tell a person.</summary>
/// <param name="Code">One of <see cref="JsonIssueCodes"/>.</param>
/// <param name="Path">Like FHIRPath: <c>Observation.component[0].code</c>.</param>
/// <param name="Line">Line in the text, from 1.</param>
/// <param name="Column">Column in that line in characters, from 1.</param>
/// <param name="Message">A sentence for people; tests and programs go by the code. It never quotes clinical content.</param>
public sealed record JsonIssue(string Code, string Path, int Line, int Column, string Message)
{
    /// <summary>An error, or what tolerant reading made of it.</summary>
    public JsonIssueSeverity Severity { get; init; } = JsonIssueSeverity.Error;
}
