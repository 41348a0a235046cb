using System.Net;
using System.Net.Sockets;

namespace Physology.Fhir.Sandbox.Mailbox;

/// <summary>Takes mail on loopback, for anybody, and delivers it nowhere but to the mailbox page.</summary>
public sealed class SmtpListener(SandboxOptions options, MailStore mails, TimeProvider time, ILogger<SmtpListener> logger) : IHostedService, IDisposable
{
    private const int MaximumConnections = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TcpListener _listener = new(IPAddress.Loopback, options.SmtpPort);
    private readonly SemaphoreSlim _places = new(MaximumConnections);
    private readonly CancellationTokenSource _stopping = new();
    private Task _accepting = Task.CompletedTask;

    /// <summary>Known once started.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listener.Start();
        _accepting = AcceptAsync();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
    }

    public void Dispose()
    {
        _listener.Dispose();
        _stopping.Dispose();
        _places.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!_stopping.IsCancellationRequested)
            {
                await _places.WaitAsync(_stopping.Token);
                _ = ConverseAsync(await _listener.AcceptTcpClientAsync(_stopping.Token));
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or ObjectDisposedException or SocketException && _stopping.IsCancellationRequested)
        {
            // Stopping is how this loop ends.
            return;
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        patience.CancelAfter(Patience);
        try
        {
            using (client)
            {
                await new SmtpSession(client.GetStream(), Receive).RunAsync(patience.Token);
            }
        }
        catch (Exception ended) when (ended is IOException or SocketException or OperationCanceledException)
        {
            Log.MailConnectionEnded(logger, ended.Message);
        }
        finally
        {
            if (!_stopping.IsCancellationRequested)
            {
                _places.Release();
            }
        }
    }

    private void Receive(string from, IReadOnlyList<string> recipients, byte[] message)
    {
        var decoded = MimeText.Read(message);
        mails.Add(number => new Mail(number, time.GetUtcNow(), from, recipients, decoded.From, decoded.To, decoded.Subject, decoded.Text));
        Log.MailReceived(logger, recipients.Count);
    }
}
