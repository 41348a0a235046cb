using System.Text;

namespace Physology.Fhir.Sandbox.Mailbox;

/// <summary>One SMTP conversation, of RFC 5321 what a mail client needs: EHLO, HELO, MAIL, RCPT, DATA, RSET, NOOP, QUIT.</summary>
public sealed class SmtpSession(Stream stream, Action<string, IReadOnlyList<string>, byte[]> receive)
{
    private const int MaximumLine = 2000;
    private const int MaximumMessage = 2 * 1024 * 1024;
    private const int MaximumRecipients = 100;
    private const int MaximumCommands = 1000;

    private readonly byte[] _buffer = new byte[8192];
    private int _start;
    private int _end;
    private string? _from;
    private List<string> _recipients = [];
    private bool _greeted;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await SayAsync("220 sandbox ESMTP", cancellationToken);
        for (var commands = 0; commands < MaximumCommands; commands++)
        {
            if (await LineAsync(cancellationToken) is not { } bytes)
            {
                return;
            }

            var line = Encoding.UTF8.GetString(bytes);
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var (verb, rest) = space < 0 ? (line.ToUpperInvariant(), "") : (line[..space].ToUpperInvariant(), line[(space + 1)..].Trim());
            if (verb == "QUIT")
            {
                await SayAsync("221 goodbye", cancellationToken);
                return;
            }

            await SayAsync(verb == "DATA" ? await DataAsync(rest, cancellationToken) : Answer(verb, rest), cancellationToken);
        }

        await SayAsync("421 too many commands", cancellationToken);
    }

    private string Answer(string verb, string rest)
    {
        switch (verb)
        {
            case "EHLO" or "HELO" when rest.Length == 0:
                return "501 a name is needed";
            case "EHLO":
                Reset(greeted: true);
                return $"250-sandbox\r\n250-SIZE {MaximumMessage}\r\n250-8BITMIME\r\n250 SMTPUTF8";
            case "HELO":
                Reset(greeted: true);
                return "250 sandbox";
            case "MAIL" when !_greeted || _from is not null:
                return "503 not now";
            case "MAIL":
                return Path(rest, "FROM:") is { } from ? Accept(() => _from = from) : "501 MAIL FROM:<address>";
            case "RCPT" when _from is null:
                return "503 MAIL comes first";
            case "RCPT" when _recipients.Count >= MaximumRecipients:
                return "452 too many recipients";
            case "RCPT":
                return Path(rest, "TO:") is { Length: > 0 } to ? Accept(() => _recipients.Add(to)) : "501 RCPT TO:<address>";
            case "RSET":
                Reset(_greeted);
                return "250 ok";
            case "NOOP":
                return "250 ok";
            default:
                return "502 not known here";
        }
    }

    private async Task<string> DataAsync(string rest, CancellationToken cancellationToken)
    {
        if (rest.Length > 0)
        {
            return "501 DATA takes nothing";
        }

        if (_from is null || _recipients.Count == 0)
        {
            return "503 RCPT comes first";
        }

        await SayAsync("354 end with a dot on a line of its own", cancellationToken);
        using var message = new MemoryStream();
        var tooLong = false;
        while (await LineAsync(cancellationToken) is { } line)
        {
            if (line is [(byte)'.'])
            {
                var (from, recipients) = (_from, _recipients);
                Reset(_greeted);
                if (tooLong)
                {
                    return "552 the message is too long";
                }

                receive(from, recipients, message.ToArray());
                return "250 kept";
            }

            // Dot-stuffing: RFC 5321, 4.5.2.
            var content = line.Length > 0 && line[0] == '.' ? line.AsMemory(1) : line;
            tooLong |= message.Length + content.Length > MaximumMessage;
            if (!tooLong)
            {
                message.Write(content.Span);
                message.Write("\r\n"u8);
            }
        }

        throw new IOException("the connection closed inside DATA");
    }

    private void Reset(bool greeted) => (_greeted, _from, _recipients) = (greeted, null, []);

    private static string Accept(Action keep)
    {
        keep();
        return "250 ok";
    }

    private static string? Path(string rest, string keyword)
    {
        if (!rest.StartsWith(keyword, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var path = rest[keyword.Length..].TrimStart();
        var end = path.IndexOf('>', StringComparison.Ordinal);
        return path.StartsWith('<') && end > 0 ? path[1..end] : null;
    }

    private async Task<byte[]?> LineAsync(CancellationToken cancellationToken)
    {
        using var line = new MemoryStream();
        while (true)
        {
            var newline = Array.IndexOf(_buffer, (byte)'\n', _start, _end - _start);
            var until = newline < 0 ? _end : newline + 1;
            line.Write(_buffer, _start, until - _start);
            _start = until;
            if (newline >= 0)
            {
                var bytes = line.ToArray();
                return bytes[..^(bytes.Length > 1 && bytes[^2] == '\r' ? 2 : 1)];
            }

            if (line.Length > MaximumLine)
            {
                throw new IOException("a line was too long");
            }

            _start = 0;
            _end = await stream.ReadAsync(_buffer, cancellationToken);
            if (_end == 0)
            {
                return null;
            }
        }
    }

    private async Task SayAsync(string text, CancellationToken cancellationToken) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"), cancellationToken);
}
