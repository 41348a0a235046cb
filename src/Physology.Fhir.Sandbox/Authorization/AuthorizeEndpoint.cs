using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;

namespace Physology.Fhir.Sandbox.Authorization;

/// <summary>An authorize request that holds and waits for the user's answer.</summary>
public sealed record PendingAuthorization(RegisteredClient Client, ScopeSet Scopes, string RedirectUri, string? State, string CodeChallenge, string Launch, ChartLaunch Chart, string? Nonce);

/// <summary>The authorize endpoint of an EHR launch, by GET or POST: the chart has already fixed user, patient and encounter.</summary>
public sealed partial class AuthorizeEndpoint(ClientRegistry clients, LaunchStore launches, TokenStore tokens, EhrAddress address)
{
    private const int MaximumPending = 200;

    private readonly ConcurrentDictionary<string, PendingAuthorization> _pending = new(StringComparer.Ordinal);

    public async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Method == "POST" && !request.HasFormContentType)
        {
            await ProblemAsync(context, "The request is not a form.");
            return;
        }

        var values = request.Method == "POST"
            ? (await request.ReadFormAsync(context.RequestAborted)).ToDictionary(p => p.Key, p => p.Value.ToString())
            : request.Query.ToDictionary(p => p.Key, p => p.Value.ToString());
        string? Value(string name) => values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

        // Who asks and where the answer may go is settled first: until then nothing is redirected.
        if (clients.Find(Value("client_id")) is not { IsBackend: false } client)
        {
            await ProblemAsync(context, "This app is not registered here.");
            return;
        }

        if (Value("redirect_uri") is not { } redirectUri || !client.RedirectUris.Contains(redirectUri, StringComparer.Ordinal))
        {
            await ProblemAsync(context, $"{client.Name} asked for an answer at an address that is not registered for it.");
            return;
        }

        var state = Value("state");
        void Answer(string error, string description) => context.Response.Redirect(WithQuery(redirectUri, state, ("error", error), ("error_description", description)));

        if (Value("response_type") != "code")
        {
            Answer("unsupported_response_type", "response_type must be code.");
            return;
        }

        if (state is null)
        {
            Answer("invalid_request", "state is required.");
            return;
        }

        if (Value("aud") != address.Issuer)
        {
            Answer("invalid_request", "aud must be the FHIR base of this EHR.");
            return;
        }

        if (Value("code_challenge_method") != "S256" || Value("code_challenge") is not { } challenge || !Challenge().IsMatch(challenge))
        {
            Answer("invalid_request", "A code_challenge with method S256 is required.");
            return;
        }

        var asked = ScopeSet.Parse(Value("scope") ?? "");
        var granted = client.Scopes.Grant(asked);
        if (!asked.Has("launch") || granted.IsEmpty)
        {
            Answer("invalid_scope", "The scope must hold launch; only launches from the chart are possible.");
            return;
        }

        if (launches.Find(Value("launch")) is not { } chart || chart.ClientId != client.Id)
        {
            Answer("invalid_request", "The launch value is unknown, used or older than ten minutes. Launch again from the chart.");
            return;
        }

        var pending = new PendingAuthorization(client, granted, redirectUri, state, challenge, Value("launch")!, chart, Value("nonce")); // found above
        if (client.PreApproved && !chart.AsksUser)
        {
            context.Response.Redirect(Allow(pending));
            return;
        }

        if (_pending.Count >= MaximumPending)
        {
            _pending.Clear();
        }

        var id = RandomValue.Create();
        _pending[id] = pending;
        context.Response.Redirect("/auth/approve?request=" + id);
    }

    public PendingAuthorization? Find(string? id) => id is not null && _pending.TryGetValue(id, out var pending) ? pending : null;

    /// <summary>The user's answer, once: where the browser goes next; null when the request is gone.</summary>
    /// <param name="id">The request.</param>
    /// <param name="allowed">False denies all.</param>
    /// <param name="resources">The resource scopes left ticked; never more than was asked.</param>
    public string? Decide(string? id, bool allowed, IReadOnlyList<string> resources)
    {
        if (id is null || !_pending.TryRemove(id, out var pending))
        {
            return null;
        }

        var chosen = ScopeSet.Parse(string.Join(' ', pending.Scopes.Words.Concat(resources)));
        return allowed
            ? Allow(pending with { Scopes = pending.Scopes.Grant(chosen) })
            : WithQuery(pending.RedirectUri, pending.State, ("error", "access_denied"), ("error_description", "The user did not allow it."));
    }

    private string Allow(PendingAuthorization pending)
    {
        if (launches.Take(pending.Launch) is not { } chart)
        {
            return WithQuery(pending.RedirectUri, pending.State, ("error", "invalid_request"), ("error_description", "The launch value was used. Launch again from the chart."));
        }

        var grant = new Grant
        {
            ClientId = pending.Client.Id,
            Scopes = pending.Scopes,
            FhirUser = chart.FhirUser,
            PatientId = chart.PatientId,
            EncounterId = chart.EncounterId,
            Intent = chart.Intent,
            Nonce = pending.Nonce,
        };
        return WithQuery(pending.RedirectUri, pending.State, ("code", tokens.IssueCode(grant, pending.RedirectUri, pending.CodeChallenge)));
    }

    private static string WithQuery(string redirectUri, string? state, params (string Name, string Value)[] parameters)
    {
        var query = parameters.Select(p => KeyValuePair.Create(p.Name, (string?)p.Value));
        return QueryHelpers.AddQueryString(redirectUri, state is null ? query : query.Append(KeyValuePair.Create("state", (string?)state)));
    }

    private static Task ProblemAsync(HttpContext context, string what)
    {
        context.Response.StatusCode = 400;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>This app cannot be started – Sandbox EHR</title><link rel="stylesheet" href="/sandbox.css"></head>
            <body><main><h1>This app cannot be started</h1><p>{HtmlEncoder.Default.Encode(what)}</p>
            <p>Nothing was sent to the app. Go back to the chart and launch again; if this page returns, the app's registration needs a correction.</p>
            <p><a href="/patients">Patients</a></p></main></body></html>
            """,
            context.RequestAborted);
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{43}$")]
    private static partial Regex Challenge();
}
