using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Security;

public static class SecurityServices
{
    public static IServiceCollection AddSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        ConfigurationKeys.RequireKnown(configuration.GetSection(SecurityOptions.Section), typeof(SecurityOptions));
        ConfigurationKeys.RequireKnown(configuration.GetSection(ServiceOptions.Section), typeof(ServiceOptions));
        services.AddOptions<SecurityOptions>().Bind(configuration.GetSection(SecurityOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ServiceOptions>()
            .Bind(configuration.GetSection(ServiceOptions.Section))
            .ValidateDataAnnotations()
            .Validate(
                options => Ehr.IssuerAddress.TryParse(options.PublicUrl, out _) && !options.PublicUrl.EndsWith('/'),
                "Service:PublicUrl: an https address without a slash at the end is needed (http only on this machine).")
            .ValidateOnStart();

        // Both say what is meant here: Secure is written as an extension, and the keys' folder is the operator's to guard.
        services.AddLogging(logging => logging
            .AddFilter("Microsoft.AspNetCore.Http.ResponseCookies", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
        services.AddDataProtection().SetApplicationName("Physology.Fhir");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
        {
            var folder = Path.GetFullPath(provider.GetRequiredService<IOptions<DataOptions>>().Value.Folder);
            options.XmlRepository = new FileSystemXmlRepository(
                Directory.CreateDirectory(Path.Combine(folder, "keys")), provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance);
        }));

        services.TryAddSingleton<LaunchTokenProtector>();
        services.TryAddSingleton<LaunchStateStore>();
        services.TryAddSingleton<LaunchStore>();
        services.TryAddSingleton<AuditLog>();
        services.TryAddSingleton<CallerTokenStore>();
        services.TryAddSingleton<CallerTokens>();
        services.AddAuthentication(LaunchAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, LaunchAuthentication>(LaunchAuthentication.SchemeName, null)
            .AddScheme<AuthenticationSchemeOptions, CallerAuthentication>(CallerAuthentication.SchemeName, null);
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Clinician, policy => policy.AddAuthenticationSchemes(LaunchAuthentication.SchemeName).RequireAuthenticatedUser())
            .AddPolicy(Policies.Caller, policy => policy.AddAuthenticationSchemes(CallerAuthentication.SchemeName).RequireAuthenticatedUser());
        services.AddAntiforgery();
        services.Configure<AntiforgeryOptions>(ForFrames);
        services.AddRateLimiter(options => options.RejectionStatusCode = StatusCodes.Status429TooManyRequests);
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>, LaunchRate>();
        return services;
    }

    private static void ForFrames(AntiforgeryOptions options)
    {
        options.SuppressXFrameOptionsHeader = true; // frame-ancestors says it, per EHR
        options.HeaderName = "X-Request-Token";
        options.FormFieldName = "__request";
        options.Cookie.Name = "__Host-physology-form";
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.None;
        options.Cookie.SecurePolicy = CookieSecurePolicy.None; // Secure is written below; Always throws over http on this machine
        options.Cookie.Extensions.Add("Secure");
        options.Cookie.Extensions.Add("Partitioned");
    }

    private sealed class LaunchRate(IOptions<SecurityOptions> security) : IConfigureOptions<RateLimiterOptions>
    {
        public void Configure(RateLimiterOptions options) =>
            options.AddPolicy(Policies.LaunchRate, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? string.Empty,
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = security.Value.LaunchesPerMinute,
                    Window = TimeSpan.FromMinutes(1),
                    AutoReplenishment = true,
                }))
            .OnRejected ??= async (rejected, cancellationToken) =>
            {
                var response = rejected.HttpContext.Response;
                response.Headers.RetryAfter = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)
                    ? Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)
                    : "60";
                response.ContentType = "text/plain; charset=utf-8";
                await response.WriteAsync("There were too many requests from this address. Wait a minute, then try again.", cancellationToken);
            };
    }
}
