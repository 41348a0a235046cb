using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Physology.Fhir.Sandbox.Mailbox;
using Xunit;

namespace Physology.Fhir.Web.Tests.Sandbox;

public sealed class SandboxMailboxTests : IAsyncLifetime
{
    private SandboxServer _ehr = null!;

    public async ValueTask InitializeAsync() => _ehr = await SandboxServer.StartAsync();

    public ValueTask DisposeAsync() => _ehr.DisposeAsync();

    [Fact]
    public async Task Mail_QuotedPrintableWithDots_IsShownWithItsLink()
    {
        var replies = await ConverseAsync(
            "EHLO clinic", "MAIL FROM:<physology@clinic.example>", "RCPT TO:<amara.n@example.org>", "DATA",
            "From: Physology <physology@clinic.example>\r\nTo: amara.n@example.org\r\nSubject: =?utf-8?B?WW91ciBmb2xsb3ctdXAg4oCTIHRvZGF5?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\nOpen http://localhost:5600/r/abc=\r\ndef =C2=B7 today <script>\r\n..dot\r\n.",
            "QUIT");

        var mail = Assert.Single(_ehr.Services.GetRequiredService<MailStore>().All());
        Assert.Equal("Your follow-up – today", mail.Subject);
        Assert.Equal("Open http://localhost:5600/r/abcdef · today <script>\n.dot", mail.Text);
        Assert.Equal("221", replies[^1][..3]);
        var page = await _ehr.Http.GetStringAsync(_ehr.Root + "/mailbox", TestContext.Current.CancellationToken);
        Assert.Contains("href=\"http://localhost:5600/r/abcdef\"", page);
        Assert.DoesNotContain("<script>", page);
    }

    [Fact]
    public async Task Mail_MultipartBase64_ShowsThePlainPart()
    {
        await ConverseAsync(
            "HELO clinic", "MAIL FROM:<>", "RCPT TO:<a@example.org>", "RCPT TO:<b@example.org>", "DATA",
            "Subject: two parts\r\nContent-Type: multipart/alternative; boundary=\"xx\"\r\n\r\n--xx\r\nContent-Type: text/html\r\n\r\n<p>html</p>\r\n--xx\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + $"Content-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Encoding.UTF8.GetBytes("plain · part"))}\r\n--xx--\r\n.",
            "QUIT");

        var mail = Assert.Single(_ehr.Services.GetRequiredService<MailStore>().All());
        Assert.Equal("plain · part", mail.Text);
        Assert.Equal(2, mail.Recipients.Count);
    }

    [Fact]
    public async Task Session_OutOfOrder_IsToldSo()
    {
        var replies = await ConverseAsync("MAIL FROM:<a@b>", "EHLO x", "RCPT TO:<a@b>", "DATA", "VRFY me", "MAIL FROM:a@b", "QUIT");

        Assert.Equal(["220", "503", "250", "503", "503", "502", "501", "221"], replies.Select(r => r[..3]));
        Assert.Empty(_ehr.Services.GetRequiredService<MailStore>().All());
    }

    private async Task<List<string>> ConverseAsync(params string[] lines)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", _ehr.Services.GetRequiredService<SmtpListener>().Port, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        var replies = new List<string> { await ReplyAsync(reader) };
        foreach (var line in lines)
        {
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), TestContext.Current.CancellationToken);
            replies.Add(await ReplyAsync(reader));
        }

        return replies;
    }

    private static async Task<string> ReplyAsync(StreamReader reader)
    {
        string line;
        do
        {
            line = await reader.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new IOException("closed");
        }
        while (line.Length > 3 && line[3] == '-');

        return line;
    }
}
