namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>Words that belong to a question or group and are shown with it.</summary>
/// <param name="Kind">What they are for.</param>
/// <param name="Text">The words.</param>
public sealed record FormNote(FormNoteKind Kind, FormText Text);

/// <summary>What a note is for.</summary>
public enum FormNoteKind
{
    /// <summary>Part of the question.</summary>
    Instructions,
    /// <summary>Help that may be folded away.</summary>
    Help,
    /// <summary>A legal statement, always to be seen.</summary>
    Legal,
    /// <summary>What happens to the answer, always to be seen.</summary>
    Security,
    /// <summary>An address with more about the question; <see cref="FormText.Plain"/> is an http or https address.</summary>
    Link,
}
