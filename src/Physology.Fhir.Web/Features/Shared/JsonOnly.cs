using Microsoft.Net.Http.Headers;

namespace Physology.Fhir.Web.Features.Shared;

/// <summary>FHIR is answered in JSON.</summary>
internal static class JsonOnly
{
    /// <summary>Whether the reader takes JSON, by <c>_format</c> or else by Accept. A browser that asks for a page is shown it too.</summary>
    public static bool IsAccepted(HttpContext context)
    {
        var format = context.Request.Query["_format"].ToString();
        if (format.Length > 0)
        {
            return format is "json" or "application/json" or "application/fhir+json" or "text/json";
        }

        var accept = context.Request.GetTypedHeaders().Accept;
        return accept.Count == 0 || accept.Any(IsJson);
    }

    private static bool IsJson(MediaTypeHeaderValue type) => type.MatchesAllTypes || type.MediaType.Value is "application/*" or "application/json" or "application/fhir+json" or "text/html";
}
