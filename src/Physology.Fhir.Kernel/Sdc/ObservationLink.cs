using Physology.Fhir.Kernel.FhirPath.Values;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>
/// Observation-based population: for items with <c>observationLinkPeriod</c>, the most recent Observation of the subject in that time with one of the item's
/// codes and a value of its type. Within a group or question that an Observation was found for, only its components and members are looked at.
/// </summary>
internal sealed class ObservationLink(ExpressionRun run, TimeProvider time)
{
    private const int PageSize = 50;

    private readonly Dictionary<string, R4.Observation> _known = new(StringComparer.Ordinal);
    private bool _isOpen;

    /// <summary>Whether an item is to be populated from Observations: by a period of its own or, where it has a code and one answer, by that of the Questionnaire.</summary>
    public bool Has(R4.Questionnaire.ItemComponent question) => Period(question) is not null;

    /// <summary>The Observation that a group stands for, whether it has a value or not.</summary>
    /// <param name="isOpen">Whether it is not known yet, so that nothing can be said of what is in the group.</param>
    public R4.Observation? FindPanel(R4.Questionnaire.ItemComponent question, R4.ResourceReference? subject, R4.Observation? bound, out bool isOpen)
    {
        _isOpen = false;
        var found = Candidates(question, subject, bound, "&_include=Observation:has-member").FirstOrDefault();
        isOpen = _isOpen;
        return found;
    }

    /// <summary>The answer with the Observation it is the value of (null where it is that of a component); null where there is none.</summary>
    public (R4.DataType Value, R4.Observation? Observation)? FindAnswer(R4.Questionnaire.ItemComponent question, R4.ResourceReference? subject, R4.Observation? bound, Func<IReadOnlyList<R4.Coding>?> options)
    {
        if (question.Repeats?.Value == true)
        {
            run.Add(SdcIssueCodes.PopulationKind, IssueSeverity.Warning, ExpressionRun.PathOf(question), "An item that repeats is not populated from Observations.");
            return null;
        }

        foreach (var component in bound?.Component.Where(c => HasCode(c.Code, question)) ?? [])
        {
            if (component.Value is { } value && PopulatedAnswer.FromObservation(value, question, options) is { } answer)
            {
                return (answer, null);
            }
        }

        foreach (var observation in Candidates(question, subject, bound, ""))
        {
            if (observation.Value is { } value && PopulatedAnswer.FromObservation(value, question, options) is { } answer)
            {
                return (answer, observation);
            }
        }

        return null;
    }

    private static bool HasCode(R4.CodeableConcept? code, R4.Questionnaire.ItemComponent question) =>
        code?.Coding.Exists(c => question.Code.Exists(q => q.Code?.Value is not null && q.Code.Value == c.Code?.Value && (q.System is null || q.System.Value == c.System?.Value))) == true;

    private static FhirPathDateTime? Moment(R4.Observation observation)
    {
        var text = observation.Effective switch
        {
            R4.FhirDateTime moment => moment.Value,
            R4.Instant moment => moment.Value,
            R4.Period period => period.End?.Value ?? period.Start?.Value,
            _ => null,
        };
        return text is not null && FhirPathDateTime.TryParse(text, out var value) ? value : null;
    }

    // Most recent first. What the server filters by is looked at again: not every server knows every parameter.
    private List<R4.Observation> Candidates(R4.Questionnaire.ItemComponent question, R4.ResourceReference? subject, R4.Observation? bound, string more)
    {
        var path = ExpressionRun.PathOf(question);
        if (!question.Code.Exists(c => c.Code?.Value is { Length: > 0 }))
        {
            run.Add(SdcIssueCodes.PopulationKind, IssueSeverity.Warning, path, "The item is to be populated from Observations and has no code to find them by.");
            return [];
        }

        if (Since(question) is not { } since)
        {
            run.Add(SdcIssueCodes.PopulationKind, IssueSeverity.Warning, path, "The time in which Observations are looked for is no duration that can be counted back from now.");
            return [];
        }

        if (subject?.Reference?.Value is not { } reference || !FhirQueryUrl.TryParse(reference, out _, out _, out var id) || id is null)
        {
            run.Add(SdcIssueCodes.PopulationKind, IssueSeverity.Warning, "QuestionnaireResponse.subject", "Without a subject of the form Type/id no Observations can be found.");
            return [];
        }

        var found = bound is null ? Search(question, reference, since, more, path) : Members(bound, path);
        return [.. found
            .Where(o => o.Status?.Value is "final" or "amended" or "corrected" && HasCode(o.Code, question) && IsAbout(o, reference))
            .Select(o => (Observation: o, Moment: Moment(o)))
            .Where(o => o.Moment is { } moment && (bound is not null || moment.ToDate().CompareTo(since) is not < 0))
            .OrderByDescending(o => Ticks(o.Moment!.Value)) // where() has left those with one
            .Select(o => o.Observation)];
    }

    // What is only known to the year or month comes first in it; without an offset, UTC.
    private static long Ticks(FhirPathDateTime moment) =>
        new DateTime(moment.Year, moment.Month ?? 1, moment.Day ?? 1, moment.Hour ?? 0, moment.Minute ?? 0, Math.Min(moment.Second ?? 0, 59), DateTimeKind.Utc).Ticks - ((moment.OffsetMinutes ?? 0) * TimeSpan.TicksPerMinute);

    private List<R4.Observation> Search(R4.Questionnaire.ItemComponent question, string subject, FhirPathDate since, string more, string path)
    {
        var codes = string.Join(',', question.Code.Where(c => c.Code?.Value is { Length: > 0 }).Select(c => Uri.EscapeDataString(c.System?.Value is { } system ? $"{system}|{c.Code!.Value}" : c.Code!.Value!)));
        var url = $"Observation?subject={Uri.EscapeDataString(subject)}&code={codes}&status=final,amended,corrected&date=ge{since}&_sort=-date&_count={PageSize}{more}";
        var answer = run.Ask(url, path) as R4.Bundle;
        _isOpen = run.Given.Queries?.IsOpen(url) == true;
        List<R4.Observation> found = [.. answer?.Entry.Select(e => e.Resource).OfType<R4.Observation>() ?? []];
        foreach (var observation in found.Where(o => o.Id?.Value is not null))
        {
            _known[observation.Id!.Value!] = observation; // where() has left those with an id
        }

        return found;
    }

    private IEnumerable<R4.Observation> Members(R4.Observation panel, string path)
    {
        foreach (var member in panel.HasMember)
        {
            if (FhirQueryUrl.TryParse(member.Reference?.Value ?? "", out var url, out var type, out var id) && type == "Observation" && id is not null)
            {
                if (_known.GetValueOrDefault(id) is { } known)
                {
                    yield return known;
                }
                else if (run.Ask(url, path) is R4.Observation observation)
                {
                    yield return observation;
                }
            }
        }
    }

    // An Observation on something else of the patient (a fetus, a donor) has a focus.
    private static bool IsAbout(R4.Observation observation, string subject) =>
        observation.Focus.TrueForAll(f => f.Reference?.Value == subject)
        && observation.Subject?.Reference?.Value is { } about && (about == subject || about.EndsWith('/' + subject, StringComparison.Ordinal));

    private R4.DataType? Period(R4.Questionnaire.ItemComponent question) => SdcExtensions.Value(question, SdcExtensions.LinkPeriod)
        ?? (question.Code.Count > 0 && question.Repeats?.Value != true && question.Type?.Value != "display" ? SdcExtensions.Value(run.Questionnaire, SdcExtensions.LinkPeriod) : null);

    private FhirPathDate? Since(R4.Questionnaire.ItemComponent question)
    {
        if (Period(question) is not R4.Quantity { Value.Value: { } value } period || value < 0)
        {
            return null;
        }

        var code = period.Code?.Value ?? period.Unit?.Value ?? "";
        var unit = CalendarUnits.OfUcum(code) is var calendar and not CalendarUnit.None ? calendar : CalendarUnits.Of(code);
        return unit == CalendarUnit.None ? null : FhirPathDateTime.From(time.GetLocalNow()).Subtract(new FhirPathQuantity(value, CalendarUnits.NameOf(unit)), out _)?.ToDate();
    }
}
