namespace Physology.Fhir.Sandbox.Demo;

/// <summary>What a newcomer reads last in the terminal.</summary>
public static class Banner
{
    public static string Text(IServiceProvider services)
    {
        var address = services.GetRequiredService<EhrAddress>();
        var options = services.GetRequiredService<SandboxOptions>();
        var mail = services.GetRequiredService<Mailbox.SmtpListener>();
        return $"""

            Ready. Open this in a browser and follow its steps:

              Sandbox EHR   {address.Root}/
              Mailbox       {address.Root}/mailbox
              Service       {options.ServiceUrl}/{(options.StartService ? "" : "  (not started from here)")}

              FHIR base     {address.Issuer}
              Mail taken at 127.0.0.1:{mail.Port}
              Kept in       {options.DataFolder ?? "memory only; --data DIR keeps everything between starts"}

            Stop with Ctrl+C.
            """;
    }
}
