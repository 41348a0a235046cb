namespace Physology.Fhir.Kernel.Issues;

/// <summary>One thing that a check found.</summary>
/// <param name="Code">Its permanent code; tests and callers look at this.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Path">Where, as a FHIRPath: <c>Bundle.entry[1].resource.component[0].value.ofType(Quantity)</c>. Holds no content of the resource.</param>
/// <param name="Message">What is wrong, in words. May name what the profile asks for, never free text of a patient.</param>
public sealed record ValidationIssue(IssueCode Code, IssueSeverity Severity, string Path, string Message)
{
    /// <summary>The line in the text, from 1; null where there is no text.</summary>
    public int? Line { get; init; }

    /// <summary>The column in that line in characters, from 1; null where there is no text.</summary>
    public int? Column { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Code} {Path}: {Message}";
}
