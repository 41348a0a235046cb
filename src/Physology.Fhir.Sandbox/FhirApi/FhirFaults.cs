using System.Collections.Concurrent;
using System.Text;

namespace Physology.Fhir.Sandbox.FhirApi;

/// <summary>Faults on demand, for tests: the next answers of the FHIR API are these instead.</summary>
public sealed class FhirFaults
{
    private readonly ConcurrentQueue<Fault> _next = new();

    /// <param name="afterwards">The request is carried out and its answer lost, as when a connection breaks too late.</param>
    public void FailNext(int status, string contentType = "text/html", string body = "<html><body>Service unavailable</body></html>", string? method = null, bool afterwards = false) =>
        _next.Enqueue(new(status, contentType, body, method, afterwards));

    public void Clear() => _next.Clear();

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!_next.TryPeek(out var fault) || (fault.Method is { } method && method != context.Request.Method) || !_next.TryDequeue(out fault))
        {
            await next(context);
            return;
        }

        if (fault.Afterwards)
        {
            var answer = context.Response.Body;
            context.Response.Body = Stream.Null;
            await next(context);
            context.Response.Body = answer;
            context.Response.Headers.Clear();
        }

        context.Response.StatusCode = fault.Status;
        context.Response.ContentType = fault.ContentType;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(fault.Body), context.RequestAborted);
    }

    private sealed record Fault(int Status, string ContentType, string Body, string? Method, bool Afterwards);
}
