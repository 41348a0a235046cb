using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Operations;

public static class OperationsServices
{
    private const int LongestStepDays = 366;

    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        ConfigurationKeys.RequireKnown(configuration.GetSection(SandboxOptions.Section), typeof(SandboxOptions));
        services.AddOptions<SandboxOptions>()
            .Bind(configuration.GetSection(SandboxOptions.Section))
            .Validate(options => options.ClockSecret is null || options.ClockSecret.Length >= 16, "Sandbox:ClockSecret: 16 characters or more are needed.")
            .ValidateOnStart();
        return services;
    }

    public static void MapOperations(this WebApplication app)
    {
        app.MapGet("/health", () => TypedResults.Text("ok"));
        app.MapGet("/.well-known/jwks.json", (ClientKeys keys, HttpContext context) =>
        {
            // Servers keep keys no longer than this, so that a key can be changed.
            context.Response.Headers.CacheControl = "public, max-age=300";
            return TypedResults.Json(new { keys = keys.PublicKeys() });
        });
        if (app.Configuration.GetSection(SandboxOptions.Section).Get<SandboxOptions>()?.ClockSecret is { Length: > 0 } secret)
        {
            app.MapPost("/operations/clock", (ClockStep step, HttpContext context, BusinessClock clock, CancellationToken cancellationToken) =>
                MoveClockAsync(step, secret, context, clock, cancellationToken)).DisableAntiforgery();
        }
    }

    private static async Task<IResult> MoveClockAsync(ClockStep step, string secret, HttpContext context, BusinessClock clock, CancellationToken cancellationToken)
    {
        if (!Secrets.AreEqual(context.Request.Headers["X-Sandbox-Secret"].ToString(), secret))
        {
            return TypedResults.Unauthorized();
        }

        if (step.AdvanceDays is < 0 or > LongestStepDays)
        {
            return TypedResults.BadRequest($"advanceDays: 0 to {LongestStepDays}");
        }

        // Days land in the afternoon: what fell due that day is due, and no quiet hours hold its message, at whatever hour one tries it.
        var now = clock.GetUtcNow();
        var by = step.AdvanceDays == 0 ? TimeSpan.Zero : now.UtcDateTime.Date.AddDays(step.AdvanceDays).AddHours(15) - now.UtcDateTime;
        await clock.AdvanceAsync(by, cancellationToken);
        return TypedResults.Ok(new { now = clock.GetUtcNow() });
    }
}

/// <summary>Section <c>Sandbox</c>: only the demonstration sets it.</summary>
public sealed class SandboxOptions
{
    public const string Section = "Sandbox";

    /// <summary>With it the due-date clock can be moved on; without it the address does not exist.</summary>
    public string? ClockSecret { get; set; }
}

/// <summary>How far the due-date clock is moved on.</summary>
public sealed record ClockStep(int AdvanceDays);
