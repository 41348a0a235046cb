using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>
/// An element that may carry extensions that change its meaning: a component of a resource, or a data type that R4 derives from
/// BackboneElement (Timing, Dosage, ElementDefinition and a few more), which may stand in a choice.
/// </summary>
public abstract partial class BackboneElement : DataType
{
    private protected List<R4.Extension>? _listModifierExtension;

    /// <summary>Extensions that cannot be ignored.</summary>
    public List<R4.Extension> ModifierExtension { get => _listModifierExtension ??= []; set => _listModifierExtension = value; }

    /// <inheritdoc/>
    public abstract override BackboneElement DeepCopy();

    internal override void WriteMembers(ref JsonOutput output)
    {
        base.WriteMembers(ref output);
        if (_listModifierExtension is not null) output.Objects(",\"modifierExtension\":"u8, _listModifierExtension);
    }

    internal override void AddChildren(List<ElementValue> children)
    {
        base.AddChildren(children);
        AddChildren(children, "modifierExtension", _listModifierExtension);
    }

    internal override void CopyTo(Base other)
    {
        base.CopyTo(other);
        ((BackboneElement)other)._listModifierExtension = CopyList(_listModifierExtension);
    }

    internal override bool HasSameMembers(Base other) =>
        base.HasSameMembers(other) && Same(_listModifierExtension, ((BackboneElement)other)._listModifierExtension);
}
