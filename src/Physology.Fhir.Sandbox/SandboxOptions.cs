using System.Globalization;

namespace Physology.Fhir.Sandbox;

/// <summary>What the sandbox can be told, by flag (--smtp-port 5525) or by environment (Sandbox__SmtpPort).</summary>
public sealed class SandboxOptions
{
    /// <summary>Where this EHR listens; port 0 takes a free one.</summary>
    public string Url { get; init; } = "http://127.0.0.1:5500";

    /// <summary>Where the service is reached: another site than this EHR, so that frames and cookies behave as in life.</summary>
    public string ServiceUrl { get; init; } = "http://localhost:5600";

    /// <summary>Starts the service as a child process.</summary>
    public bool StartService { get; init; } = true;

    /// <summary>Where Physology.Fhir.Web.dll lies; found by itself in a checkout and in a published folder.</summary>
    public string? ServiceFolder { get; init; }

    /// <summary>Keeps the record and the service's data between starts; without it every start is fresh.</summary>
    public string? DataFolder { get; init; }

    /// <summary>A folder of Synthea transaction Bundles to load.</summary>
    public string? Patients { get; init; }

    /// <summary>The mail listener on loopback; 0 takes a free port.</summary>
    public int SmtpPort { get; init; } = 5525;

    public int AccessTokenSeconds { get; init; } = 600;

    /// <summary>As real EHRs do for apps that the organisation has approved; false asks the user at each launch.</summary>
    public bool PreApproved { get; init; } = true;

    /// <summary>Shared with the service, so that only the sandbox moves its due-date clock.</summary>
    public string? ClockSecret { get; init; }

    public static string Usage { get; } =
        """
        usage: Physology.Fhir.Sandbox [flags]
          --url URL              where the sandbox EHR listens (http://127.0.0.1:5500)
          --service-url URL      where the service is reached (http://localhost:5600)
          --no-service           does not start the service
          --service-folder DIR   where Physology.Fhir.Web.dll lies
          --data DIR             keeps everything between starts; without it every start is fresh
          --patients DIR         loads Synthea transaction Bundles, for example of the sample data of smart-on-fhir
          --smtp-port PORT       the mail listener on loopback (5525)
          --access-token-seconds N   how long an access token lives (600)
          --ask                  asks the user at each launch instead of approving the app beforehand
          --clock-secret TEXT    shared with a service that runs on its own
        """;

    private static readonly Dictionary<string, (string Key, string? Fixed)> Flags = new(StringComparer.Ordinal)
    {
        ["--url"] = (nameof(Url), null),
        ["--service-url"] = (nameof(ServiceUrl), null),
        ["--no-service"] = (nameof(StartService), "false"),
        ["--service-folder"] = (nameof(ServiceFolder), null),
        ["--data"] = (nameof(DataFolder), null),
        ["--patients"] = (nameof(Patients), null),
        ["--smtp-port"] = (nameof(SmtpPort), null),
        ["--access-token-seconds"] = (nameof(AccessTokenSeconds), null),
        ["--ask"] = (nameof(PreApproved), "false"),
        ["--clock-secret"] = (nameof(ClockSecret), null),
    };

    /// <summary>Reads flags over the section "Sandbox" of the configuration.</summary>
    /// <exception cref="SandboxOptionsException">Names the flag, key or value that is not understood.</exception>
    public static SandboxOptions Read(string[] args, IConfiguration configuration)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var child in configuration.GetSection("Sandbox").GetChildren())
        {
            if (!Flags.Values.Any(f => f.Key.Equals(child.Key, StringComparison.OrdinalIgnoreCase)))
            {
                throw new SandboxOptionsException($"the configuration key Sandbox:{child.Key} is not known");
            }

            values[child.Key] = child.Value ?? "";
        }

        for (var i = 0; i < args.Length; i++)
        {
            var (name, inline) = args[i].IndexOf('=', StringComparison.Ordinal) is > 0 and var equals
                ? (args[i][..equals], args[i][(equals + 1)..])
                : (args[i], null);
            if (!Flags.TryGetValue(name, out var flag))
            {
                throw new SandboxOptionsException($"the flag {name} is not known");
            }

            values[flag.Key] = flag.Fixed ?? inline ?? (i + 1 < args.Length ? args[++i] : throw new SandboxOptionsException($"the flag {name} needs a value"));
        }

        return Of(values);
    }

    private static SandboxOptions Of(Dictionary<string, string> values)
    {
        var defaults = new SandboxOptions();
        return new SandboxOptions
        {
            Url = Http(nameof(Url), defaults.Url),
            ServiceUrl = Http(nameof(ServiceUrl), defaults.ServiceUrl),
            StartService = Flag(nameof(StartService), defaults.StartService),
            ServiceFolder = Folder(nameof(ServiceFolder), mustExist: true),
            DataFolder = Folder(nameof(DataFolder), mustExist: false),
            Patients = Folder(nameof(Patients), mustExist: true),
            SmtpPort = Number(nameof(SmtpPort), defaults.SmtpPort, 0, 65535),
            AccessTokenSeconds = Number(nameof(AccessTokenSeconds), defaults.AccessTokenSeconds, 1, 86400),
            PreApproved = Flag(nameof(PreApproved), defaults.PreApproved),
            ClockSecret = values.GetValueOrDefault(nameof(ClockSecret)),
        };

        string Http(string key, string standard)
        {
            var text = values.GetValueOrDefault(key, standard);
            return Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", AbsolutePath: "/", Query: "" }
                ? text.TrimEnd('/')
                : throw new SandboxOptionsException($"{key} takes an http address without a path, not '{text}'");
        }

        bool Flag(string key, bool standard) => !values.TryGetValue(key, out var text)
            ? standard
            : bool.TryParse(text, out var value) ? value : throw new SandboxOptionsException($"{key} takes true or false, not '{text}'");

        int Number(string key, int standard, int least, int most) => !values.TryGetValue(key, out var text)
            ? standard
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
                ? value
                : throw new SandboxOptionsException($"{key} takes a number from {least} to {most}, not '{text}'");

        string? Folder(string key, bool mustExist) => !values.TryGetValue(key, out var text)
            ? null
            : !mustExist || Directory.Exists(text) ? Path.GetFullPath(text) : throw new SandboxOptionsException($"{key}: there is no folder '{text}'");
    }
}

/// <summary>A start that is refused, in words for the person who typed it.</summary>
public sealed class SandboxOptionsException(string message) : Exception(message);
