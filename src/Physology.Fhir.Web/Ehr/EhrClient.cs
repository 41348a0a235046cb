using System.Net.Http.Headers;
using Physology.Fhir.R4.Json;
using Polly;
using Polly.Retry;

namespace Physology.Fhir.Web.Ehr;

/// <summary>
/// All calls to an EHR's FHIR API. Reads are tried again when the EHR is busy or out of reach; writes are not, because only the
/// outbox knows what a second attempt means.
/// </summary>
public sealed class EhrClient
{
    private const int MostPages = 20;
    private const int MostResources = 5_000;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(3);
    private static readonly JsonLimits Limits = new(EhrHttp.LargestAnswer, MaxDepth: 64, MaxIssues: 200);
    private readonly EhrTransport _transport;
    private readonly EhrTokens _tokens;
    private readonly ILogger<EhrClient> _logger;
    private readonly ResiliencePipeline<EhrOutcome<EhrAnswer>> _reads;

    public EhrClient(EhrTransport transport, EhrTokens tokens, TimeProvider time, ILogger<EhrClient> logger)
    {
        _transport = transport;
        _tokens = tokens;
        _logger = logger;
        _reads = new ResiliencePipelineBuilder<EhrOutcome<EhrAnswer>> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<EhrOutcome<EhrAnswer>>
            {
                MaxRetryAttempts = 2,
                Delay = TimeSpan.FromMilliseconds(200),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(IsWorthAnotherTry(arguments.Outcome.Result)),
                DelayGenerator = arguments => ValueTask.FromResult(RetryAfter(arguments.Outcome.Result)),
            })
            .Build();
    }

    public async Task<EhrOutcome<T>> ReadAsync<T>(EhrAccess access, string type, string id, CancellationToken cancellationToken)
        where T : R4.Resource
    {
        ArgumentNullException.ThrowIfNull(access);
        var outcome = await CallAsync(access, connection => Get(connection.Address($"{type}/{Uri.EscapeDataString(id)}")), isRead: true, cancellationToken);
        return Parse<T>(outcome);
    }

    /// <summary>All matches, over all pages up to a bound; included resources too.</summary>
    /// <param name="access">On whose authority.</param>
    /// <param name="query">Relative to the FHIR base: <c>Observation?patient=x&amp;_count=100</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<EhrOutcome<IReadOnlyList<R4.Resource>>> SearchAsync(EhrAccess access, string query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(access);
        var found = new List<R4.Resource>();
        var issues = new List<JsonIssue>();
        Uri? next = null;
        for (var page = 0; page < MostPages && found.Count < MostResources; page++)
        {
            var address = next;
            var outcome = Parse<R4.Bundle>(await CallAsync(access, connection => Get(address ?? connection.Address(query)), isRead: true, cancellationToken));
            if (outcome is EhrOutcome<R4.Bundle>.Refused refused)
            {
                return refused.As<IReadOnlyList<R4.Resource>>();
            }

            var answered = (EhrOutcome<R4.Bundle>.Answered)outcome;
            issues.AddRange(answered.Issues);
            // An OperationOutcome beside the matches is the server talking about the search.
            found.AddRange(answered.Value.Entry.Select(entry => entry.Resource).OfType<R4.Resource>().Where(resource => resource is not R4.OperationOutcome));
            next = NextPage(answered.Value);
            if (next is null)
            {
                return new EhrOutcome<IReadOnlyList<R4.Resource>>.Answered(found, null, issues);
            }
        }

        return new EhrOutcome<IReadOnlyList<R4.Resource>>.Refused(
            EhrIssues.TooLarge, "The chart holds more than this service reads at once.", false);
    }

    /// <summary>The first page of a search, as the EHR sends it: for whoever asked with a count and an order of their own.</summary>
    /// <param name="access">On whose authority.</param>
    /// <param name="query">Relative to the FHIR base: <c>Observation?patient=x&amp;_count=1&amp;_sort=-date</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<EhrOutcome<R4.Bundle>> SearchPageAsync(EhrAccess access, string query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(access);
        return Parse<R4.Bundle>(await CallAsync(access, connection => Get(connection.Address(query)), isRead: true, cancellationToken));
    }

    /// <summary>Sends a transaction. Only the dispatcher calls it: a write goes through the outbox.</summary>
    public async Task<EhrOutcome<R4.Bundle>> TransactionAsync(EhrAccess access, R4.Bundle bundle, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(bundle);
        var body = FhirJson.Write(bundle);
        return Parse<R4.Bundle>(await CallAsync(access, connection => Post(new Uri(connection.IssuerText), body), isRead: false, cancellationToken));
    }

    /// <summary>Creates one resource, once (<c>If-None-Exist</c>). Only the dispatcher calls it.</summary>
    public async Task<EhrOutcome<string>> CreateAsync(EhrAccess access, R4.Resource resource, string? ifNoneExist, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(resource);
        var body = FhirJson.Write(resource);
        var outcome = await CallAsync(
            access,
            connection =>
            {
                var request = Post(connection.Address(resource.TypeName), body);
                if (ifNoneExist is not null)
                {
                    request.Headers.TryAddWithoutValidation("If-None-Exist", ifNoneExist);
                }

                return request;
            },
            isRead: false,
            cancellationToken);
        return outcome switch
        {
            EhrOutcome<EhrAnswer>.Answered { Value.Location: { } location } answered => new EhrOutcome<string>.Answered(location, answered.VersionId, []),
            EhrOutcome<EhrAnswer>.Answered => new EhrOutcome<string>.Refused(EhrIssues.Malformed, "The EHR took the resource and did not say where it is.", true),
            EhrOutcome<EhrAnswer>.Refused refused => refused.As<string>(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static HttpRequestMessage Get(Uri address) => new(HttpMethod.Get, address);

    private static HttpRequestMessage Post(Uri address, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/fhir+json") { CharSet = "utf-8" };
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.TryAddWithoutValidation("Prefer", "return=minimal");
        return request;
    }

    private static Uri? NextPage(R4.Bundle bundle) =>
        bundle.Link.FirstOrDefault(link => link.Relation?.Value == "next")?.Url?.Value is { } url
        && Uri.TryCreate(url, UriKind.RelativeOrAbsolute, out var next)
            ? next
            : null;

    private static bool IsWorthAnotherTry(EhrOutcome<EhrAnswer>? outcome) => outcome switch
    {
        EhrOutcome<EhrAnswer>.Refused { IsTransient: true } => true,
        EhrOutcome<EhrAnswer>.Answered { Value: { Status: 429 or 502 or 503 or 504 } answer } => (answer.RetryAfter ?? TimeSpan.Zero) <= LongestPause,
        _ => false,
    };

    private static TimeSpan? RetryAfter(EhrOutcome<EhrAnswer>? outcome) =>
        outcome is EhrOutcome<EhrAnswer>.Answered { Value.RetryAfter: { } wait } ? wait : null;

    private static EhrOutcome<EhrAnswer> Judge(EhrOutcome<EhrAnswer> outcome)
    {
        if (outcome is not EhrOutcome<EhrAnswer>.Answered { Value: var answer })
        {
            return outcome;
        }

        return answer switch
        {
            { Status: 401 } => Refused(EhrIssues.TokenNotAccepted, "The EHR does not accept this session any more. Launch again from the chart.", false),
            { Status: 403 } => Refused(EhrIssues.NotAllowed, "The EHR does not allow this for you.", false),
            { Status: 404 or 410 } => Refused(EhrIssues.NotFound, "The EHR does not hold this.", false),
            { Status: 409 } => Refused(EhrIssues.Conflict, "Somebody else changed the same thing in the EHR at the same time.", true),
            { Status: 412 } => Refused(EhrIssues.NotOneMatch, "The EHR holds more than one resource where one was expected.", false),
            { Status: 429 } => Refused(EhrIssues.TooManyCalls, "The EHR is busy and asked to wait.", true),
            { Status: >= 500 } => Refused(EhrIssues.ServerError, "The EHR had a problem of its own.", true),
            { IsHtml: true } => Refused(EhrIssues.Html, "The EHR answered with a web page instead of FHIR: often a sign-in or maintenance page.", true),
            { Status: 400 or 422 } => Refused(EhrIssues.NotTaken, "The EHR does not take this as it is.", false),
            { IsSuccess: true } => outcome,
            _ => Refused(EhrIssues.Unexpected, "The EHR gave an answer that FHIR does not know here.", false),
        };

        EhrOutcome<EhrAnswer>.Refused Refused(string code, string message, bool isTransient) => new(code, message, isTransient, answer.RetryAfter);
    }

    private async Task<EhrOutcome<EhrAnswer>> CallAsync(
        EhrAccess access, Func<EhrConnection, HttpRequestMessage> makeRequest, bool isRead, CancellationToken cancellationToken)
    {
        int? notAccepted = null;
        while (true)
        {
            var token = await _tokens.GetAsync(access, notAccepted, cancellationToken);
            if (token is EhrOutcome<EhrToken>.Refused refused)
            {
                return refused.As<EhrAnswer>();
            }

            var (connection, accessToken, version) = ((EhrOutcome<EhrToken>.Answered)token).Value;
            var outcome = isRead
                ? await _reads.ExecuteAsync(async stop => await SendAsync(connection, accessToken, makeRequest, stop), cancellationToken)
                : await SendAsync(connection, accessToken, makeRequest, cancellationToken);
            if (notAccepted is null && outcome is EhrOutcome<EhrAnswer>.Answered { Value.Status: 401 })
            {
                // Once: the token may have been taken back before its time.
                notAccepted = version;
                continue;
            }

            return Judge(outcome);
        }
    }

    private async Task<EhrOutcome<EhrAnswer>> SendAsync(
        EhrConnection connection, string accessToken, Func<EhrConnection, HttpRequestMessage> makeRequest, CancellationToken cancellationToken)
    {
        using var request = makeRequest(connection);
        if (request.RequestUri is { IsAbsoluteUri: false } relative)
        {
            request.RequestUri = new Uri(new Uri(connection.IssuerText + "/"), relative);
        }

        if (request.RequestUri is not { } address || !address.AbsoluteUri.StartsWith(connection.IssuerText, StringComparison.Ordinal)
            || !string.Equals(address.Authority, connection.Issuer.Authority, StringComparison.OrdinalIgnoreCase))
        {
            // A token is shown to nobody but the server it is for, whatever a link says.
            return new EhrOutcome<EhrAnswer>.Refused(EhrIssues.AddressNotAllowed, "The EHR pointed to an address outside of itself.", false);
        }

        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/fhir+json"));
        return await _transport.SendAsync(connection, request, cancellationToken);
    }

    private EhrOutcome<T> Parse<T>(EhrOutcome<EhrAnswer> outcome)
        where T : R4.Resource
    {
        if (outcome is EhrOutcome<EhrAnswer>.Refused refused)
        {
            return refused.As<T>();
        }

        var answer = ((EhrOutcome<EhrAnswer>.Answered)outcome).Value;
        var result = FhirJson.Parse<R4.Resource>(answer.Body, Limits);
        if (result.Value is T value)
        {
            return new EhrOutcome<T>.Answered(value, answer.VersionId ?? value.Meta?.VersionId?.Value, result.Issues);
        }

        EhrLog.MalformedFhir(_logger, "EHR", result.Issues.Count > 0 ? result.Issues[0].Code : "wrong type", result.Issues.Count);
        return new EhrOutcome<T>.Refused(EhrIssues.Malformed, "The EHR sent something that is not the FHIR that was asked for.", false);
    }
}
