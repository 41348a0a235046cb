using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>A resource with narrative, contained resources and extensions.</summary>
public abstract partial class DomainResource : Resource
{
    private protected List<R4.Resource>? _listContained;
    private protected List<R4.Extension>? _listExtension;
    private protected List<R4.Extension>? _listModifierExtension;

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

    internal override void WriteMembers(ref JsonOutput output)
    {
        base.WriteMembers(ref output);
        if (Text is not null) output.Object(",\"text\":"u8, Text);
        if (_listContained is not null) output.Objects(",\"contained\":"u8, _listContained);
        if (_listExtension is not null) output.Objects(",\"extension\":"u8, _listExtension);
        if (_listModifierExtension is not null) output.Objects(",\"modifierExtension\":"u8, _listModifierExtension);
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

    internal override bool HasSameMembers(Base other) =>
        base.HasSameMembers(other) && other is DomainResource that && Same(Text, that.Text) && Same(_listContained, that._listContained)
        && Same(_listExtension, that._listExtension) && Same(_listModifierExtension, that._listModifierExtension);
}
