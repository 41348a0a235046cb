namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>One occurrence of a group, or one answer.</summary>
internal sealed class EntryState(ItemState owner, string key)
{
    private string? _name;

    public ItemState Owner { get; } = owner;

    /// <summary>The number of the occurrence; for check boxes "c" and the option's name, or "x" and a number.</summary>
    public string Key { get; set; } = key;

    /// <summary>The answer, or null.</summary>
    public R4.DataType? Value { get; set; }

    /// <summary>What was typed, by input, where it is no answer.</summary>
    public Dictionary<string, string>? Raw { get; set; }

    /// <summary>What is wrong with what was typed.</summary>
    public AnswerProblem? Problem { get; set; }

    /// <summary>Whether a person has put an answer in the place of a calculated one.</summary>
    public bool IsOverridden { get; set; }

    /// <summary>What is in the group, or asked below the answer.</summary>
    public ItemState[] Items { get; set; } = [];

    public string Name => _name ??= $"{Owner.Name}-{Key}";

    public bool HasContent => Value is not null || Array.Exists(Items, i => i.Entries.Exists(e => e.HasContent));

    /// <summary>Whether a person has added groups in it, which are kept although they are empty.</summary>
    public bool HasAdded => Array.Exists(Items, i => (i.Item.Kind == FormItemKind.Group && i.Entries.Count > 1) || i.Entries.Exists(e => e.HasAdded));

    public bool HasTyped => Raw is not null || Array.Exists(Items, i => i.OtherTexts.Count > 0 || i.Entries.Exists(e => e.HasTyped));

    public void Rename()
    {
        _name = null;
        Array.ForEach(Items, i => i.Rename());
    }
}
