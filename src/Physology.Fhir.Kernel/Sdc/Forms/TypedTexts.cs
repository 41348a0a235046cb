using System.Globalization;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>What was typed and is no answer, by the names of inputs: out of a session, and back into one.</summary>
internal static class TypedTexts
{
    public static IReadOnlyDictionary<string, string> Of(ItemState[] states)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(states, texts);
        return texts;
    }

    public static void Put(ItemState[] states, IReadOnlyDictionary<string, string> texts, Form form, StateBuilder builder)
    {
        foreach (var state in states)
        {
            if (state.Item.IsMultiple)
            {
                for (var i = 0; texts.TryGetValue(OtherName(state, i), out var text); i++)
                {
                    state.OtherTexts.Add(text);
                }
            }
            else if (state.Item.IsQuestion && InputNames.Of(state.Item) is { Length: > 0 } inputs)
            {
                Put(state, inputs, texts, form, builder);
            }

            foreach (var entry in state.Entries)
            {
                Put(entry.Items, texts, form, builder);
            }
        }
    }

    private static void Put(ItemState state, string[] inputs, IReadOnlyDictionary<string, string> texts, Form form, StateBuilder builder)
    {
        for (var i = 0; i < form.Options.MaxOccurrences; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{state.Name}-{i}");
            if (!texts.ContainsKey(name) && !Array.Exists(inputs, s => texts.ContainsKey(name + s)))
            {
                continue;
            }

            if (i > 0 && !state.Item.Repeats)
            {
                break;
            }

            while (state.Entries.Count <= i && builder.HasRoom)
            {
                builder.Add(state, withInitial: false);
            }

            if (i >= state.Entries.Count)
            {
                break;
            }

            var entry = state.Entries[i];
            var own = inputs.ToDictionary(s => s, s => texts.GetValueOrDefault(name + s) ?? AnswerInputs.Text(entry, s, form.Options.TimeZone), StringComparer.Ordinal);
            if (own.Values.Any(t => t.Length > 0) && !state.Item.IsFixed)
            {
                EntryReader.Take(entry, own, form.Options);
            }
        }
    }

    private static void Collect(ItemState[] states, Dictionary<string, string> texts)
    {
        foreach (var state in states)
        {
            for (var i = 0; i < state.OtherTexts.Count; i++)
            {
                texts[OtherName(state, i)] = state.OtherTexts[i];
            }

            for (var i = 0; i < state.Entries.Count; i++)
            {
                var entry = state.Entries[i];
                foreach (var (suffix, text) in entry.Raw ?? [])
                {
                    // Beside an answer only the words that are none of it are kept: the rest is the answer.
                    if (text.Length > 0 && (entry.Value is null || suffix == InputNames.Other))
                    {
                        texts[entry.Name + suffix] = text;
                    }
                }

                // An answer that was added and not yet given keeps its place.
                if (state.Item is { IsQuestion: true, Repeats: true, IsMultiple: false, IsFixed: false } && entry.Value is null && entry.Raw is null && state.Entries.Count > 1)
                {
                    texts[entry.Name] = "";
                }

                if (entry.Value is null && state.Item.IsQuestion && (entry.HasContent || entry.HasAdded))
                {
                    texts[entry.Name + InputNames.Below] = "1";
                }

                if (entry.IsOverridden && entry.Value is not null)
                {
                    texts[entry.Name + InputNames.Edited] = "1";
                }

                Collect(entry.Items, texts);
            }
        }
    }

    // Numbered apart from those on the page, which count the answers too.
    private static string OtherName(ItemState state, int number) => string.Create(CultureInfo.InvariantCulture, $"{state.FieldName}{InputNames.Other}typed{number}");
}
