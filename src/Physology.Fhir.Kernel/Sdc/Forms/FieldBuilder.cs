using System.Globalization;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>What a page is to show.</summary>
internal sealed class FieldBuilder(Form form, IReadOnlyDictionary<string, FieldError> errors, bool hasRoom)
{
    private const string Yes = "Yes";
    private const string No = "No";

    public IReadOnlyList<FormField> Fields(IReadOnlyList<ItemState> states)
    {
        var fields = new List<FormField>(states.Count);
        foreach (var state in states)
        {
            if (state.Item.IsHidden || !state.IsEnabled)
            {
                continue;
            }

            if (state.Item.IsMultiple)
            {
                fields.Add(Ticks(state));
                continue;
            }

            for (var i = 0; i < state.Entries.Count; i++)
            {
                fields.Add(Field(state, i));
            }
        }

        return fields;
    }

    private FormField Field(ItemState state, int occurrence)
    {
        var item = state.Item;
        var entry = state.Entries[occurrence];
        var isFixed = item.IsFixed;
        var mayChange = item.Repeats && !isFixed;
        var isLast = occurrence == state.Entries.Count - 1;
        return new FormField
        {
            Item = item,
            Name = entry.Name,
            Occurrence = occurrence,
            Occurrences = state.Entries.Count,
            IsReadOnly = isFixed,
            Inputs = isFixed ? [] : Inputs(entry),
            Choices = isFixed ? [] : Choices(entry),
            Units = item.Control == FormControl.Quantity ? Units(entry) : [],
            Value = entry.Value is null ? null : Reads(state, entry.Value),
            Error = errors.GetValueOrDefault(entry.Name),
            Fields = Fields(entry.Items),
            AddName = mayChange && isLast && hasRoom && state.Entries.Count < Math.Min(item.MaxOccurs ?? int.MaxValue, form.Options.MaxOccurrences) ? state.Name + InputNames.Add : null,
            RemoveName = mayChange && state.Entries.Count > 1 ? entry.Name + InputNames.Remove : null,
        };
    }

    private List<FormInput> Inputs(EntryState entry)
    {
        var item = entry.Owner.Item;
        if (item.Control == FormControl.File)
        {
            return entry.Value is R4.Attachment there
                ? [new FormInput(entry.Name, FormInputRole.File, AnswerText.Of(there, form.Options.TimeZone)), new FormInput(entry.Name + InputNames.RemoveFile, FormInputRole.RemoveFile, "")]
                : [new FormInput(entry.Name, FormInputRole.File, "")];
        }

        var inputs = new List<FormInput>();
        foreach (var suffix in InputNames.Of(item))
        {
            // Radio buttons and lists are in the choices; so is the input for one's own words.
            if (item.Control is FormControl.Radio or FormControl.Select || suffix == InputNames.Other)
            {
                continue;
            }

            inputs.Add(new FormInput(entry.Name + suffix, InputNames.Role(suffix), AnswerInputs.Text(entry, suffix, form.Options.TimeZone)));
        }

        return inputs;
    }

    private List<FormChoice> Choices(EntryState entry)
    {
        var item = entry.Owner.Item;
        var chosen = AnswerInputs.Text(entry, InputNames.Value, form.Options.TimeZone);
        if (item.Control == FormControl.Slider)
        {
            return [.. ItemControls.Points(item).Select(p => new FormChoice(p, new FormText(p), IsSame(p, chosen)))];
        }

        if (item.Kind == FormItemKind.Boolean)
        {
            return [new FormChoice("true", new FormText(Yes), chosen == "true"), new FormChoice("false", new FormText(No), chosen == "false")];
        }

        if (!item.IsChosen)
        {
            return [];
        }

        var choices = entry.Owner.Options.Select(o => Choice(o, o.Value == chosen)).ToList();
        if (entry.Value is { } value && !AnswerInputs.IsOwn(entry) && AnswerInputs.Find(entry.Owner, value) is null)
        {
            choices.Add(new FormChoice(AnswerKey.Of(value), new FormText(AnswerText.Of(value, form.Options.TimeZone)), IsSelected: true));
        }

        if (item.IsOpen)
        {
            choices.Add(new FormChoice(InputNames.OtherChoice, item.OpenLabel ?? new FormText("Another answer"), chosen == InputNames.OtherChoice)
            {
                Inputs = [new FormInput(entry.Name + InputNames.Other, FormInputRole.Other, AnswerInputs.Text(entry, InputNames.Other, form.Options.TimeZone))],
            });
        }

        return choices;
    }

    private FormField Ticks(ItemState state)
    {
        var item = state.Item;
        var choices = new List<FormChoice>();
        foreach (var option in state.Options)
        {
            var entry = state.Entries.Find(e => e.Key == "c" + option.Value);
            choices.Add(Choice(option, entry is not null) with { Fields = entry is null ? [] : Fields(entry.Items) });
        }

        foreach (var entry in state.Entries.Where(e => e.Key[0] == 'c' && !state.Options.Any(o => e.Key == "c" + o.Value)))
        {
            choices.Add(new FormChoice(entry.Key[1..], new FormText(AnswerText.Of(entry.Value, form.Options.TimeZone)), IsSelected: true) { Fields = Fields(entry.Items) });
        }

        if (item.IsOpen)
        {
            // Each of one's own answers has a line, and there is one more to fill in.
            var number = 0;
            foreach (var entry in state.Entries.Where(e => e.Key[0] == 'x'))
            {
                choices.Add(Own(state, number++, (entry.Value as R4.FhirString)?.Value ?? "") with { IsSelected = true, Fields = Fields(entry.Items) });
            }

            foreach (var text in state.OtherTexts)
            {
                choices.Add(Own(state, number++, text) with { IsSelected = true });
            }

            choices.Add(Own(state, number, ""));
        }

        var isFixed = item.IsFixed;
        return new FormField
        {
            Item = item,
            Name = state.FieldName,
            IsReadOnly = isFixed,
            Choices = isFixed ? [] : choices,
            Fields = isFixed ? [.. choices.SelectMany(c => c.Fields)] : [],
            Value = state.Entries.Count == 0 ? null : string.Join("; ", state.Entries.Select(e => e.Value).OfType<R4.DataType>().Select(v => Reads(state, v))),
            Error = errors.GetValueOrDefault(state.FieldName),
        };
    }

    private static FormChoice Own(ItemState state, int number, string text) => new(InputNames.OwnChoice(number), state.Item.OpenLabel ?? new FormText("Another answer"), IsSelected: false)
    {
        Inputs = [new FormInput(string.Create(CultureInfo.InvariantCulture, $"{state.FieldName}{InputNames.Other}{number}"), FormInputRole.Other, text)],
    };

    private static FormChoice Choice(FormOption option, bool isSelected) =>
        new(option.Value, option.Label, isSelected) { Prefix = option.Prefix, IsExclusive = option.IsExclusive, Weight = option.Weight };

    private static List<FormUnit> Units(EntryState entry)
    {
        var item = entry.Owner.Item;
        var units = item.UnitOptions.ToList();
        if (units.Count > 0 && item.IsUnitOpen && item.Unit is { } usual && !units.Exists(u => u.Value == usual.Value))
        {
            units.Insert(0, usual);
        }

        if (units.Count > 0 && !item.IsUnitOpen && entry.Value is R4.Quantity quantity && AnswerInputs.Unit(quantity, item) is { } own && !units.Exists(u => u.Value == own.Value))
        {
            units.Add(own);
        }

        return units;
    }

    private string Reads(ItemState state, R4.DataType value) =>
        AnswerInputs.Find(state, value)?.Label.Plain ?? AnswerText.Of(value, form.Options.TimeZone);

    private static bool IsSame(string point, string chosen) =>
        decimal.TryParse(point, CultureInfo.InvariantCulture, out var a) && decimal.TryParse(chosen, CultureInfo.InvariantCulture, out var b) && a == b;
}
