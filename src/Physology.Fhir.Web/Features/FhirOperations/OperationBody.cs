using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.R4.Json;
using Physology.Fhir.Web.Features.Shared;

namespace Physology.Fhir.Web.Features.FhirOperations;

/// <summary>The body of a call, bounded, and read once as FHIR.</summary>
/// <param name="Utf8">As it was sent, without a byte order mark.</param>
/// <param name="Resource">What it holds.</param>
/// <param name="Issues">What is wrong with it as JSON.</param>
internal sealed record OperationBody(ReadOnlyMemory<byte> Utf8, R4.Resource Resource, IReadOnlyList<JsonIssue> Issues)
{
    private const string FhirJsonType = "application/fhir+json";

    // An object of the model is some hundred bytes and may be asked for by two.
    private const int BytesAnElement = 16;

    private static readonly string[] LimitCodes = [JsonIssueCodes.TooLarge, JsonIssueCodes.TooManyElements];

    /// <summary>Reads the body, or says why it is none.</summary>
    /// <param name="context">The call.</param>
    /// <param name="isStrict">Only FHIR's own media type, which no form of another site can send.</param>
    /// <param name="largest">The most bytes that are read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<(OperationBody? Body, OperationAnswer? Refusal)> ReadAsync(HttpContext context, bool isStrict, int largest, CancellationToken cancellationToken)
    {
        var request = context.Request;
        if (!JsonOnly.IsAccepted(context))
        {
            return Refuse(StatusCodes.Status406NotAcceptable, "not-supported", OperationIssues.OnlyJson, "Only JSON is answered: application/fhir+json.");
        }

        if (!IsJson(request, isStrict) || request.Headers.ContentEncoding.Count > 0)
        {
            return Refuse(StatusCodes.Status415UnsupportedMediaType, "not-supported", OperationIssues.MediaType, "The body must be application/fhir+json in UTF-8, not compressed.");
        }

        if (request.ContentLength > largest)
        {
            return TooLarge(largest);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = largest;
        }

        var bytes = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(bytes, cancellationToken);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge(largest);
        }

        var utf8 = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        utf8 = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        if (utf8.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return Refuse(StatusCodes.Status400BadRequest, "required", OperationIssues.NoRequest, "There is no body. A resource, or Parameters that hold one, is needed.");
        }

        var parsed = FhirJson.Parse<R4.Resource>(utf8.Span, new JsonLimits(largest, JsonLimits.Default.MaxDepth, 500, Math.Max(1000, largest / BytesAnElement)));
        if (parsed.Value is null || parsed.Issues.Any(i => LimitCodes.Contains(i.Code)))
        {
            var isTooLarge = parsed.Issues.Any(i => LimitCodes.Contains(i.Code));
            return (null, OperationAnswer.Of(isTooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest, JsonReport.Of(parsed.Issues)));
        }

        return (new OperationBody(utf8, parsed.Value, parsed.Issues), null);
    }

    private static bool IsJson(HttpRequest request, bool isStrict) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.MediaType.Equals(FhirJsonType, StringComparison.OrdinalIgnoreCase) || (!isStrict && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)))
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));

    private static (OperationBody?, OperationAnswer?) TooLarge(int largest) =>
        Refuse(StatusCodes.Status413PayloadTooLarge, "too-long", OperationIssues.TooLarge, $"The body is larger than {largest} bytes. Send fewer resources at a time.");

    private static (OperationBody?, OperationAnswer?) Refuse(int status, string type, string code, string words) => (null, OperationAnswer.Refuse(status, type, code, words));
}
