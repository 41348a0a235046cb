namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>Whether a text begins as an absolute URI does: a scheme and a colon (RFC 3986, 3.1).</summary>
internal static class AbsoluteUri
{
    public static bool Is(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon < 1 || !char.IsAsciiLetter(text[0]))
        {
            return false;
        }

        foreach (var c in text[1..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
