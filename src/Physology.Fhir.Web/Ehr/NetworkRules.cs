using System.Net;
using System.Net.Sockets;

namespace Physology.Fhir.Web.Ehr;

/// <summary>Decision 31: private ranges only where the connection lists them, link-local and metadata never, this machine only by its own name.</summary>
public static class NetworkRules
{
    private static readonly IPNetwork[] Never =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("224.0.0.0/4"), IPNetwork.Parse("240.0.0.0/4"),
        IPNetwork.Parse("::/128"), IPNetwork.Parse("fe80::/10"), IPNetwork.Parse("ff00::/8"), IPNetwork.Parse("fd00:ec2::/32"),
    ];

    private static readonly IPNetwork[] Private =
    [
        IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("198.18.0.0/15"), IPNetwork.Parse("fc00::/7"), IPNetwork.Parse("64:ff9b::/96"),
    ];

    public static bool MayConnect(EhrConnection connection, string host, IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(plain))
        {
            return connection.Issuer.IsLoopback && IsLoopbackName(host);
        }

        if (Never.Any(network => Contains(network, plain)))
        {
            return false;
        }

        return !Private.Any(network => Contains(network, plain))
            || connection.PrivateNetworks.Any(network => Contains(network, plain));
    }

    private static bool IsLoopbackName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var literal) && IPAddress.IsLoopback(literal));

    private static bool Contains(IPNetwork network, IPAddress address) =>
        network.BaseAddress.AddressFamily == address.AddressFamily
        && (address.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6)
        && network.Contains(address);
}
