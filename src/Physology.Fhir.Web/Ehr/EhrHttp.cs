using System.Net;
using System.Net.Sockets;

namespace Physology.Fhir.Web.Ehr;

/// <summary>
/// One HTTP client a connection. It follows no redirect, gives up after ten seconds, reads a bounded answer, and looks at the
/// address it is about to connect to: a name that is allowed may still point into this network.
/// </summary>
public sealed class EhrHttp : IDisposable
{
    internal const int LargestAnswer = 16 * 1024 * 1024;
    private readonly Dictionary<string, HttpClient> _clients;

    public EhrHttp(EhrConnections connections)
    {
        ArgumentNullException.ThrowIfNull(connections);
        _clients = connections.All.ToDictionary(connection => connection.Id, Create, StringComparer.Ordinal);
    }

    public HttpClient For(EhrConnection connection) => _clients[connection.Id];

    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }
    }

    private static HttpClient Create(EhrConnection connection) =>
        new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxConnectionsPerServer = 32,
            ConnectCallback = (context, cancellationToken) => ConnectAsync(connection, context.DnsEndPoint, cancellationToken),
        })
        {
            Timeout = TimeSpan.FromSeconds(10),
            MaxResponseContentBufferSize = LargestAnswer,
        };

    private static async ValueTask<Stream> ConnectAsync(EhrConnection connection, DnsEndPoint endPoint, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(endPoint.Host, cancellationToken);
        var allowed = addresses.Where(address => NetworkRules.MayConnect(connection, endPoint.Host, address)).ToArray();
        if (allowed.Length == 0)
        {
            throw new AddressNotAllowedException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, endPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>The name resolves to an address that this connection may not reach.</summary>
internal sealed class AddressNotAllowedException() : IOException("The address is not one this connection may reach.");
