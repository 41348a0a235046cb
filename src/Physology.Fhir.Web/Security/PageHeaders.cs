using Microsoft.AspNetCore.Diagnostics;
using Physology.Fhir.Web.Ehr;

namespace Physology.Fhir.Web.Security;

public static class PageHeaders
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors ";

    /// <summary>Headers of every answer. Who may frame a page is the launch's EHR; patients' pages are framed by nobody.</summary>
    public static IApplicationBuilder UsePageHeaders(this IApplicationBuilder app)
    {
        var connections = app.ApplicationServices.GetRequiredService<EhrConnections>();
        var anyEhr = Ancestors(connections.All.SelectMany(connection => connection.FrameAncestors));
        return app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = Policy + FrameAncestors(context);
                headers["Referrer-Policy"] = "no-referrer";
                headers.XContentTypeOptions = "nosniff";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                if (!IsStaticAsset(context))
                {
                    headers.CacheControl = "no-store";
                }

                return Task.CompletedTask;
            });
            return next(context);
        });

        string FrameAncestors(HttpContext context)
        {
            // The page of an unexpected error stands where the page asked for would have stood.
            var path = new PathString(context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path.Value);
            if (!path.StartsWithSegments("/launch") && !path.StartsWithSegments("/launches"))
            {
                return "'none'";
            }

            return context.FindLaunch() is { } launch && connections.Find(launch.ConnectionId) is { } connection
                ? Ancestors(connection.FrameAncestors)
                : anyEhr;
        }
    }

    private static string Ancestors(IEnumerable<string> origins) => string.Join(' ', origins.Distinct(StringComparer.Ordinal).Prepend("'self'"));

    // Static assets and the guide carry their own caching; whatever has no endpoint or sets none is not stored.
    private static bool IsStaticAsset(HttpContext context) =>
        context.Response.Headers.CacheControl.Count > 0 && (context.Request.Path.StartsWithSegments("/app") || context.Request.Path.StartsWithSegments("/fhir"))
        || context.Request.Path.StartsWithSegments("/.well-known");
}
