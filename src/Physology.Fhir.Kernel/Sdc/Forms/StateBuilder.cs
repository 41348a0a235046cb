using System.Globalization;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>Sets up what a session holds: from a response, or with initial values. The number of fields is bounded.</summary>
internal sealed class StateBuilder(Form form)
{
    private readonly List<string> _leftOut = [];
    private int _fields;

    /// <summary>The linkIds of what was answered and has no place in the form.</summary>
    public IReadOnlyList<string> LeftOut => _leftOut;

    /// <summary>Whether a person may still add fields.</summary>
    public bool HasRoom => _fields < form.Options.MaxFields;

    /// <summary>The items below a place, without answers.</summary>
    /// <param name="items">The items.</param>
    /// <param name="holder">The occurrence or answer they stand in; null at the top.</param>
    /// <param name="withInitial">Whether they begin with their initial values.</param>
    public ItemState[] Create(IReadOnlyList<FormItem> items, EntryState? holder, bool withInitial)
    {
        var states = new ItemState[items.Count];
        for (var i = 0; i < states.Length; i++)
        {
            var state = states[i] = new ItemState(items[i], holder);
            if (withInitial)
            {
                Initial(state);
            }

            if (!items[i].IsMultiple)
            {
                var least = items[i].Repeats ? Math.Min(items[i].MinOccurs ?? 1, form.Options.MaxOccurrences) : 1;
                while (state.Entries.Count < Math.Max(least, 1))
                {
                    Add(state, withInitial);
                }
            }
        }

        return states;
    }

    /// <summary>One more occurrence at the end.</summary>
    public EntryState Add(ItemState state, bool withInitial)
    {
        var entry = new EntryState(state, state.Entries.Count.ToString(CultureInfo.InvariantCulture));
        state.Entries.Add(entry);
        Fill(entry, withInitial);
        return entry;
    }

    /// <summary>One more answer of a question with check boxes.</summary>
    public EntryState Tick(ItemState state, R4.DataType value, string? key, bool withInitial)
    {
        var entry = new EntryState(state, key is null ? OwnKey(state) : "c" + key) { Value = value };
        state.Entries.Add(entry);
        Fill(entry, withInitial);
        return entry;
    }

    /// <summary>Puts a response's answers in their places.</summary>
    public void Place(ItemState[] states, List<R4.QuestionnaireResponse.ItemComponent> items, IReadOnlyDictionary<string, string> typed)
    {
        foreach (var stray in items.Where(i => !Array.Exists(states, s => s.Item.LinkId == i.LinkId?.Value)))
        {
            _leftOut.Add(stray.LinkId?.Value ?? "");
        }

        foreach (var state in states)
        {
            var own = items.FindAll(i => i.LinkId?.Value == state.Item.LinkId);
            if (state.Item.Kind == FormItemKind.Group)
            {
                for (var i = 0; i < own.Count; i++)
                {
                    var entry = i < state.Entries.Count ? state.Entries[i] : Add(state, withInitial: false);
                    Place(entry.Items, own[i].Item, typed);
                }
            }
            else if (state.Item.IsQuestion)
            {
                Answers(state, [.. own.SelectMany(i => i.Answer)], typed);
            }
        }
    }

    /// <summary>Tells ticked answers that are options from one's own anew, after the options have changed. The answers keep their order.</summary>
    public static void Sort(ItemState state)
    {
        if (!state.Item.IsMultiple)
        {
            // An answer that is no option any more is words of one's own, and takes the place of others beside it.
            foreach (var entry in state.Entries.Where(e => e.Value is not null && e.Raw is not null && AnswerInputs.IsOwn(e)))
            {
                entry.Raw = null;
            }

            return;
        }

        foreach (var entry in state.Entries)
        {
            if (entry.Value is { } value)
            {
                var isOwn = AnswerInputs.IsOwn(entry);
                entry.Key = isOwn ? entry.Key[0] == 'x' ? entry.Key : OwnKey(state) : "c" + AnswerInputs.Key(state, value);
            }
        }

        state.Rename();
    }

    private static string OwnKey(ItemState state)
    {
        for (var i = 0; ; i++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"x{i}");
            if (!state.Entries.Exists(e => e.Key == key))
            {
                return key;
            }
        }
    }

    private void Fill(EntryState entry, bool withInitial)
    {
        _fields++;
        if (entry.Owner.Item.Items.Count > 0)
        {
            entry.Items = Create(entry.Owner.Item.Items, entry, withInitial);
        }
    }

    private void Initial(ItemState state)
    {
        var item = state.Item;
        if (!item.IsQuestion || item.IsCalculated)
        {
            return;
        }

        var values = item.Options.Where(o => o.IsInitial).Select(o => o.Answer).Concat(item.Source.Initial.Select(i => i.Value).OfType<R4.DataType>()).ToList();
        foreach (var value in item.Repeats ? values : values.Take(1))
        {
            var answer = AnswerInputs.Find(state, value)?.Answer ?? value;
            if (item.IsMultiple)
            {
                if (!state.Entries.Exists(e => e.Value is { } there && AnswerKey.AreSame(there, answer)))
                {
                    Tick(state, answer, AnswerInputs.Find(state, answer) is { } option ? option.Value : item.IsOpen && answer is R4.FhirString ? null : AnswerKey.Of(answer), withInitial: true);
                }
            }
            else
            {
                Add(state, withInitial: true).Value = answer;
            }
        }
    }

    // Places in which something was typed that is no answer are left free; answers without a value belong to them.
    private void Answers(ItemState state, List<R4.QuestionnaireResponse.AnswerComponent> answers, IReadOnlyDictionary<string, string> typed)
    {
        if (state.Item.IsMultiple)
        {
            foreach (var answer in answers.Where(a => a.Value is not null))
            {
                var value = answer.Value!; // it was just looked at
                var option = AnswerInputs.Find(state, value);
                var entry = state.Entries.Find(e => e.Value is { } there && AnswerKey.AreSame(there, value))
                    ?? Tick(state, value, option is not null ? option.Value : state.Item.IsOpen && value is R4.FhirString ? null : AnswerKey.Of(value), withInitial: false);
                Place(entry.Items, answer.Item, typed);
            }

            return;
        }

        var at = 0;
        var below = 0;
        foreach (var answer in answers)
        {
            // One without a value is there for what is below it; where something was typed in its place, that says so.
            var index = answer.Value is null ? Next(ref below, form.Options.MaxOccurrences, i => typed.ContainsKey(NameOf(state, i) + InputNames.Below)) : -1;
            index = index >= 0 ? index : Next(ref at, form.Options.MaxFields, i => !IsTyped(state, i, typed));
            if (index < 0)
            {
                _leftOut.Add(state.Item.LinkId);
                continue;
            }

            while (state.Entries.Count <= index)
            {
                Add(state, withInitial: false);
            }

            var entry = state.Entries[index];
            Set(entry, answer.Value);
            Place(entry.Items, answer.Item, typed);
        }
    }

    private static int Next(ref int at, int limit, Func<int, bool> isWanted)
    {
        for (; at < limit; at++)
        {
            if (isWanted(at))
            {
                return at++;
            }
        }

        return -1;
    }

    private static string NameOf(ItemState state, int index) => string.Create(CultureInfo.InvariantCulture, $"{state.Name}-{index}");

    private static bool IsTyped(ItemState state, int index, IReadOnlyDictionary<string, string> typed)
    {
        if (typed.Count == 0)
        {
            return false;
        }

        var name = NameOf(state, index);
        return typed.ContainsKey(name) || typed.ContainsKey(name + InputNames.Below) || InputNames.Of(state.Item).Any(s => s != InputNames.Other && typed.ContainsKey(name + s));
    }

    // An answer of another type than the question's is shown as it reads, and is no answer.
    private void Set(EntryState entry, R4.DataType? value)
    {
        if (value is not null && !Fits(entry.Owner.Item, value))
        {
            entry.Raw = new Dictionary<string, string>(StringComparer.Ordinal) { [InputNames.Value] = AnswerText.Of(value, form.Options.TimeZone) };
            entry.Problem = new AnswerProblem(FormIssueCodes.Format, "The answer that was given is not of the kind that this question asks for.");
            return;
        }

        entry.Value = value;
    }

    private static bool Fits(FormItem item, R4.DataType value) => item.Kind switch
    {
        FormItemKind.Boolean => value is R4.FhirBoolean,
        FormItemKind.Decimal => value is R4.FhirDecimal,
        FormItemKind.Integer => value is R4.Integer,
        FormItemKind.Date => value is R4.Date,
        FormItemKind.DateTime => value is R4.FhirDateTime,
        FormItemKind.Time => value is R4.Time,
        FormItemKind.String or FormItemKind.Text => value is R4.FhirString,
        FormItemKind.Url => value is R4.FhirUri,
        FormItemKind.Quantity => value is R4.Quantity,
        FormItemKind.Reference => value is R4.ResourceReference,
        FormItemKind.Attachment => value is R4.Attachment,
        _ => value is R4.Coding or R4.FhirString or R4.Integer or R4.Date or R4.Time or R4.ResourceReference,
    };
}
