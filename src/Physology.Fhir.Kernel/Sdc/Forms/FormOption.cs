namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>One option of a question.</summary>
public sealed class FormOption
{
    internal FormOption(R4.DataType answer) => Answer = answer;

    /// <summary>What is posted for it; opaque, the same for life of the Questionnaire's version.</summary>
    public required string Value { get; init; }

    /// <summary>The words.</summary>
    public required FormText Label { get; init; }

    /// <summary>What stands before the words, such as "a)", or null.</summary>
    public FormText? Prefix { get; init; }

    /// <summary>Whether it stands alone: no other option with it.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>Its score, or null.</summary>
    public decimal? Weight { get; init; }

    /// <summary>Whether it is selected when the form is first shown.</summary>
    public bool IsInitial { get; init; }

    /// <summary>The answer that it stands for; never changed.</summary>
    internal R4.DataType Answer { get; }
}
