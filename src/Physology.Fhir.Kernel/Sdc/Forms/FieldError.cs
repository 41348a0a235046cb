using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>What stands in the way of an answer.</summary>
/// <param name="Name">The <see cref="FormField.Name"/>; of the form's first field, or empty, where it is about the whole.</param>
/// <param name="Code">Its permanent code (<see cref="FormIssueCodes"/>).</param>
/// <param name="Message">What to do, in a sentence for the person who fills in. Holds nothing of what was typed.</param>
/// <param name="LinkId">The item, or null where it is about the whole.</param>
public sealed record FieldError(string Name, IssueCode Code, string Message, string? LinkId)
{
    /// <summary>The question in short, for a list of errors; empty where it is about the whole.</summary>
    public string Label { get; init; } = "";
}
