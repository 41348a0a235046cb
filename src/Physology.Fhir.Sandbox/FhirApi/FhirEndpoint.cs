using System.Globalization;
using System.Text.Json.Nodes;
using Physology.Fhir.Sandbox.Authorization;
using Physology.Fhir.Sandbox.Store;

namespace Physology.Fhir.Sandbox.FhirApi;

/// <summary>Everything under /fhir: finds the interaction, answers errors as OperationOutcome, whatever they are.</summary>
public sealed class FhirEndpoint(
    ResourceStore store, FhirInteractions interactions, BundleInteractions bundles, TokenStore tokens, EhrAddress address, ILogger<FhirEndpoint> logger)
{
    private const int MaximumBody = 5 * 1024 * 1024;
    private const string FhirJsonType = "application/fhir+json; charset=utf-8";

    private static readonly string[] JsonTypes = ["application/fhir+json", "application/json", "application/*", "*/*", "text/json"];

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            await AnswerAsync(context);
        }
        catch (FhirProblem problem)
        {
            await OutcomeAsync(context, problem);
        }
        catch (BadHttpRequestException problem)
        {
            await OutcomeAsync(context, new FhirProblem(problem.StatusCode, "structure", problem.Message));
        }
        catch (IOException problem)
        {
            // The journal could not be written: nothing was kept, and the client may try again.
            Log.JournalUnavailable(logger, problem);
            await OutcomeAsync(context, new FhirProblem(503, "transient", "The record could not be written to disk."));
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        RequireAcceptable(request);
        var path = (request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries)[1..];
        if (path is ["metadata"])
        {
            RequireMethod(request, "GET");
            await SendAsync(context, 200, Capability.Write(address));
            return;
        }

        if (path is [var first, ..] && !ResourceTypes.Contains(first))
        {
            throw new FhirProblem(404, "not-found", $"'{first}' is not a resource type of R4.");
        }

        var access = Authenticate(request);
        switch (path)
        {
            case []:
                RequireMethod(request, "POST");
                await SendAsync(context, 200, bundles.Run(access, await ReadBodyAsync(request)));
                break;
            case [var type] when request.Method == "GET":
                await SendAsync(context, 200, Search(access, request, type, request.Query.SelectMany(p => p.Value.Select(v => KeyValuePair.Create(p.Key, v ?? "")))));
                break;
            case [var type]:
                RequireMethod(request, "POST", "GET");
                var resource = await ReadBodyAsync(request);
                await WrittenAsync(context, store.Write(transaction =>
                {
                    var answer = interactions.Create(access, transaction, type, resource, Header(request, "If-None-Exist"));
                    FhirInteractions.RequireWritten(access, transaction);
                    return answer;
                }));
                break;
            case [var type, "_search"]:
                RequireMethod(request, "POST");
                if (!request.HasFormContentType)
                {
                    throw new FhirProblem(415, "not-supported", "_search takes application/x-www-form-urlencoded.");
                }

                var form = await request.ReadFormAsync(context.RequestAborted);
                await SendAsync(context, 200, Search(access, request, type, request.Query.Concat(form).SelectMany(p => p.Value.Select(v => KeyValuePair.Create(p.Key, v ?? "")))));
                break;
            case [var type, var id] when request.Method == "GET":
                await ReadAsync(context, interactions.Read(access, store, type, id, null));
                break;
            case [var type, var id]:
                RequireMethod(request, "PUT", "GET");
                var update = await ReadBodyAsync(request);
                await WrittenAsync(context, store.Write(transaction =>
                {
                    var answer = interactions.Update(access, transaction, type, id, update, Header(request, "If-Match"));
                    FhirInteractions.RequireWritten(access, transaction);
                    return answer;
                }));
                break;
            case [var type, var id, "_history", var version]:
                RequireMethod(request, "GET");
                await ReadAsync(context, interactions.Read(access, store, type, id, version));
                break;
            default:
                throw new FhirProblem(404, "not-found", $"There is nothing at {request.Path}.");
        }
    }

    private byte[] Search(AccessCheck access, HttpRequest request, string type, IEnumerable<KeyValuePair<string, string>> query)
    {
        var parameters = query.ToList();
        if (parameters.Find(p => p.Key == "_page") is { Key: not null } page)
        {
            var offset = int.TryParse(parameters.Find(p => p.Key == "_offset").Value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0;
            return interactions.Page(access, type, page.Value, offset);
        }

        var lenient = request.Headers["Prefer"].ToString().Contains("handling=lenient", StringComparison.Ordinal);
        return interactions.Search(access, store, type, parameters, lenient);
    }

    private AccessCheck Authenticate(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            throw new FhirProblem(401, "login", "This address needs an access token.") { BearerError = "" };
        }

        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) || tokens.FindAccess(header[7..].Trim()) is not { } grant)
        {
            throw new FhirProblem(401, "security", "The access token is unknown, revoked or expired.") { BearerError = "invalid_token" };
        }

        return new AccessCheck(grant.Scopes, grant.PatientId, address.Issuer);
    }

    private static async Task<JsonObject> ReadBodyAsync(HttpRequest request)
    {
        var type = request.ContentType?.Split(';')[0].Trim();
        if (type is not ("application/fhir+json" or "application/json"))
        {
            throw new FhirProblem(415, "not-supported", $"The body must be application/fhir+json, not '{type ?? "unnamed"}'.");
        }

        if (request.ContentLength > MaximumBody)
        {
            throw new FhirProblem(413, "too-long", "The body may have 5 MB.");
        }

        using var body = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > MaximumBody)
            {
                throw new FhirProblem(413, "too-long", "The body may have 5 MB.");
            }
        }

        return FhirBody.Read(body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    private static void RequireAcceptable(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        var format = request.Query["_format"].ToString();
        if ((accepted.Count > 0 && !accepted.Any(a => JsonTypes.Contains(a.MediaType.Value))) || format is not ("" or "json" or "application/json" or "application/fhir+json"))
        {
            throw new FhirProblem(406, "not-supported", "This EHR answers application/fhir+json only.");
        }
    }

    private static void RequireMethod(HttpRequest request, params string[] allowed)
    {
        if (!allowed.Contains(request.Method))
        {
            request.HttpContext.Response.Headers.Allow = string.Join(", ", allowed);
            throw new FhirProblem(405, "not-supported", $"{request.Method} is not carried out at {request.Path}.");
        }
    }

    private static string? Header(HttpRequest request, string name) => request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;

    private static Task ReadAsync(HttpContext context, FhirAnswer answer)
    {
        var ifNoneMatch = context.Request.Headers.IfNoneMatch.ToString();
        SetVersion(context.Response, answer);
        if (ifNoneMatch.Length > 0 && ifNoneMatch == answer.Resource?.ETag)
        {
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        }

        return SendAsync(context, answer.Status, answer.Body);
    }

    private Task WrittenAsync(HttpContext context, FhirAnswer answer)
    {
        SetVersion(context.Response, answer);
        context.Response.Headers.Location = $"{address.Issuer}/{answer.Resource?.Reference}/_history/{answer.Resource?.Version}";
        if (context.Request.Headers["Prefer"].ToString().Contains("return=minimal", StringComparison.Ordinal))
        {
            context.Response.StatusCode = answer.Status;
            return Task.CompletedTask;
        }

        return SendAsync(context, answer.Status, answer.Body);
    }

    private static void SetVersion(HttpResponse response, FhirAnswer answer)
    {
        response.Headers.ETag = answer.Resource?.ETag;
        response.Headers.LastModified = answer.Resource?.LastUpdated.ToString("R", CultureInfo.InvariantCulture);
    }

    private static async Task SendAsync(HttpContext context, int status, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = FhirJsonType;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static Task OutcomeAsync(HttpContext context, FhirProblem problem)
    {
        // RFC 6750, 3: without a token the challenge carries no error.
        if (problem.BearerError is { } error)
        {
            context.Response.Headers.WWWAuthenticate = error.Length == 0
                ? "Bearer realm=\"sandbox\""
                : $"Bearer realm=\"sandbox\", error=\"{error}\"";
        }

        return SendAsync(context, problem.Status, FhirBody.Outcome("error", problem.Issues));
    }
}
