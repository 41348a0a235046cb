using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Web.Features.Shared;

/// <summary>Answers as FHIR JSON.</summary>
internal static class FhirAnswers
{
    public const string ContentType = "application/fhir+json; charset=utf-8";

    public static IResult Of(R4.Resource resource, int status = StatusCodes.Status200OK) => new Fhir(FhirJson.Write(resource), status);

    /// <summary>What went wrong, as FHIR says it.</summary>
    public static IResult Outcome(int status, string code, string words)
    {
        var outcome = new R4.OperationOutcome();
        outcome.Issue.Add(new R4.OperationOutcome.IssueComponent { Severity = "error", Code = code, Diagnostics = words });
        return Of(outcome, status);
    }

    /// <summary>FHIR JSON that is written already.</summary>
    public static IResult Of(ReadOnlyMemory<byte> utf8) => new Fhir(utf8, StatusCodes.Status200OK);

    private sealed class Fhir(ReadOnlyMemory<byte> body, int status) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = ContentType;
            httpContext.Response.ContentLength = body.Length;
            if (!HttpMethods.IsHead(httpContext.Request.Method))
            {
                await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
            }
        }
    }
}
