using System.Diagnostics.CodeAnalysis;

namespace Physology.Fhir.Web.Ehr;

/// <summary>
/// The canonical form in which issuers are compared: scheme and host in lower case, port, path, no slash at the end. What
/// carries a user, a query, a fragment or a trailing dot in the host is no issuer.
/// </summary>
public static class IssuerAddress
{
    public static bool TryParse(string? text, [NotNullWhen(true)] out Uri? issuer)
    {
        issuer = null;
        if (string.IsNullOrWhiteSpace(text)
            || text.Any(character => char.IsControl(character) || char.IsWhiteSpace(character) || character == '\\')
            || !Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || uri.UserInfo.Length > 0
            || uri.Query.Length > 0
            || uri.Fragment.Length > 0
            || text.Contains('@', StringComparison.Ordinal)
            || text.EndsWith('?')
            || text.EndsWith('#')
            || uri.Host.EndsWith('.')
            || !IsAllowed(uri))
        {
            return false;
        }

        issuer = new Uri(Text(uri));
        return true;
    }

    /// <summary>https anywhere; plain http only on this machine.</summary>
    public static bool IsAllowed(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback);
    }

    internal static string Text(Uri uri) => uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');
}
