namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>Words to show.</summary>
/// <param name="Plain">The words without markup; to be encoded as any text.</param>
/// <param name="Html">The same words with markup, or null where there is none. Only elements and attributes of a short list are in it: it may be written into a page as it is.</param>
/// <param name="Emphasis">How the author wants the whole to stand out.</param>
public sealed record FormText(string Plain, string? Html = null, FormEmphasis Emphasis = FormEmphasis.None)
{
    /// <inheritdoc/>
    public override string ToString() => Plain;
}
