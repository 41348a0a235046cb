using System.Globalization;
using System.Text.RegularExpressions;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>Takes in what a page posted. Only fields that the form has are looked for; nothing that is posted is trusted to be there, to be one, or to be short.</summary>
internal sealed partial class FormReader(Form form, StateBuilder builder, IFormValues posted)
{
    // Deeper or longer names than any form has are not ours.
    private const int LongestName = 1000;
    private const int MostNames = 50_000;
    private const int MostOwnAnswers = 20;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <summary>Whether a button asked for an occurrence more or less.</summary>
    public bool WasReshaped { get; private set; }

    public void Run(ItemState[] states)
    {
        foreach (var name in posted.Names.Take(MostNames))
        {
            if (name.Length is > 0 and <= LongestName && name[0] == 'q' && _names.Add(name))
            {
                foreach (Match step in Step().Matches(name))
                {
                    var item = name[..step.Groups[1].Index].TrimEnd('-');
                    var index = int.Parse(step.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
                    _last[item] = Math.Max(_last.GetValueOrDefault(item, -1), index);
                }
            }
        }

        if (_names.Count > 0)
        {
            Items(states);
            Array.ForEach(states, s => s.Rename());
        }
    }

    private void Items(ItemState[] states)
    {
        foreach (var state in states)
        {
            if (state.Item.IsHidden || state.Item.Kind == FormItemKind.Display)
            {
                continue;
            }

            Grow(state);
            if (state.Item.IsMultiple)
            {
                Ticks(state);
            }
            else if (state.Item.IsQuestion && !state.Item.IsFixed)
            {
                state.Entries.ForEach(Answer);
            }

            foreach (var entry in state.Entries)
            {
                Items(entry.Items);
            }

            Reshape(state);
        }
    }

    // As many as the page showed: the last one may be empty, and is then in no response.
    private void Grow(ItemState state)
    {
        if (!state.Item.Repeats || state.Item.IsMultiple || state.Item.IsFixed || !_last.TryGetValue(state.Name, out var last))
        {
            return;
        }

        while (state.Entries.Count <= last && state.Entries.Count < Most(state.Item) && builder.HasRoom)
        {
            builder.Add(state, withInitial: false);
        }
    }

    private int Most(FormItem item) => Math.Min(item.MaxOccurs ?? int.MaxValue, form.Options.MaxOccurrences);

    private void Reshape(ItemState state)
    {
        if (!state.Item.Repeats || state.Item.IsMultiple || state.Item.IsFixed)
        {
            return;
        }

        for (var i = state.Entries.Count - 1; i >= 0; i--)
        {
            if (_names.Contains(state.Entries[i].Name + InputNames.Remove))
            {
                state.Entries.RemoveAt(i);
                WasReshaped = true;
            }
        }

        if (state.Entries.Count == 0)
        {
            builder.Add(state, withInitial: false);
        }

        if (_names.Contains(state.Name + InputNames.Add))
        {
            WasReshaped = true;
            if (state.Entries.Count < Most(state.Item) && builder.HasRoom)
            {
                builder.Add(state, withInitial: true);
            }
        }
    }

    private void Answer(EntryState entry)
    {
        var item = entry.Owner.Item;
        if (item.Control == FormControl.File)
        {
            File(entry);
            return;
        }

        var inputs = InputNames.Of(item);
        if (!Array.Exists(inputs, s => _names.Contains(entry.Name + s)))
        {
            return;
        }

        var texts = new Dictionary<string, string>(inputs.Length, StringComparer.Ordinal);
        var isSame = true;
        foreach (var suffix in inputs)
        {
            var before = AnswerInputs.Text(entry, suffix, form.Options.TimeZone);
            var now = _names.Contains(entry.Name + suffix) ? Last(entry.Name + suffix) : before;
            texts[suffix] = now;
            isSame &= now == before || now.ReplaceLineEndings("\n") == before.ReplaceLineEndings("\n");
        }

        // What was not touched stays as it is, to the last digit; so does a calculated value, and what was never understood.
        if (!isSame)
        {
            EntryReader.Take(entry, texts, form.Options);
        }
    }

    private void File(EntryState entry)
    {
        if (_names.Contains(entry.Name + InputNames.RemoveFile) && Last(entry.Name + InputNames.RemoveFile).Length > 0)
        {
            (entry.Value, entry.Raw, entry.Problem) = (null, null, null);
        }

        if (posted.File(entry.Name) is { } file && (file.Content.Length > 0 || file.FileName.Length > 0))
        {
            EntryReader.Take(entry, file);
        }
    }

    private void Ticks(ItemState state)
    {
        if (state.Item.IsFixed || !_names.Contains(state.FieldName))
        {
            return;
        }

        var ticked = posted.Values(state.FieldName).Take(form.Options.MaxOptions + 1).ToHashSet(StringComparer.Ordinal);
        var before = state.Entries.ToList();
        state.Entries.Clear();
        foreach (var entry in before)
        {
            if (entry.Key[0] == 'c' && ticked.Remove(entry.Key[1..]))
            {
                state.Entries.Add(entry);
            }
        }

        foreach (var option in state.Options)
        {
            if (ticked.Remove(option.Value) && builder.HasRoom)
            {
                builder.Tick(state, option.Answer, option.Value, withInitial: true);
            }
        }

        if (state.Item.IsOpen)
        {
            Own(state, before, ticked);
        }

        if (state.Entries.Count == before.Count && state.Entries.TrueForAll(before.Contains))
        {
            // Nothing was changed: the answers stay in the order that they came in.
            state.Entries.Clear();
            state.Entries.AddRange(before);
            return;
        }

        Sort(state);
    }

    // Answers of one's own, a line each. Those that were not touched keep their place and what is below them; to untick one takes it away.
    private void Own(ItemState state, List<EntryState> before, HashSet<string> ticked)
    {
        List<string> shown = [.. before.Where(e => e.Key[0] == 'x').Select(e => (e.Value as R4.FhirString)?.Value ?? ""), .. state.OtherTexts];
        state.OtherTexts.Clear();
        for (var i = 0; i < Math.Max(MostOwnAnswers, shown.Count); i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{state.FieldName}{InputNames.Other}{i}");
            if (!_names.Contains(name) || (i < shown.Count && !ticked.Contains(InputNames.OwnChoice(i)) && Last(name) == shown[i]))
            {
                continue;
            }

            var reading = AnswerReader.Words(Last(name), form.Options);
            if (reading.Problem is not null)
            {
                state.OtherTexts.Add(Last(name));
            }
            else if (reading.Value is { } own && !state.Entries.Exists(e => e.Value is { } there && AnswerKey.AreSame(there, own)))
            {
                if (before.Find(e => e.Key[0] == 'x' && e.Value is { } there && AnswerKey.AreSame(there, own)) is { } kept)
                {
                    state.Entries.Add(kept);
                }
                else if (builder.HasRoom)
                {
                    builder.Tick(state, own, null, withInitial: true);
                }
            }
        }
    }

    // The answers are in the order of the options; those that are none come after them.
    private static void Sort(ItemState state)
    {
        var order = state.Options.Select((o, i) => (o.Value, Index: i)).ToDictionary(o => o.Value, o => o.Index, StringComparer.Ordinal);
        var sorted = state.Entries.OrderBy(e => order.GetValueOrDefault(e.Key[1..], int.MaxValue)).ToList();
        state.Entries.Clear();
        state.Entries.AddRange(sorted);
    }

    // Of several values the last that is not empty: the empty one stands for "nothing chosen".
    private string Last(string name) => posted.Values(name).LastOrDefault(v => v.Length > 0) ?? "";

    [GeneratedRegex("q[0-9]{1,6}-([0-9]{1,6})", RegexOptions.CultureInvariant)]
    private static partial Regex Step();
}
