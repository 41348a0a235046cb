using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Jobs;

namespace Physology.Fhir.Web.Security;

/// <summary>
/// A patient is a link plus the date of birth, once a browser and half an hour. The cookie is bound to its one link; forms are bound
/// to the cookie, for the antiforgery token carries its claim.
/// </summary>
public static class PatientSession
{
    public const string Scheme = "Patient";
    public const string Policy = "Patient";
    public const string Rate = "PatientRate";

    public static IServiceCollection AddPatientSession(this IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(Scheme, options =>
        {
            options.Cookie.Name = "__Host-physology-patient";
            options.Cookie.Path = "/";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.None; // Secure is written below, also over http on this machine
            options.Cookie.Extensions.Add("Secure");
            options.ExpireTimeSpan = TimeSpan.FromMinutes(30);
            options.SlidingExpiration = true;
            options.Events.OnRedirectToLogin = AskAgain;
            options.Events.OnRedirectToAccessDenied = AskAgain;
        });
        services.AddAuthorizationBuilder()
            .AddPolicy(Policy, policy => policy.AddAuthenticationSchemes(Scheme).RequireAuthenticatedUser());
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>, PatientRate>();
        return services;
    }

    public static Task StartAsync(HttpContext context, string tokenHash)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, tokenHash)], Scheme);
        return context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Whether the session of this request was opened with this link.</summary>
    public static bool IsFor(ClaimsPrincipal user, string tokenHash)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.FindFirst(ClaimTypes.NameIdentifier)?.Value == tokenHash;
    }

    public static Task EndAsync(HttpContext context) => context.SignOutAsync(Scheme);

    private static Task AskAgain(RedirectContext<CookieAuthenticationOptions> context)
    {
        // The same link asks for the date of birth again; the answers so far are kept.
        var token = Convert.ToString(context.Request.RouteValues["token"], CultureInfo.InvariantCulture);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = $"/r/{Uri.EscapeDataString(token ?? string.Empty)}";
        return Task.CompletedTask;
    }

    private sealed class PatientRate(IOptions<FollowUpOptions> options) : IConfigureOptions<RateLimiterOptions>
    {
        public void Configure(RateLimiterOptions limiter) =>
            limiter.AddPolicy(Rate, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? string.Empty,
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = options.Value.PatientRequestsPerMinute,
                    Window = TimeSpan.FromMinutes(1),
                    AutoReplenishment = true,
                }));
    }
}
