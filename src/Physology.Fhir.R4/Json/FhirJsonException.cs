using System.Text.Json;

namespace Physology.Fhir.R4.Json;

/// <summary>Bad content met through System.Text.Json, which knows no other way to say so; with the whole list of issues.</summary>
public sealed class FhirJsonException : JsonException
{
    /// <summary>With everything that was wrong, of which at least one is an error.</summary>
    public FhirJsonException(IReadOnlyList<JsonIssue> issues)
        : base(Text(issues), issues[0].Path, issues[0].Line - 1, issues[0].Column - 1) => Issues = issues;

    /// <summary>Everything that was wrong, in the order of the text; lines and columns count from the start of the FHIR value.</summary>
    public IReadOnlyList<JsonIssue> Issues { get; }

    private static string Text(IReadOnlyList<JsonIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentOutOfRangeException.ThrowIfZero(issues.Count);
        return $"{issues[0].Code} at {issues[0].Path}: {issues[0].Message}{(issues.Count > 1 ? $" And {issues.Count - 1} more." : "")}";
    }
}
