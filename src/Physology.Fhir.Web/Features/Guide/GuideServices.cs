using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Guide;

/// <summary>
/// The guide, open to everybody to read: <c>/fhir/metadata</c>, read and search of its definitions, the package. Other features put their
/// operations beside it (<c>/fhir/Questionnaire/$populate</c>); a route of theirs comes before the ones here.
/// </summary>
public static class GuideServices
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddGuide(this IServiceCollection services)
    {
        services.TryAddSingleton<GuideIndex>();
        return services;
    }

    public static void MapGuide(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/fhir/metadata", Read, (HttpContext context, GuideIndex guide, IEnumerable<FhirOperation> operations, IOptions<ServiceOptions> service) =>
            NotJson(context) ?? Cached(context, FhirAnswers.Of(ServiceCapability.Describe(guide, operations, Root(service)))));
        endpoints.MapMethods("/fhir/package.tgz", Read, Package);
        endpoints.MapMethods("/fhir/package/{name}", Read, (string name, HttpContext context, GuideIndex guide) =>
            name == EmbeddedGuide.PackageName ? Package(context, guide) : FhirAnswers.Outcome(StatusCodes.Status404NotFound, "not-found", $"The package is {EmbeddedGuide.PackageName}."));
        endpoints.MapMethods("/fhir/{type}", Read, Search);
        endpoints.MapMethods("/fhir/{type}/{id}", Read, One);
        // Below every route that a feature maps: whoever comes for FHIR is answered in FHIR.
        endpoints.Map("/fhir/{**path}", (HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? FhirAnswers.Outcome(StatusCodes.Status404NotFound, "not-found", "There is nothing at this address. /fhir/metadata says what there is.")
            : FhirAnswers.Outcome(StatusCodes.Status405MethodNotAllowed, "not-supported", "The guide can be read only. /fhir/metadata says what there is.")).WithOrder(int.MaxValue).DisableAntiforgery();
    }

    private static IResult One(string type, string id, HttpContext context, GuideIndex guide)
    {
        if (NotJson(context) is { } refused)
        {
            return refused;
        }

        return guide.Find(type, id) is { } entry && EmbeddedGuide.Open(entry.FileName) is { } stream
            ? Cached(context, TypedResults.Stream(stream, FhirAnswers.ContentType, entityTag: new EntityTagHeaderValue(entry.ETag)))
            : FhirAnswers.Outcome(StatusCodes.Status404NotFound, "not-found", "The guide has no such definition.");
    }

    private static IResult Search(string type, HttpContext context, GuideIndex guide, IOptions<ServiceOptions> service)
    {
        if (NotJson(context) is { } refused)
        {
            return refused;
        }

        var entries = guide.Of(type);
        if (entries.Count == 0)
        {
            return FhirAnswers.Outcome(StatusCodes.Status404NotFound, "not-supported", "The guide has no definitions of this type. /fhir/metadata says which it has.");
        }

        var strict = context.Request.Headers["Prefer"].ToString().Contains("handling=strict", StringComparison.Ordinal);
        if (GuideSearch.TryRead(context.Request.Query, strict, out var problem) is not { } search)
        {
            return FhirAnswers.Outcome(StatusCodes.Status400BadRequest, "invalid", problem);
        }

        var found = search.Run(entries);
        var page = search.CountOnly ? [] : found.Skip(search.Offset).Take(search.Count).ToList();
        var root = Root(service);
        var next = !search.CountOnly && search.Offset + page.Count < found.Count && page.Count > 0 ? Link(root, type, search, search.Offset + page.Count) : null;
        return Cached(context, GuidePage.Of(Link(root, type, search, search.Offset), next, found.Count, page, root));
    }

    private static IResult Package(HttpContext context, GuideIndex guide) => Cached(context, TypedResults.Stream(
        EmbeddedGuide.OpenPackage(), "application/gzip", EmbeddedGuide.PackageName, entityTag: new EntityTagHeaderValue(guide.PackageETag)));

    // A new version of the service may bring a new guide, so readers ask again after an hour; the entity tag keeps that cheap.
    private static IResult Cached(HttpContext context, IResult result)
    {
        context.Response.Headers.CacheControl = "public, max-age=3600";
        context.Response.Headers.AccessControlAllowOrigin = "*"; // public, without cookies: form engines in a browser read it
        return result;
    }

    private static IResult? NotJson(HttpContext context) =>
        JsonOnly.IsAccepted(context) ? null : FhirAnswers.Outcome(StatusCodes.Status406NotAcceptable, "not-supported", "Only JSON: application/fhir+json.");

    private static string Root(IOptions<ServiceOptions> service) => service.Value.PublicUrl + "/fhir";

    private static string Link(string root, string type, GuideSearch search, int offset)
    {
        var parts = search.Asked.Select(a => $"{a.Name}={Uri.EscapeDataString(a.Value)}").ToList();
        parts.Add(search.CountOnly ? "_summary=count" : $"_count={search.Count}");
        if (offset > 0)
        {
            parts.Add($"_offset={offset}");
        }

        return $"{root}/{type}?{string.Join('&', parts)}";
    }
}
