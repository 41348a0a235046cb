using System.Buffers;
using System.Text;
using System.Text.Json;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Web.Features.Guide;

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

    /// <summary>A page of a search: the stored bytes as they are, between the few words of a searchset.</summary>
    public static IResult Page(string self, string? next, int total, IEnumerable<GuideEntry> page, string root)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("resourceType", "Bundle");
            writer.WriteString("type", "searchset");
            writer.WriteNumber("total", total);
            writer.WriteStartArray("link");
            WriteLink(writer, "self", self);
            if (next is not null)
            {
                WriteLink(writer, "next", next);
            }

            writer.WriteEndArray();
            var any = false;
            foreach (var entry in page)
            {
                if (!any)
                {
                    writer.WriteStartArray("entry");
                    any = true;
                }

                writer.WriteStartObject();
                writer.WriteString("fullUrl", $"{root}/{entry.ResourceType}/{entry.Id}");
                writer.WritePropertyName("resource");
                writer.WriteRawValue(EmbeddedGuide.Find(entry.FileName), skipInputValidation: true);
                writer.WriteStartObject("search");
                writer.WriteString("mode", "match");
                writer.WriteEndObject();
                writer.WriteEndObject();
            }

            if (any)
            {
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        return new Fhir(buffer.WrittenMemory, StatusCodes.Status200OK);
    }

    private static void WriteLink(Utf8JsonWriter writer, string relation, string url)
    {
        writer.WriteStartObject();
        writer.WriteString("relation", relation);
        writer.WriteString("url", url);
        writer.WriteEndObject();
    }

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
