namespace Physology.Fhir.Sandbox.Mailbox;

/// <summary>A mail as it arrived, decoded as far as a reader needs.</summary>
public sealed record Mail(int Number, DateTimeOffset ReceivedAt, string EnvelopeFrom, IReadOnlyList<string> Recipients, string From, string To, string Subject, string Text);

/// <summary>The mails of this start, newest first; the oldest go when there are too many.</summary>
public sealed class MailStore
{
    private const int Maximum = 500;

    private readonly Lock _gate = new();
    private readonly LinkedList<Mail> _mails = new();
    private int _number;

    public Mail Add(Func<int, Mail> make)
    {
        lock (_gate)
        {
            var mail = make(++_number);
            _mails.AddFirst(mail);
            if (_mails.Count > Maximum)
            {
                _mails.RemoveLast();
            }

            return mail;
        }
    }

    public IReadOnlyList<Mail> All()
    {
        lock (_gate)
        {
            return [.. _mails];
        }
    }

    public Mail? Find(int number)
    {
        lock (_gate)
        {
            return _mails.FirstOrDefault(m => m.Number == number);
        }
    }
}
