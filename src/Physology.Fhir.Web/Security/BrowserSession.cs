namespace Physology.Fhir.Web.Security;

/// <summary>
/// A random value in a cookie and nothing more: which launches belong to it is in the store. Partitioned, so that it lives in
/// the EHR's frame; the attributes are written as extensions because ASP.NET has no name for Partitioned and drops Secure
/// over plain http on this machine, which browsers accept from localhost.
/// </summary>
public static class BrowserSession
{
    public const string CookieName = "__Host-physology";

    /// <summary>The hash of this browser's session, or null when it sent none.</summary>
    public static string? Find(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Cookies.TryGetValue(CookieName, out var secret) && secret.Length == 43 ? Secrets.Hash(secret) : null;
    }

    /// <summary>The hash of this browser's session; a browser without one is given one with the answer.</summary>
    public static string FindOrBegin(HttpContext context) => Find(context) ?? Begin(context);

    public static string Begin(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var secret = Secrets.Create();
        context.Response.Cookies.Append(CookieName, secret, Framed(new CookieOptions()));
        return Secrets.Hash(secret);
    }

    /// <summary>What a cookie needs to be kept inside another site's frame.</summary>
    internal static CookieOptions Framed(CookieOptions options)
    {
        options.Path = "/";
        options.HttpOnly = true;
        options.SameSite = SameSiteMode.None;
        options.IsEssential = true;
        options.Extensions.Add("Secure");
        options.Extensions.Add("Partitioned");
        return options;
    }
}
