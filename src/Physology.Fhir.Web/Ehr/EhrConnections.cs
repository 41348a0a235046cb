using System.Net;
using Microsoft.IdentityModel.Tokens;
using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Ehr;

/// <summary>The EHRs this service talks to: those of the configuration and no others.</summary>
public sealed class EhrConnections
{
    private const string SectionName = "EhrConnections";

    private const string DefaultScopes =
        "launch openid fhirUser online_access patient/Patient.rs patient/Observation.crus patient/QuestionnaireResponse.crus "
        + "patient/Condition.rs patient/Encounter.rs patient/Provenance.crs patient/Task.crus user/Practitioner.rs";

    private const string DefaultBackendScopes =
        "system/Patient.rs system/Observation.crus system/QuestionnaireResponse.crus system/Provenance.crs";

    private readonly Dictionary<string, EhrConnection> _byId;
    private readonly Dictionary<string, EhrConnection> _byIssuer;
    private readonly Dictionary<string, EhrConnection> _byCaller;

    private EhrConnections(IReadOnlyList<EhrConnection> all)
    {
        All = all;
        _byId = all.ToDictionary(connection => connection.Id, StringComparer.Ordinal);
        _byIssuer = all.ToDictionary(connection => connection.IssuerText, StringComparer.Ordinal);
        _byCaller = all.Where(connection => connection.CallerId is not null).ToDictionary(connection => connection.CallerId ?? string.Empty, StringComparer.Ordinal);
    }

    public IReadOnlyList<EhrConnection> All { get; }

    public EhrConnection? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The connection whose issuer is exactly this one, in canonical form. Nothing is asked of the network.</summary>
    public EhrConnection? FindByIssuer(string? iss) =>
        IssuerAddress.TryParse(iss, out var issuer) ? _byIssuer.GetValueOrDefault(IssuerAddress.Text(issuer)) : null;

    /// <summary>The connection whose own programs call themselves so.</summary>
    public EhrConnection? FindByCaller(string callerId) => _byCaller.GetValueOrDefault(callerId);

    /// <exception cref="ConfigurationRefusedException">Naming every key that is not understood.</exception>
    public static EhrConnections Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var problems = new List<string>();
        var connections = new List<EhrConnection>();
        foreach (var section in configuration.GetSection(SectionName).GetChildren())
        {
            try
            {
                ConfigurationKeys.RequireKnown(section, typeof(EhrConnectionOptions));
            }
            catch (ConfigurationRefusedException refused)
            {
                problems.Add(refused.Message);
            }

            var options = section.Get<EhrConnectionOptions>() ?? new EhrConnectionOptions();
            if (ReadOne(section.Path, options, problems) is { } connection)
            {
                connections.Add(connection);
            }
        }

        Duplicates(connections, connection => connection.Id, "Id", problems);
        Duplicates(connections, connection => connection.IssuerText, "Issuer", problems);
        Duplicates([.. connections.Where(connection => connection.CallerId is not null)], connection => connection.CallerId ?? string.Empty, "CallerId", problems);
        return problems.Count == 0 ? new EhrConnections(connections) : throw new ConfigurationRefusedException(problems);
    }

    private static EhrConnection? ReadOne(string path, EhrConnectionOptions options, List<string> problems)
    {
        var before = problems.Count;
        Require(options.Id, "Id");
        Require(options.Name, "Name");
        Require(options.ClientId, "ClientId");
        if (options.Id is { } id && !id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'))
        {
            problems.Add($"{path}:Id: letters, digits, - and _ only.");
        }

        if (!IssuerAddress.TryParse(options.Issuer, out var issuer))
        {
            problems.Add($"{path}:Issuer: an https address without user, query or fragment is needed (http only on this machine).");
        }

        if (options.IdTokenIssuer is { } idTokenIssuer && !IssuerAddress.TryParse(idTokenIssuer, out _))
        {
            problems.Add($"{path}:IdTokenIssuer: an https address is needed (http only on this machine).");
        }

        foreach (var (ancestor, index) in options.FrameAncestors.Select((ancestor, index) => (ancestor, index)))
        {
            // It goes into a header: nothing but an origin may pass.
            if (!IssuerAddress.TryParse(ancestor, out var origin) || origin.AbsolutePath != "/" || ancestor.EndsWith('/') || ancestor.Contains(';', StringComparison.Ordinal))
            {
                problems.Add($"{path}:FrameAncestors:{index}: a web origin is needed, such as https://ehr.example.");
            }
        }

        var networks = new List<IPNetwork>();
        foreach (var text in Split(options.PrivateNetworks))
        {
            if (IPNetwork.TryParse(text, out var network))
            {
                networks.Add(network);
            }
            else
            {
                problems.Add($"{path}:PrivateNetworks: {text} is no address range such as 10.1.0.0/16.");
            }
        }

        var systemWritesFor = Split(options.SystemWritesFor);
        if (systemWritesFor.FirstOrDefault(user => user.Count(character => character == '/') != 1) is { } notAUser)
        {
            problems.Add($"{path}:SystemWritesFor: {notAUser} is no reference such as Practitioner/123.");
        }

        var (callerKeys, callerJwksUrl) = ReadCaller(path, options, problems);
        return problems.Count > before || issuer is null || options is not { Id: not null, Name: not null, ClientId: not null }
            ? null
            : new EhrConnection
            {
                Id = options.Id,
                Name = options.Name,
                Issuer = issuer,
                IdTokenIssuer = options.IdTokenIssuer,
                ClientId = options.ClientId,
                BackendClientId = string.IsNullOrWhiteSpace(options.BackendClientId) ? null : options.BackendClientId,
                Scopes = options.Scopes ?? DefaultScopes,
                BackendScopes = options.BackendScopes ?? DefaultBackendScopes,
                FrameAncestors = options.FrameAncestors,
                SystemWritesFor = systemWritesFor.ToHashSet(StringComparer.Ordinal),
                PrivateNetworks = networks,
                CallerId = string.IsNullOrWhiteSpace(options.CallerId) ? null : options.CallerId,
                CallerKeys = callerKeys,
                CallerJwksUrl = callerJwksUrl,
                OnlineView = string.IsNullOrWhiteSpace(options.OnlineView) ? null : options.OnlineView,
                HonoursKeepFromOnlineView = options.HonoursKeepFromOnlineView,
            };

        void Require(string? value, string key)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                problems.Add($"{path}:{key}: a value is needed.");
            }
        }
    }

    private static (IReadOnlyList<JsonWebKey> Keys, Uri? Address) ReadCaller(string path, EhrConnectionOptions options, List<string> problems)
    {
        var hasId = !string.IsNullOrWhiteSpace(options.CallerId);
        var hasKeys = !string.IsNullOrWhiteSpace(options.CallerJwks);
        var hasAddress = !string.IsNullOrWhiteSpace(options.CallerJwksUrl);
        if (hasId != (hasKeys || hasAddress) || (hasKeys && hasAddress))
        {
            problems.Add($"{path}:CallerId: it goes with one of CallerJwks and CallerJwksUrl, and neither goes without it.");
            return ([], null);
        }

        if (options.CallerId is { Length: > 200 })
        {
            problems.Add($"{path}:CallerId: 200 characters at most.");
        }

        Uri? address = null;
        if (hasAddress && !IssuerAddress.TryParse(options.CallerJwksUrl, out address))
        {
            problems.Add($"{path}:CallerJwksUrl: an https address without user, query or fragment is needed (http only on this machine).");
        }

        if (!hasKeys)
        {
            return ([], address);
        }

        var (keys, problem) = CallerJwks.Read(options.CallerJwks);
        if (problem is not null)
        {
            problems.Add($"{path}:CallerJwks: {problem}");
        }

        return (keys, null);
    }

    private static string[] Split(string? list) =>
        (list ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void Duplicates(List<EhrConnection> connections, Func<EhrConnection, string> key, string name, List<string> problems) =>
        problems.AddRange(connections.GroupBy(key, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => $"{SectionName}: two entries have the {name} {group.Key}."));
}
