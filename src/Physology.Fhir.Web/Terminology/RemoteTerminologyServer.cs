using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.R4.Json;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Physology.Fhir.Web.Terminology;

/// <summary>
/// Asks a FHIR terminology server about codes of systems that are not carried here, by <c>$validate-code</c>. What leaves is the code with its
/// system and version, in the body of a POST: no display, no patient, nothing in an address that proxies would log. Answers are kept for a while.
/// A server that is slow or fails is left alone for a time, so that it cannot hold up the work here.
/// </summary>
public sealed class RemoteTerminologyServer : ITerminologyServer, IDisposable
{
    private const int LargestAnswer = 256 * 1024;
    private const string InValueSet = "ValueSet/$validate-code";
    private const string InSystem = "CodeSystem/$validate-code";

    private readonly HttpClient _http;
    private readonly MemoryCache _cache;
    private readonly ResiliencePipeline<Answer> _pipeline;
    private readonly TerminologyServerOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<RemoteTerminologyServer> _logger;

    public RemoteTerminologyServer(IOptions<TerminologyServerOptions> options, TimeProvider time, ILogger<RemoteTerminologyServer> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Value;
        _time = time;
        _logger = logger;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = _options.TimeLimit,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxConnectionsPerServer = 16,
        })
        {
            BaseAddress = new Uri((_options.Url ?? throw new ArgumentException("No terminology server is configured.", nameof(options))).TrimEnd('/') + "/"),
            Timeout = Timeout.InfiniteTimeSpan, // the pipeline's limit is the one that counts
            MaxResponseContentBufferSize = LargestAnswer,
        };
        if (_options.Authorization is { Length: > 0 } authorization)
        {
            _http.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(authorization);
        }

        _cache = new MemoryCache(new MemoryCacheOptions { SizeLimit = _options.CacheEntries, Clock = new CacheClock(time) });
        _pipeline = new ResiliencePipelineBuilder<Answer> { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Answer>
            {
                FailureRatio = 0.5,
                MinimumThroughput = _options.FailuresBeforeRest,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = _options.Rest,
                ShouldHandle = new PredicateBuilder<Answer>()
                    .Handle<HttpRequestException>().Handle<IOException>().Handle<TimeoutRejectedException>()
                    .HandleResult(answer => answer.Status is >= 500 or 429),
                OnOpened = _ =>
                {
                    TerminologyLog.Resting(_logger, (int)_options.Rest.TotalSeconds);
                    return default;
                },
            })
            .AddTimeout(_options.TimeLimit)
            .Build();
    }

    /// <summary>How many answers are kept now.</summary>
    public int CachedAnswers => _cache.Count;

    /// <inheritdoc/>
    public ValueTask<CodeValidation> ValidateCodeAsync(string valueSetCanonical, CodedValue value, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(valueSetCanonical);
        return AskAsync(valueSetCanonical, value, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<CodeValidation> ValidateInSystemAsync(CodedValue value, CancellationToken cancellationToken) => AskAsync(null, value, cancellationToken);

    public void Dispose()
    {
        _http.Dispose();
        _cache.Dispose();
    }

    private async ValueTask<CodeValidation> AskAsync(string? valueSet, CodedValue value, CancellationToken cancellationToken)
    {
        if (value is not { System.Length: > 0, Code.Length: > 0 })
        {
            return new CodeValidation.NotChecked(TerminologyIssueCodes.NoSystem, "Without a system a terminology server cannot be asked (R4, $validate-code).");
        }

        var key = (valueSet, value.System, value.Version, value.Code);
        if (_cache.TryGetValue(key, out CodeValidation? known) && known is not null)
        {
            return known;
        }

        var answer = await AskServerAsync(valueSet, value, cancellationToken);
        if (KeepFor(answer) is { } time && _options.CacheEntries > 0)
        {
            _cache.Set(key, answer, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = time });
        }

        return answer;
    }

    // Troubles pass, so they are not kept; the breaker sees to it that they are not asked for without end.
    private TimeSpan? KeepFor(CodeValidation answer) => answer switch
    {
        CodeValidation.NotChecked { Code: var code } => code == TerminologyIssueCodes.ServerRefused ? _options.UnknownCacheTime : null,
        _ => _options.CacheTime,
    };

    private async Task<CodeValidation> AskServerAsync(string? valueSet, CodedValue value, CancellationToken cancellationToken)
    {
        var operation = valueSet is null ? InSystem : InValueSet;
        var body = Question(valueSet, value);
        var started = _time.GetTimestamp();
        try
        {
            var answer = await _pipeline.ExecuteAsync(async token => await PostAsync(operation, body, token), cancellationToken);
            TerminologyLog.Answered(_logger, operation, answer.Status, Milliseconds());
            return answer.Status is >= 500 or 429
                ? new CodeValidation.NotChecked(TerminologyIssueCodes.ServerUnreachable, $"The terminology server could not answer ({answer.Status}).")
                : TerminologyAnswer.Read(answer.Status, answer.Body, valueSet, value.System);
        }
        catch (BrokenCircuitException)
        {
            return new CodeValidation.NotChecked(TerminologyIssueCodes.ServerResting, "The terminology server failed too often lately and is left alone for a while.");
        }
        catch (TimeoutRejectedException)
        {
            return Ended(TerminologyIssueCodes.ServerUnreachable.Value, "The terminology server did not answer in time.");
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            return Ended(TerminologyIssueCodes.ServerAnswerBroken.Value, "The terminology server's answer was larger than is taken.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return Ended(TerminologyIssueCodes.ServerUnreachable.Value, "The terminology server could not be reached.");
        }

        CodeValidation.NotChecked Ended(string code, string reason)
        {
            TerminologyLog.NoAnswer(_logger, operation, code, Milliseconds());
            return new CodeValidation.NotChecked(new(code), reason);
        }

        int Milliseconds() => (int)_time.GetElapsedTime(started).TotalMilliseconds;
    }

    private async Task<Answer> PostAsync(string operation, byte[] body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, operation)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/fhir+json") } },
            Headers = { Accept = { new MediaTypeWithQualityHeaderValue("application/fhir+json") } },
        };
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    // R4: ValueSet takes system and systemVersion, CodeSystem takes url and version.
    private static byte[] Question(string? valueSet, CodedValue value)
    {
        var parameters = new R4.Parameters();
        if (valueSet is not null)
        {
            var bar = valueSet.IndexOf('|', StringComparison.Ordinal);
            Add("url", new R4.FhirUri(bar < 0 ? valueSet : valueSet[..bar]));
            Add("valueSetVersion", bar < 0 ? null : new R4.FhirString(valueSet[(bar + 1)..]));
        }

        Add(valueSet is null ? "url" : "system", new R4.FhirUri(value.System));
        Add(valueSet is null ? "version" : "systemVersion", value.Version is { } version ? new R4.FhirString(version) : null);
        Add("code", new R4.Code(value.Code));
        return FhirJson.Write(parameters);

        void Add(string name, R4.DataType? content)
        {
            if (content is not null)
            {
                parameters.Parameter.Add(new() { Name = name, Value = content });
            }
        }
    }

    private readonly record struct Answer(int Status, byte[] Body);

    // The cache asks an interface of its own for the time.
    private sealed class CacheClock(TimeProvider time) : Microsoft.Extensions.Internal.ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
