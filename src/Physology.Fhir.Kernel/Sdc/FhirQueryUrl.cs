using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Physology.Fhir.R4.Model;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>
/// Which queries a Questionnaire may ask: a search in one R4 resource type or the read of one resource, relative to the server of the session. Anything
/// that could lead elsewhere or do more (an absolute address, a path of more parts, an operation, a fragment) is none.
/// </summary>
public static class FhirQueryUrl
{
    // What RFC 3986 allows in a query, without the characters that would end it.
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?");

    /// <summary>Whether the text is such a query; then with everything escaped that a URL cannot carry as it is.</summary>
    /// <param name="text">As the Questionnaire has it, embedded expressions replaced.</param>
    /// <param name="url">The query, to be put after the server's base and a slash.</param>
    /// <param name="resourceType">The type searched or read.</param>
    /// <param name="id">The id, where one resource is read.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out string? url, [NotNullWhen(true)] out string? resourceType, out string? id)
    {
        ArgumentNullException.ThrowIfNull(text);
        (url, resourceType, id) = (null, null, null);
        text = text.Trim();
        var question = text.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? text : text[..question];
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var type = slash < 0 ? path : path[..slash];
        if (R4Model.Find(type) is not { Kind: ModelTypeKind.Resource, IsAbstract: false })
        {
            return false;
        }

        if (slash >= 0)
        {
            id = path[(slash + 1)..];
            if (!R4.PrimitiveSyntax.IsId(id) || id.AsSpan().IndexOfAnyExcept('.') < 0 || question >= 0)
            {
                id = null;
                return false;
            }
        }

        resourceType = type;
        url = question < 0 ? path : $"{path}?{Escape(text[(question + 1)..])}";
        return true;
    }

    private static string Escape(string query)
    {
        if (query.AsSpan().IndexOfAnyExcept(Plain) < 0)
        {
            return query;
        }

        var result = new StringBuilder(query.Length + 16);
        for (var i = 0; i < query.Length; i++)
        {
            if (Plain.Contains(query[i]) || (query[i] == '%' && i + 2 < query.Length && char.IsAsciiHexDigit(query[i + 1]) && char.IsAsciiHexDigit(query[i + 2])))
            {
                result.Append(query[i]);
                continue;
            }

            var length = char.IsHighSurrogate(query[i]) && i + 1 < query.Length && char.IsLowSurrogate(query[i + 1]) ? 2 : 1;
            result.Append(Uri.EscapeDataString(query.AsSpan(i, length)));
            i += length - 1;
        }

        return result.ToString();
    }
}
