using System.Net.Http.Headers;

namespace Physology.Fhir.Web.Ehr;

/// <summary>One HTTP exchange with an EHR, whose every ending is a value. Nothing of the content is logged.</summary>
public sealed class EhrTransport(EhrHttp http, TimeProvider time, ILogger<EhrTransport> logger)
{
    public async Task<EhrOutcome<EhrAnswer>> SendAsync(EhrConnection connection, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        try
        {
            using var response = await http.For(connection).SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            EhrLog.EhrAnswered(logger, connection.Id, request.Method.Method, (int)response.StatusCode, (int)time.GetElapsedTime(started).TotalMilliseconds);
            return new EhrOutcome<EhrAnswer>.Answered(
                new EhrAnswer(
                    (int)response.StatusCode,
                    body,
                    response.Content.Headers.ContentType?.MediaType,
                    Version(response.Headers.ETag),
                    RetryAfter(response.Headers.RetryAfter),
                    (response.Headers.Location ?? response.Content.Headers.ContentLocation)?.ToString()),
                Version(response.Headers.ETag),
                []);
        }
        catch (HttpRequestException exception) when (exception.InnerException is AddressNotAllowedException)
        {
            return Ended(EhrIssues.AddressNotAllowed, "The EHR's name leads to an address that this connection may not reach. Ask whoever runs this service.", false);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            return Ended(EhrIssues.TooLarge, "The EHR's answer was larger than this service takes.", false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return Ended(EhrIssues.Unreachable, "The EHR could not be reached.", true);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Ended(EhrIssues.TimedOut, "The EHR did not answer in time.", true);
        }

        EhrOutcome<EhrAnswer>.Refused Ended(string code, string message, bool isTransient)
        {
            EhrLog.EhrDidNotAnswer(logger, connection.Id, request.Method.Method, code, (int)time.GetElapsedTime(started).TotalMilliseconds);
            return new EhrOutcome<EhrAnswer>.Refused(code, message, isTransient);
        }
    }

    private static string? Version(EntityTagHeaderValue? tag) => tag?.Tag.Trim('"');

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
        return wait is { } span ? TimeSpan.FromSeconds(Math.Clamp(span.TotalSeconds, 0, 3600)) : null;
    }
}

/// <summary>An answer as it came.</summary>
public sealed record EhrAnswer(int Status, byte[] Body, string? MediaType, string? VersionId, TimeSpan? RetryAfter, string? Location)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    public bool IsHtml => MediaType is "text/html" or "application/xhtml+xml" || Body.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("<!"u8)
        || Body.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("<html"u8);
}
