using System.Globalization;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Responses;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>
/// Reads the answers that a rule needs. Strict: what is not exactly what was asked is an issue, and with an issue nothing is scored. Items of
/// the Questionnaire that the rule does not read, such as headings or the total, are passed over.
/// </summary>
internal sealed class ResponseAnswers(Instrument instrument, AskedItems? asked, List<ValidationIssue> issues)
{
    private const int MostItems = 2000;
    private const int Deepest = 20;

    private readonly AnswerWeights _weights = asked?.Weights ?? AnswerWeights.None;
    private readonly HashSet<string>? _known = asked?.LinkIds;
    private int _count;

    /// <summary>The answers, or null where the response is too large to be one of ours.</summary>
    public InstrumentAnswers? Read(R4.QuestionnaireResponse response)
    {
        var items = new List<(R4.QuestionnaireResponse.ItemComponent Item, string Path)>();
        return Flatten(response.Item, "QuestionnaireResponse", 0, items, instrument.Items)
            ? Read(instrument.Items, items, new InstrumentAnswers { IsSubmitted = response.Status?.Value is "completed" or "amended" })
            : null;
    }

    private InstrumentAnswers Read(
        IReadOnlyList<InstrumentItem> wanted, List<(R4.QuestionnaireResponse.ItemComponent Item, string Path)> items, InstrumentAnswers answers)
    {
        var byLinkId = items.ToLookup(i => i.Item.LinkId?.Value ?? string.Empty, StringComparer.Ordinal);
        foreach (var item in wanted)
        {
            var found = byLinkId[item.LinkId].ToList();
            if (item.Kind == ItemKind.Groups)
            {
                answers.Set(item.LinkId, ReadGroups(item, found, answers.IsSubmitted));
            }
            else if (found.Count > 1)
            {
                Error(InstrumentIssueCodes.AnsweredTwice, found[1].Path, $"The item {item.LinkId} is there {found.Count} times.");
            }
            else if (found.Count == 1)
            {
                Read(item, found[0].Item, found[0].Path, answers);
            }
        }

        foreach (var (stranger, path) in items.Where(i => wanted.All(w => w.LinkId != i.Item.LinkId?.Value)))
        {
            Pass(stranger, path);
        }

        return answers;
    }

    private IReadOnlyList<InstrumentAnswers> ReadGroups(InstrumentItem item, List<(R4.QuestionnaireResponse.ItemComponent Item, string Path)> found, bool isSubmitted)
    {
        var groups = new List<InstrumentAnswers>();
        foreach (var (group, path) in found)
        {
            var inner = new List<(R4.QuestionnaireResponse.ItemComponent Item, string Path)>();
            if (Flatten(group.Item, path, 0, inner, item.Items))
            {
                groups.Add(Read(item.Items, inner, new InstrumentAnswers { IsSubmitted = isSubmitted }));
            }
        }

        return groups;
    }

    private void Read(InstrumentItem item, R4.QuestionnaireResponse.ItemComponent answered, string path, InstrumentAnswers answers)
    {
        var values = answered.Answer.Select(a => a.Value).OfType<R4.DataType>().ToList();
        if (item.Kind == ItemKind.Codes && !(item.TakesOne && values.Count > 1))
        {
            answers.Set(item.LinkId, values.Select((v, i) => Code(item, v, $"{path}.answer[{i}].value")).OfType<Concept>());
            return;
        }

        if (values.Count > 1)
        {
            Error(InstrumentIssueCodes.AnsweredTwice, path, $"The item {item.LinkId} has {values.Count} answers; it takes one.");
            return;
        }

        if (values is not [var value])
        {
            return;
        }

        path += ".answer[0].value";
        switch (item.Kind, value)
        {
            case (ItemKind.Number, _):
                if (Number(item, value, path) is { } number)
                {
                    answers.Set(item.LinkId, number);
                }

                break;
            case (ItemKind.YesNo, R4.FhirBoolean { Value: { } yes }):
                answers.Set(item.LinkId, yes);
                break;
            case (ItemKind.Text, R4.FhirString { Value: { } text }):
                answers.Set(item.LinkId, text);
                break;
            case (ItemKind.Date, R4.Date { Value: { } text }) when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date):
                answers.Set(item.LinkId, date);
                break;
            default:
                Error(InstrumentIssueCodes.WrongType, path, $"The item {item.LinkId} does not take {value.TypeName}.");
                break;
        }
    }

    private int? Number(InstrumentItem item, R4.DataType value, string path)
    {
        var number = value switch
        {
            R4.Integer { Value: { } whole } => whole,
            R4.FhirDecimal { Value: { } given } => given,
            R4.Coding coding => Weight(item, coding, path),
            _ => WrongType(item, value, path),
        };
        if (number is null)
        {
            return null;
        }

        if (number != decimal.Truncate(number.Value))
        {
            Error(InstrumentIssueCodes.WrongType, path, $"The item {item.LinkId} takes whole numbers.");
            return null;
        }

        if (number < item.Low || number > item.High)
        {
            Error(InstrumentIssueCodes.OutOfRange, path, string.Create(CultureInfo.InvariantCulture, $"The item {item.LinkId} takes {item.Low} to {item.High}."));
            return null;
        }

        return (int)number.Value;
    }

    private decimal? Weight(InstrumentItem item, R4.Coding coding, string path)
    {
        if (_weights.Find(item.LinkId, coding) is { } weight)
        {
            return weight;
        }

        Error(InstrumentIssueCodes.NotAnOption, path, coding.System?.Value is null
            ? $"The code has no system, so it is no option of the item {item.LinkId}."
            : $"The code is no option of the item {item.LinkId} that carries a number.");
        return null;
    }

    private decimal? WrongType(InstrumentItem item, R4.DataType value, string path)
    {
        Error(InstrumentIssueCodes.WrongType, path, $"The item {item.LinkId} takes a number, not {value.TypeName}.");
        return null;
    }

    private Concept? Code(InstrumentItem item, R4.DataType value, string path)
    {
        if (value is not R4.Coding coding)
        {
            Error(InstrumentIssueCodes.WrongType, path, $"The item {item.LinkId} takes a code, not {value.TypeName}.");
            return null;
        }

        if (item.Options.FirstOrDefault(o => o.System == coding.System?.Value && o.Code == coding.Code?.Value) is { } option)
        {
            return option;
        }

        Error(InstrumentIssueCodes.NotAnOption, path, coding.System?.Value is null
            ? $"The code has no system, so it is no option of the item {item.LinkId}."
            : $"The code is no option of the item {item.LinkId}.");
        return null;
    }

    // What the rule does not read: known to the Questionnaire and passed over, or a stranger.
    private void Pass(R4.QuestionnaireResponse.ItemComponent item, string path)
    {
        var linkId = item.LinkId?.Value;
        if (_known is not null && (linkId is null || !_known.Contains(linkId)))
        {
            Error(InstrumentIssueCodes.UnknownItem, path, "The version of the Questionnaire has no such item.");
        }
        else if (_known is null && item.Answer.Count > 0)
        {
            issues.Add(new ValidationIssue(InstrumentIssueCodes.UnknownItem, IssueSeverity.Information, path, "The scoring rule does not read this item."));
        }
        else if (linkId is not null && linkId.EndsWith(".total", StringComparison.Ordinal) && item.Answer.Count > 0)
        {
            issues.Add(new ValidationIssue(InstrumentIssueCodes.TotalIgnored, IssueSeverity.Information, path, "The total that came with the response was not read; it is computed here."));
        }
    }

    // Groups that only hold others are opened; a group that the rule reads as one stays whole.
    private bool Flatten(
        IReadOnlyList<R4.QuestionnaireResponse.ItemComponent> items,
        string path,
        int depth,
        List<(R4.QuestionnaireResponse.ItemComponent Item, string Path)> flat,
        IReadOnlyList<InstrumentItem> wanted)
    {
        if (depth > Deepest)
        {
            Error(InstrumentIssueCodes.TooLarge, path, $"Items are nested deeper than {Deepest}.");
            return false;
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (++_count > MostItems)
            {
                Error(InstrumentIssueCodes.TooLarge, path, $"More than {MostItems} items.");
                return false;
            }

            var here = string.Create(CultureInfo.InvariantCulture, $"{path}.item[{i}]");
            flat.Add((items[i], here));
            if (wanted.Any(w => w.Kind == ItemKind.Groups && w.LinkId == items[i].LinkId?.Value))
            {
                continue;
            }

            if (!Flatten(items[i].Item, here, depth + 1, flat, wanted))
            {
                return false;
            }

            for (var a = 0; a < items[i].Answer.Count; a++)
            {
                if (!Flatten(items[i].Answer[a].Item, string.Create(CultureInfo.InvariantCulture, $"{here}.answer[{a}]"), depth + 1, flat, wanted))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private void Error(IssueCode code, string path, string message) => issues.Add(new ValidationIssue(code, IssueSeverity.Error, path, message));
}
