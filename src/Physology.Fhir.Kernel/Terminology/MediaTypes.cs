using System.Buffers;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>Media types (BCP 13): <c>type/subtype</c> by RFC 6838 4.2, with parameters by RFC 2045 5.1. Whether a type is registered is not looked at: FHIR uses unregistered ones too.</summary>
internal static class MediaTypes
{
    public const string System = "urn:ietf:bcp:13";

    private const int MaxNameLength = 127; // RFC 6838, 4.2

    private static readonly SearchValues<char> FirstOfName = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    private static readonly SearchValues<char> OfName = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&-^_.+");
    private static readonly SearchValues<char> OfToken = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-.^_`{|}~");

    private static readonly CodeValidation Good = new CodeValidation.Valid(null);
    private static readonly CodeValidation Bad = new CodeValidation.Invalid(TerminologyIssueCodes.NotByGrammar, "Not a media type: type/subtype is expected, as in text/plain (RFC 6838).");

    public static CodeValidation Check(string code) => IsMediaType(code) ? Good : Bad;

    private static bool IsMediaType(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(';');
        var type = (end < 0 ? text : text[..end]).TrimEnd(' ');
        var slash = type.IndexOf('/');
        return slash > 0 && IsName(type[..slash]) && IsName(type[(slash + 1)..]) && (end < 0 || AreParameters(text[end..]));
    }

    private static bool IsName(ReadOnlySpan<char> name) =>
        name.Length is > 0 and <= MaxNameLength && FirstOfName.Contains(name[0]) && name.IndexOfAnyExcept(OfName) < 0;

    // *(";" attribute "=" (token / quoted-string))
    private static bool AreParameters(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            if (text[0] != ';')
            {
                return false;
            }

            text = text[1..].TrimStart(' ');
            var equals = text.IndexOf('=');
            if (equals <= 0 || text[..equals].IndexOfAnyExcept(OfToken) >= 0)
            {
                return false;
            }

            text = text[(equals + 1)..];
            var length = text is ['"', ..] ? QuotedLength(text) : text.IndexOfAnyExcept(OfToken) is var stop && stop < 0 ? text.Length : stop;
            if (length <= 0)
            {
                return false;
            }

            text = text[length..].TrimStart(' ');
        }

        return true;
    }

    private static int QuotedLength(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                return i + 1;
            }
        }

        return -1;
    }
}
