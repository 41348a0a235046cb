namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>An option as it stands in a field.</summary>
/// <param name="Value">What is posted for it, under the field's name.</param>
/// <param name="Label">The words.</param>
/// <param name="IsSelected">Whether it is selected.</param>
public sealed record FormChoice(string Value, FormText Label, bool IsSelected)
{
    /// <summary>What stands before the words, or null.</summary>
    public FormText? Prefix { get; init; }

    /// <summary>Whether it stands alone.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>Its score, or null.</summary>
    public decimal? Weight { get; init; }

    /// <summary>
    /// The inputs for an answer of one's own, where this choice is "something else"; empty otherwise. Words typed without a tick are an answer too.
    /// </summary>
    public IReadOnlyList<FormInput> Inputs { get; init; } = [];

    /// <summary>What is asked below this answer, where several may be ticked and this one is.</summary>
    public IReadOnlyList<FormField> Fields { get; init; } = [];
}
