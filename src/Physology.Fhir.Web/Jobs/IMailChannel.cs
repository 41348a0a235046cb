namespace Physology.Fhir.Web.Jobs;

/// <summary>The edge of the process towards a mail server.</summary>
public interface IMailChannel
{
    /// <summary>Throws when the server did not take the message.</summary>
    Task SendAsync(MailToPatient mail, CancellationToken cancellationToken);
}

/// <param name="MessageId">The same for each attempt at the same message, so that a mail server can tell a repetition.</param>
public sealed record MailToPatient(string MessageId, string To, string Subject, string Body);
