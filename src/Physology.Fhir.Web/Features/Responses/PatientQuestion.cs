using System.Globalization;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.FollowUps;

namespace Physology.Fhir.Web.Features.Responses;

/// <summary>One page of the patient's form.</summary>
/// <param name="Slug">In the URL.</param>
/// <param name="LinkId">The item of the Questionnaire that it answers.</param>
/// <param name="Text">The question, in plain words of our own.</param>
/// <param name="Hint">May hold <c>{since}</c>: the first day that the question looks back to, or the anchor.</param>
/// <param name="Options">Value and words, in the order shown; nothing is chosen beforehand.</param>
/// <param name="IsScale">0 to 10 in a row, with words at the ends.</param>
public sealed record PatientQuestion(
    string Slug, string LinkId, string Text, string Hint, IReadOnlyList<(string Value, string Text)> Options, bool IsScale, string LowEnd = "", string HighEnd = "")
{
    public static readonly PatientQuestion Who = new(
        "who",
        LinkIds.AnsweredBy,
        "Who is answering?",
        "So that your clinic knows whose words these are.",
        [
            (AnsweredBy.Self.Code, "I am the patient"),
            (AnsweredBy.Helper.Code, "I am typing the patient's own words"),
            (AnsweredBy.Proxy.Code, "I am answering for the patient"),
            (AnsweredBy.LegalAuthority.Code, "I am answering with legal authority for the patient"),
        ],
        IsScale: false);

    public static readonly PatientQuestion Average = Scale(
        "pain", LinkIds.PegAverage, "How strong was your pain on average in the last 7 days?", "No pain", "Pain as bad as you can imagine");

    public static readonly PatientQuestion Enjoyment = Scale(
        "enjoyment", LinkIds.PegEnjoyment, "In the last 7 days, how much did pain get in the way of your enjoyment of life?", "Not at all", "Completely");

    public static readonly PatientQuestion Activity = Scale(
        "activity", LinkIds.PegActivity, "In the last 7 days, how much did pain get in the way of your general activity?", "Not at all", "Completely");

    public static readonly PatientQuestion Week = new(
        "week",
        LinkIds.WeekKind,
        "What kind of week was it for you?",
        "Since {since}.",
        [
            (WeekKinds.Better.Code, "Better than usual"),
            (WeekKinds.Usual.Code, "A usual week"),
            (WeekKinds.Flare.Code, "A flare: clearly worse than usual"),
        ],
        IsScale: false);

    public static readonly PatientQuestion Change = new(
        "change",
        LinkIds.Impression,
        "How are you now, compared with {since}?",
        "Think of your pain and what it keeps you from doing.",
        [.. ImpressionsOfChange.All.Select(concept => (concept.Code, concept.Display))],
        IsScale: false);

    /// <summary>Every question, in the order asked.</summary>
    public static readonly IReadOnlyList<PatientQuestion> All = [Who, Average, Enjoyment, Activity, Week, Change];

    private static readonly CultureInfo Reader = CultureInfo.GetCultureInfo("en-GB");

    public int Number => All.TakeWhile(each => each != this).Count() + 1;

    public static PatientQuestion? Find(string? slug) => All.FirstOrDefault(question => question.Slug == slug);

    public PatientQuestion? Next => All.SkipWhile(each => each != this).Skip(1).FirstOrDefault();

    public PatientQuestion? Previous => All.TakeWhile(each => each != this).LastOrDefault();

    public bool Offers(string? value) => Options.Any(option => option.Value == value);

    public string WordsFor(string? value) =>
        value is null ? "Not answered" : IsScale ? $"{value} of 10" : Options.FirstOrDefault(option => option.Value == value).Text;

    /// <summary>The words with real dates in them.</summary>
    public PatientQuestion On(ResponseDates dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        var since = this == Change
            ? dates.Anchor.ToString("d MMMM yyyy", Reader)
            : dates.RecallFrom.ToString("dddd d MMMM", Reader);
        return this with { Text = Text.Replace("{since}", since, StringComparison.Ordinal), Hint = Hint.Replace("{since}", since, StringComparison.Ordinal) };
    }

    private static PatientQuestion Scale(string slug, string linkId, string text, string low, string high) => new(
        slug,
        linkId,
        text,
        "Since {since}.",
        [.. Enumerable.Range(0, 11).Select(n => n.ToString(CultureInfo.InvariantCulture)).Select(n => (n, n))],
        IsScale: true,
        low,
        high);
}

/// <param name="RecallFrom">Seven days before the form was opened: the same days on each page, also after a pause.</param>
/// <param name="Anchor">What the impression of change counts from.</param>
public sealed record ResponseDates(DateOnly RecallFrom, DateOnly Anchor);
