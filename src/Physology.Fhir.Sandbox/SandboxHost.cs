using Microsoft.AspNetCore.DataProtection;
using Physology.Fhir.Sandbox.Authorization;
using Physology.Fhir.Sandbox.Charts;
using Physology.Fhir.Sandbox.Demo;
using Physology.Fhir.Sandbox.FhirApi;
using Physology.Fhir.Sandbox.Mailbox;
using Physology.Fhir.Sandbox.Store;

namespace Physology.Fhir.Sandbox;

/// <summary>Puts the sandbox EHR together; the program and the tests share it.</summary>
public static class SandboxHost
{
    /// <param name="configure">Lets a test put its own clock or its own way to the service in.</param>
    /// <exception cref="SandboxOptionsException">Names the flag or key that is not understood.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(SandboxHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        // No appsettings.json: beside this program may lie the service's, as in a folder of tests.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddEnvironmentVariables();
        var options = SandboxOptions.Read(args, builder.Configuration);
        builder.WebHost.UseUrls(options.Url);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error); // its keys guard invented forms only
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error); // warns that its no-cache wins over our no-store, which it contains
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<EhrAddress>();
        AddStore(builder.Services, options);
        AddAuthorization(builder.Services);
        AddFhirApi(builder.Services);
        AddPages(builder.Services, options);
        configure?.Invoke(builder);

        var app = builder.Build();
        app.Use(PageHeaders);
        app.UseStatusCodePages();
        MapFiles(app);
        MapAuthorization(app);
        MapFhirApi(app);
        app.MapRazorPages();
        app.MapGet("/health", () => "ok");
        return app;
    }

    private static void AddStore(IServiceCollection services, SandboxOptions options)
    {
        if (options.DataFolder is { } folder)
        {
            services.AddSingleton(_ => new Journal(Path.Combine(folder, "ehr")));
        }

        services.AddSingleton(provider => new ResourceStore(provider.GetRequiredService<TimeProvider>(), provider.GetService<Journal>()));
    }

    private static void AddAuthorization(IServiceCollection services)
    {
        services.AddSingleton<ClientRegistry>();
        services.AddSingleton<LaunchStore>();
        services.AddSingleton<TokenStore>();
        services.AddSingleton<SigningKey>();
        services.AddSingleton<DemoCaller>();
        services.AddSingleton<ClientAssertion>();
        services.AddSingleton<Discovery>();
        services.AddSingleton<AuthorizeEndpoint>();
        services.AddSingleton<TokenEndpoint>();
        services.AddHttpClient(ClientAssertion.HttpClientName, client =>
        {
            client.Timeout = TimeSpan.FromSeconds(5);
            client.MaxResponseContentBufferSize = 64 * 1024;
        });
    }

    private static void AddFhirApi(IServiceCollection services)
    {
        services.AddSingleton<SearchPages>();
        services.AddSingleton<FhirInteractions>();
        services.AddSingleton<BundleInteractions>();
        services.AddSingleton<FhirEndpoint>();
        services.AddSingleton<FhirFaults>();
    }

    private static void AddPages(IServiceCollection services, SandboxOptions options)
    {
        services.AddSingleton<ChartReader>();
        services.AddSingleton<AppLaunch>();
        services.AddSingleton<MailStore>();
        services.AddSingleton<SmtpListener>();
        services.AddHostedService(provider => provider.GetRequiredService<SmtpListener>());
        services.AddSingleton<ServiceClock>();
        services.AddSingleton(ServiceSettings.None);
        services.AddSingleton<ServiceProcess>();
        services.AddSingleton<DemoPatients>();
        services.AddSingleton<SyntheaFolder>();
        services.AddHostedService<RecordLoader>();
        services.AddHttpClient(ServiceClock.HttpClientName, client => client.Timeout = TimeSpan.FromSeconds(30)).RemoveAllLoggers();
        services.AddRazorPages(pages => pages.RootDirectory = "/");
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "sandbox-antiforgery";
            antiforgery.SuppressXFrameOptionsHeader = true; // frame-ancestors says it
        });
        var protection = services.AddDataProtection();
        if (options.DataFolder is { } folder)
        {
            protection.PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder, "keys")));
        }
        else
        {
            protection.UseEphemeralDataProtectionProvider();
        }
    }

    private static Task PageHeaders(HttpContext context, RequestDelegate next)
    {
        var service = context.RequestServices.GetRequiredService<SandboxOptions>().ServiceUrl;
        var headers = context.Response.Headers;
        // A form's redirects count too: launches lead to the service and back.
        headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; frame-src 'self' {service}; form-action 'self' {service}; base-uri 'none'; frame-ancestors 'self' {service}";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (!context.Request.Path.StartsWithSegments("/sandbox.css") && !context.Request.Path.StartsWithSegments("/phone.js"))
        {
            headers.CacheControl = "no-store";
        }

        return next(context);
    }

    // Inside the assembly: static web assets of two hosts in one process would get in each other's way.
    private static void MapFiles(WebApplication app)
    {
        app.MapGet("/sandbox.css", () => Embedded("sandbox.css", "text/css; charset=utf-8"));
        app.MapGet("/phone.js", () => Embedded("phone.js", "text/javascript; charset=utf-8"));
        app.MapGet("/favicon.ico", () => Results.NoContent());
    }

    private static IResult Embedded(string name, string type) =>
        Results.Stream(typeof(SandboxHost).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is embedded."), type);

    private static void MapAuthorization(WebApplication app)
    {
        app.MapGet("/fhir/.well-known/smart-configuration", (Discovery discovery) => Results.Json(discovery.SmartConfiguration()));
        app.MapGet("/fhir/.well-known/openid-configuration", (Discovery discovery) => Results.Json(discovery.OpenIdConfiguration()));
        app.MapGet("/auth/jwks", (SigningKey key) => Results.Json(key.JsonWebKeySet()));
        app.MapGet("/caller/jwks", (DemoCaller caller) => Results.Json(caller.JsonWebKeySet()));
        app.MapGet("/caller/token", (DemoCaller caller) => Results.Text(caller.Token()));
        app.MapMethods("/auth/authorize", ["GET", "POST"], (HttpContext context, AuthorizeEndpoint endpoint) => endpoint.HandleAsync(context));
        app.MapPost("/auth/token", (HttpContext context, TokenEndpoint endpoint) => endpoint.HandleAsync(context));
    }

    private static void MapFhirApi(WebApplication app) =>
        app.Map("/fhir/{**path}", (HttpContext context, FhirFaults faults, FhirEndpoint endpoint) => faults.InvokeAsync(context, endpoint.HandleAsync));
}
