using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>A resource with narrative, contained resources and extensions.</summary>
public abstract partial class DomainResource : Resource
{
    private List<R4.Resource>? _listContained;
    private List<R4.Extension>? _listExtension;
    private List<R4.Extension>? _listModifierExtension;

    /// <summary>Text summary of the resource, for human interpretation.</summary>
    public R4.Narrative? Text { get; set; }

    /// <summary>Contained, inline resources.</summary>
    public List<R4.Resource> Contained { get => _listContained ??= []; set => _listContained = value; }

    /// <summary>Additional content defined by implementations.</summary>
    public List<R4.Extension> Extension { get => _listExtension ??= []; set => _listExtension = value; }

    /// <summary>Extensions that cannot be ignored.</summary>
    public List<R4.Extension> ModifierExtension { get => _listModifierExtension ??= []; set => _listModifierExtension = value; }

    /// <inheritdoc/>
    public abstract override DomainResource DeepCopy();

    internal override int FindMember(ReadOnlySpan<byte> name) => name.Length switch
    {
        4 when name.SequenceEqual("text"u8) => 4,
        9 when name.SequenceEqual("contained"u8) => 5,
        9 when name.SequenceEqual("extension"u8) => 6,
        17 when name.SequenceEqual("modifierExtension"u8) => 7,
        _ => base.FindMember(name),
    };

    internal override void ReadMember(int member, bool sibling, ref JsonInput input)
    {
        switch (member)
        {
            case 4:
                if (input.StartsObject(sibling))
                    input.Object(Text = new R4.Narrative());
                break;
            case 5:
                if (input.StartsArray(sibling))
                    while (input.NextItem())
                        if (input.Resource() is { } item)
                            Contained.Add(item);
                break;
            case 6:
                ReadExtensions(Extension, sibling, ref input);
                break;
            case 7:
                ReadExtensions(ModifierExtension, sibling, ref input);
                break;
            default:
                base.ReadMember(member, sibling, ref input);
                break;
        }
    }

    private static void ReadExtensions(List<R4.Extension> list, bool sibling, ref JsonInput input)
    {
        if (!input.StartsArray(sibling))
            return;
        while (input.NextItem())
        {
            var item = new R4.Extension();
            list.Add(item);
            input.Object(item);
        }
    }

    internal override void WriteMembers(JsonOutput output)
    {
        base.WriteMembers(output);
        output.Object(MemberNames.Text, Text);
        output.Objects(MemberNames.Contained, _listContained);
        output.Objects(MemberNames.Extension, _listExtension);
        output.Objects(MemberNames.ModifierExtension, _listModifierExtension);
    }

    internal override void AddChildren(List<ElementValue> children)
    {
        base.AddChildren(children);
        if (Text is not null) children.Add(new ElementValue("text", Text, false));
        AddChildren(children, "contained", _listContained);
        AddChildren(children, "extension", _listExtension);
        AddChildren(children, "modifierExtension", _listModifierExtension);
    }

    internal override void CopyTo(Base other)
    {
        base.CopyTo(other);
        var copy = (DomainResource)other;
        copy.Text = Text?.DeepCopy();
        copy._listContained = CopyList(_listContained);
        copy._listExtension = CopyList(_listExtension);
        copy._listModifierExtension = CopyList(_listModifierExtension);
    }
}
