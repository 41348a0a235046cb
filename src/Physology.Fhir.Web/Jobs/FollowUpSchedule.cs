using System.Globalization;

namespace Physology.Fhir.Web.Jobs;

/// <summary>When the questionnaires of plan "Follow-up core" fall due.</summary>
public sealed record FollowUpSchedule(string Code, string Text, IReadOnlyList<FollowUpStep> Steps)
{
    /// <summary>Part of the idempotency key of each message.</summary>
    public const string Plan = "follow-up-core";

    public static readonly FollowUpSchedule Fortnightly = new(
        "fortnightly",
        "Every 2 weeks, 6 times",
        [.. Enumerable.Range(1, 6).Select(n => FollowUpStep.OfWeeks(2 * n))]);

    public static readonly FollowUpSchedule Milestones = new(
        "milestones",
        "At 6 weeks, 3, 6 and 12 months",
        [FollowUpStep.OfWeeks(6), FollowUpStep.OfMonths(3), FollowUpStep.OfMonths(6), FollowUpStep.OfMonths(12)]);

    public static readonly IReadOnlyList<FollowUpSchedule> All = [Fortnightly, Milestones];

    private static readonly TimeSpan Window = TimeSpan.FromDays(14);

    public static FollowUpSchedule? Find(string? code) => All.FirstOrDefault(schedule => schedule.Code == code);

    /// <summary>
    /// The occurrences that are still to come: counted from the anchor, in local wall time; those whose due date has passed are left
    /// out, for nobody is sent a backlog. With none left the plan starts on the day of enrolment.
    /// </summary>
    public IReadOnlyList<PlannedOccurrence> Occurrences(DateOnly anchor, TimeZoneInfo zone, TimeOnly dueTime, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var planned = Occurrences(anchor, zone, dueTime).Where(each => each.DueAt > now).ToList();
        return planned.Count > 0
            ? planned
            : Occurrences(LocalTime.DateIn(zone, now), zone, dueTime).Where(each => each.DueAt > now).ToList();
    }

    private List<PlannedOccurrence> Occurrences(DateOnly anchor, TimeZoneInfo zone, TimeOnly dueTime)
    {
        // Each date is counted from the anchor, never from the one before: 31 January + 1, + 2 months is 28 February, 31 March.
        var dates = Steps.Select(step => step.From(anchor)).ToList();
        return [.. Steps.Select((step, index) =>
        {
            var expires = dates[index].AddDays((int)Window.TotalDays);
            if (index + 1 < dates.Count && dates[index + 1] < expires)
            {
                expires = dates[index + 1];
            }

            return new PlannedOccurrence(
                index + 1,
                step.Label,
                LocalTime.ToUtc(zone, dates[index], dueTime),
                LocalTime.ToUtc(zone, expires, dueTime));
        })];
    }
}

/// <param name="Weeks">Weeks after the anchor.</param>
/// <param name="Months">Calendar months after the anchor; a day that the month lacks becomes its last day.</param>
public sealed record FollowUpStep(int Weeks, int Months, string Label)
{
    public static FollowUpStep OfWeeks(int weeks) => new(weeks, 0, string.Create(CultureInfo.InvariantCulture, $"{weeks} weeks"));

    public static FollowUpStep OfMonths(int months) => new(0, months, string.Create(CultureInfo.InvariantCulture, $"{months} months"));

    public DateOnly From(DateOnly anchor) => anchor.AddMonths(Months).AddDays(7 * Weeks);
}

public sealed record PlannedOccurrence(int Number, string Label, DateTimeOffset DueAt, DateTimeOffset ExpiresAt);
