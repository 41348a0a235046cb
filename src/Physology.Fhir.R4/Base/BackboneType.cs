using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>A data type that may carry extensions that change its meaning (Timing, Dosage, ElementDefinition and a few more).</summary>
public abstract partial class BackboneType : DataType
{
    private List<R4.Extension>? _listModifierExtension;

    /// <summary>Extensions that cannot be ignored.</summary>
    public List<R4.Extension> ModifierExtension { get => _listModifierExtension ??= []; set => _listModifierExtension = value; }

    /// <inheritdoc/>
    public abstract override BackboneType DeepCopy();

    internal override int FindMember(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("modifierExtension"u8) ? 2 : base.FindMember(name);

    internal override void ReadMember(int member, bool sibling, ref JsonInput input)
    {
        if (member != 2)
            base.ReadMember(member, sibling, ref input);
        else if (input.StartsArray(sibling))
            while (input.NextItem())
            {
                var item = new R4.Extension();
                ModifierExtension.Add(item);
                input.Object(item);
            }
    }

    internal override void WriteMembers(JsonOutput output)
    {
        base.WriteMembers(output);
        output.Objects(MemberNames.ModifierExtension, _listModifierExtension);
    }

    internal override void AddChildren(List<ElementValue> children)
    {
        base.AddChildren(children);
        AddChildren(children, "modifierExtension", _listModifierExtension);
    }

    internal override void CopyTo(Base other)
    {
        base.CopyTo(other);
        ((BackboneType)other)._listModifierExtension = CopyList(_listModifierExtension);
    }
}
