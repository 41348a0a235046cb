namespace Physology.Fhir.R4.Json;

/// <summary>
/// What came of reading: the value as far as it could be represented (null where there is no resource at all) and
/// everything that was wrong, in the order of the text.
/// </summary>
public sealed record ParseResult<T>(T? Value, IReadOnlyList<JsonIssue> Issues) where T : Base
{
    /// <summary>True where the value holds all that the text held, and the text was right.</summary>
    public bool IsClean => Issues.Count == 0;

    /// <summary>True where an issue is an error; strict reading has no others.</summary>
    public bool HasErrors => Issues.Any(i => i.Severity == JsonIssueSeverity.Error);
}
