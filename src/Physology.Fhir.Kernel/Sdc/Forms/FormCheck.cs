using System.Globalization;
using System.Text.RegularExpressions;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Ucum;
using Physology.Fhir.Kernel.Validation.Rules;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>What stands in the way of completion, field by field, in the order of the form.</summary>
internal sealed class FormCheck(Form form)
{
    private readonly List<FieldError> _errors = [];

    public List<FieldError> Errors => _errors;

    public void Run(ItemState[] states) => Items(states, isAsked: true);

    /// <summary>The question in short.</summary>
    public static string Label(FormItem item)
    {
        var text = item.Text.Plain.ReplaceLineEndings(" ").Trim();
        var label = item.Prefix is { } prefix ? $"{prefix.Plain} {text}".Trim() : text;
        return label.Length <= 100 ? label : label[..97].TrimEnd() + "...";
    }

    public void Add(string name, FormItem item, IssueCode code, string message)
    {
        if (item.IsHidden)
        {
            // Nobody can put it right on a page.
            _errors.Add(new FieldError("", code, "Something that this service fills in by itself is missing or wrong. Tell whoever runs it.", item.LinkId) { Label = Label(item) });
        }
        else if (!_errors.Exists(e => e.Name == name))
        {
            _errors.Add(new FieldError(name, code, message, item.LinkId) { Label = Label(item) });
        }
    }

    private void Items(ItemState[] states, bool isAsked)
    {
        foreach (var state in states)
        {
            if (!state.IsEnabled || state.Item.Kind == FormItemKind.Display)
            {
                continue;
            }

            if (state.Item.Kind == FormItemKind.Group)
            {
                Group(state, isAsked);
            }
            else
            {
                Question(state, isAsked);
            }
        }
    }

    private void Group(ItemState state, bool isAsked)
    {
        var item = state.Item;
        var filled = state.Entries.Count(e => e.HasContent);
        if (isAsked && item.IsRequired && filled == 0 && !state.Entries.Exists(e => e.HasTyped))
        {
            Add(state.Entries[0].Name, item, FormIssueCodes.Required, "Answer at least one of these questions.");
        }

        Number(state, state.Entries[0].Name, filled);
        foreach (var entry in state.Entries)
        {
            // Of a group that may stand any number of times, what is required is asked for in those that are begun.
            Items(entry.Items, isAsked && ((!item.Repeats && entry == state.Entries[0]) || entry.HasContent || entry.HasTyped));
        }
    }

    private void Question(ItemState state, bool isAsked)
    {
        var item = state.Item;
        var name = item.IsMultiple ? state.FieldName : state.Entries[0].Name;
        foreach (var text in state.OtherTexts)
        {
            if (AnswerReader.Words(text, form.Options).Problem is { } problem)
            {
                Add(name, item, problem.Code, problem.Message);
            }
        }

        foreach (var entry in state.Entries)
        {
            var at = item.IsMultiple ? name : entry.Name;
            if (entry.Problem is { } problem)
            {
                Add(at, item, problem.Code, problem.Message);
            }
            else if (entry.Value is { } value && Limit(state, value) is { } limit)
            {
                Add(at, item, limit.Code, limit.Message);
            }
            else if (entry.Value is null && entry.HasContent)
            {
                Add(at, item, FormIssueCodes.AnswerAbove, "Answer this question too: what is below belongs to its answer.");
            }

            Items(entry.Items, isAsked && entry.Value is not null);
        }

        var given = state.Entries.Count(e => e.Value is not null);
        if (isAsked && item.IsRequired && given == 0)
        {
            Add(name, item, FormIssueCodes.Required, item.IsChosen || item.Kind == FormItemKind.Boolean ? "Choose an answer." : "Enter an answer.");
        }

        if (given > 1 && !item.Repeats)
        {
            Add(name, item, FormIssueCodes.Occurrences, "Give one answer only.");
        }

        if (given > 1 && state.Entries.Exists(e => e.Value is { } value && AnswerInputs.Find(state, value) is { IsExclusive: true }))
        {
            Add(name, item, FormIssueCodes.Exclusive, $"Choose “{state.Entries.Select(e => AnswerInputs.Find(state, e.Value!)).First(o => o is { IsExclusive: true })!.Label.Plain}” alone, or the others without it."); // one was just found
        }

        Number(state, name, given);
    }

    private void Number(ItemState state, string name, int given)
    {
        if (state.Item.MaxOccurs is { } most && given > most)
        {
            Add(name, state.Item, FormIssueCodes.Occurrences, $"Give {most} or fewer.");
        }
        else if (state.Item.MinOccurs is { } least && given > 0 && given < least)
        {
            Add(name, state.Item, FormIssueCodes.Occurrences, $"Give {least} or more.");
        }
    }

    private AnswerProblem? Limit(ItemState state, R4.DataType value)
    {
        var item = state.Item;
        if (item.IsChosen && !(item.IsOpen && value is R4.FhirString) && AnswerInputs.Find(state, value) is null && !item.IsReadOnly && !item.IsCalculated && !(item.IsOpen && item.AnswerExpression is not null))
        {
            return new AnswerProblem(FormIssueCodes.NotAnOption, "Choose one of the options.");
        }

        return value switch
        {
            R4.TextPrimitive { Value: { } text } when value is R4.FhirString or R4.FhirUri => Text(item, text),
            R4.FhirDecimal { ValueText: { } digits } when item.MaxDecimalPlaces is { } places && Places(digits) > places =>
                new AnswerProblem(FormIssueCodes.DecimalPlaces, places == 0 ? "Enter a whole number." : $"Enter a number with {places} or fewer digits after the point."),
            R4.Quantity { Value.ValueText: { } digits } when item.MaxDecimalPlaces is { } places && Places(digits) > places =>
                new AnswerProblem(FormIssueCodes.DecimalPlaces, $"Enter a number with {places} or fewer digits after the point."),
            _ => Range(item, value),
        };
    }

    private static int Places(string digits) => digits.IndexOf('.', StringComparison.Ordinal) is > -1 and var point ? digits.Length - point - 1 : 0;

    private static AnswerProblem? Text(FormItem item, string text)
    {
        var length = text.EnumerateRunes().Count();
        if (item.MaxLength is { } most && length > most)
        {
            return new AnswerProblem(FormIssueCodes.Length, $"Shorten this to {most} characters or fewer; it has {length.ToString(CultureInfo.InvariantCulture)}.");
        }

        if (item.MinLength is { } least && length < least)
        {
            return new AnswerProblem(FormIssueCodes.Length, $"Enter {least} characters or more.");
        }

        return item.Pattern is { } pattern && !Matches(pattern, text)
            ? new AnswerProblem(FormIssueCodes.Format, item.EntryFormat is { } format ? $"Write it like this: {format}." : "Write it in the form that the question asks for.")
            : null;
    }

    private static bool Matches(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return true; // a pattern that takes too long holds nobody's answer up
        }
    }

    private static AnswerProblem? Range(FormItem item, R4.DataType value)
    {
        var isLess = item.MinBound is { } least && Order(value, least) < 0;
        var isMore = item.MaxBound is { } most && Order(value, most) > 0;
        if (!isLess && !isMore)
        {
            return null;
        }

        var (from, to) = (Words(item.MinBound), Words(item.MaxBound));
        var what = item.Kind switch { FormItemKind.Date or FormItemKind.DateTime => "date", FormItemKind.Time => "time", _ => "number" };
        return new AnswerProblem(FormIssueCodes.OutOfRange, from is not null && to is not null
            ? $"Enter a {what} from {from} to {to}."
            : isLess ? $"Enter a {what} that is {from} or {(what == "number" ? "more" : "later")}." : $"Enter a {what} that is {to} or {(what == "number" ? "less" : "earlier")}.");
    }

    private static string? Words(R4.DataType? bound) => bound is null ? null : AnswerText.Of(bound, TimeZoneInfo.Utc);

    // Quantities in another unit of the same kind are compared by UCUM.
    private static int? Order(R4.DataType value, R4.DataType bound)
    {
        if (ValueOrder.Compare(value, bound) is { } order)
        {
            return order;
        }

        return value is R4.Quantity { Value.Value: { } a, Code.Value: { } one, System.Value: "http://unitsofmeasure.org" } && bound is R4.Quantity { Value.Value: { } b, Code.Value: { } other, System.Value: "http://unitsofmeasure.org" }
            && UcumUnit.TryParse(one, out var unit) && UcumUnit.TryParse(other, out var wanted)
            ? unit.Compare(a, wanted, b)
            : null;
    }
}
