namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>What is taken from <c>rendering-style</c>; colours and sizes are the page's.</summary>
[Flags]
public enum FormEmphasis
{
    /// <summary>As other text.</summary>
    None = 0,
    /// <summary>Bold.</summary>
    Strong = 1,
    /// <summary>Italic.</summary>
    Italic = 2,
    /// <summary>Underlined.</summary>
    Underlined = 4,
}
