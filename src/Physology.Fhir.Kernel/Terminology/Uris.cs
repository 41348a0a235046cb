using System.Buffers;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>URIs as codes (<c>urn:ietf:rfc:3986</c>): the characters of RFC 3986, with its percent-encoding.</summary>
internal static class Uris
{
    public const string System = "urn:ietf:rfc:3986";

    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    private static readonly CodeValidation Good = new CodeValidation.Valid(null);
    private static readonly CodeValidation Bad = new CodeValidation.Invalid(TerminologyIssueCodes.NotByGrammar, "Not a URI by RFC 3986.");

    public static CodeValidation Check(string code) => IsUri(code) ? Good : Bad;

    private static bool IsUri(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || text.IndexOfAnyExcept(Allowed) >= 0)
        {
            return false;
        }

        for (var at = text.IndexOf('%'); at >= 0; at = text.IndexOf('%'))
        {
            if (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
            {
                return false;
            }

            text = text[(at + 3)..];
        }

        return true;
    }
}
