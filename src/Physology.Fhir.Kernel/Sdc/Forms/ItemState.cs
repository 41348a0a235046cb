using System.Globalization;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>One item where it stands in one filling-in: its occurrences or answers.</summary>
internal sealed class ItemState(FormItem item, EntryState? holder)
{
    private string? _name;

    public FormItem Item { get; } = item;

    /// <summary>The occurrence or answer that it stands in; null at the top.</summary>
    public EntryState? Holder { get; } = holder;

    /// <summary>
    /// The occurrences of a group, or the answers. There is always one, but for a question with check boxes, where there is one for each answer that is ticked or written.
    /// </summary>
    public List<EntryState> Entries { get; } = [];

    /// <summary>Whether its own condition holds.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>The options that its expression gives now.</summary>
    public IReadOnlyList<FormOption> Dynamic { get; set; } = [];

    /// <summary>For check boxes: what was typed as an answer of one's own and is none.</summary>
    public List<string> OtherTexts { get; } = [];

    public IReadOnlyList<FormOption> Options => Item.AnswerExpression is null ? Item.Options : Dynamic;

    public string Name => _name ??= string.Create(CultureInfo.InvariantCulture, $"{Holder?.Name}q{Item.Number}");

    /// <summary>The name of the one field that holds all ticks.</summary>
    public string FieldName => Name + "-0";

    public void Rename()
    {
        _name = null;
        for (var i = 0; i < Entries.Count; i++)
        {
            if (!Item.IsMultiple)
            {
                Entries[i].Key = i.ToString(CultureInfo.InvariantCulture);
            }

            Entries[i].Rename();
        }
    }
}
