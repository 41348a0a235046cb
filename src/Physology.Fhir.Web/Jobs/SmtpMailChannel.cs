using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;

namespace Physology.Fhir.Web.Jobs;

/// <summary>
/// SMTP by the runtime's own client. Microsoft recommends MailKit for new work, which the package feed does not restore; this class
/// is the seam where it would go.
/// </summary>
internal sealed class SmtpMailChannel(IOptions<MailOptions> options) : IMailChannel
{
    public async Task SendAsync(MailToPatient mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var settings = options.Value;
        using var client = new SmtpClient(settings.Host ?? throw new SmtpException("Mail:Host is not set."), settings.Port)
        {
            EnableSsl = settings.UseTls,
            Timeout = 20_000,
        };
        if (settings.UserName is { Length: > 0 } user)
        {
            client.Credentials = new NetworkCredential(user, settings.Password);
        }

        using var message = new MailMessage(settings.From, mail.To)
        {
            Subject = mail.Subject,
            Body = mail.Body,
            // Plain seven-bit text: the link arrives whole in every mail program.
            BodyEncoding = Encoding.ASCII,
            BodyTransferEncoding = TransferEncoding.SevenBit,
            SubjectEncoding = Encoding.ASCII,
        };
        message.Headers.Add("Message-ID", mail.MessageId);
        message.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office answers
        await client.SendMailAsync(message, cancellationToken);
    }
}
