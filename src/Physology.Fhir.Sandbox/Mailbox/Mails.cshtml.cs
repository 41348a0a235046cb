using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Physology.Fhir.Sandbox.Mailbox;

public sealed partial class MailsPage(MailStore mails, TimeProvider time) : PageModel
{
    public IReadOnlyList<Mail> Mails { get; private set; } = [];

    public void OnGet() => Mails = mails.All();

    public string Received(Mail mail) =>
        TimeZoneInfo.ConvertTime(mail.ReceivedAt, time.LocalTimeZone).ToString("d MMM yyyy, HH:mm:ss", CultureInfo.GetCultureInfo("en-GB"));

    public static IEnumerable<(string Text, bool IsLink)> Parts(string text)
    {
        var at = 0;
        foreach (Match link in Link().Matches(text))
        {
            yield return (text[at..link.Index], false);
            yield return (link.Value, true);
            at = link.Index + link.Length;
        }

        yield return (text[at..], false);
    }

    public static IEnumerable<string> Links(string text) => Link().Matches(text).Select(m => m.Value).Distinct();

    [GeneratedRegex(@"https?://[^\s<>""]+[^\s<>"".,;:!?)]")]
    private static partial Regex Link();
}
