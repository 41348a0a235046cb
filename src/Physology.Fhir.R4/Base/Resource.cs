using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>Base of all resources.</summary>
public abstract partial class Resource : Base
{
    /// <summary>Logical id of this artefact.</summary>
    public Id? Id { get; set; }

    /// <summary>Metadata about the resource.</summary>
    public R4.Meta? Meta { get; set; }

    /// <summary>A set of rules under which this content was created.</summary>
    public FhirUri? ImplicitRules { get; set; }

    /// <summary>Language of the resource content.</summary>
    public Code? Language { get; set; }

    /// <inheritdoc/>
    public abstract override Resource DeepCopy();

    internal override int FindMember(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 when name.SequenceEqual("id"u8) => 0,
        4 when name.SequenceEqual("meta"u8) => 1,
        13 when name.SequenceEqual("implicitRules"u8) => 2,
        8 when name.SequenceEqual("language"u8) => 3,
        _ => base.FindMember(name),
    };

    internal override void ReadMember(int member, bool sibling, ref JsonInput input)
    {
        switch (member)
        {
            case 0: input.Primitive(Id ??= new Id(), sibling); break;
            case 1: if (input.StartsObject(sibling)) input.Object(Meta = new R4.Meta()); break;
            case 2: input.Primitive(ImplicitRules ??= new FhirUri(), sibling); break;
            case 3: input.Primitive(Language ??= new Code(), sibling); break;
            default: base.ReadMember(member, sibling, ref input); break;
        }
    }

    internal override void WriteMembers(JsonOutput output)
    {
        output.Text("resourceType", TypeName);
        output.Primitive(MemberNames.Id, Id);
        output.Object(MemberNames.Meta, Meta);
        output.Primitive(MemberNames.ImplicitRules, ImplicitRules);
        output.Primitive(MemberNames.Language, Language);
    }

    internal override void AddChildren(List<ElementValue> children)
    {
        if (Id is not null) children.Add(new ElementValue("id", Id, false));
        if (Meta is not null) children.Add(new ElementValue("meta", Meta, false));
        if (ImplicitRules is not null) children.Add(new ElementValue("implicitRules", ImplicitRules, false));
        if (Language is not null) children.Add(new ElementValue("language", Language, false));
    }

    internal override void CopyTo(Base other)
    {
        var copy = (Resource)other;
        copy.Id = Id?.DeepCopy();
        copy.Meta = Meta?.DeepCopy();
        copy.ImplicitRules = ImplicitRules?.DeepCopy();
        copy.Language = Language?.DeepCopy();
    }
}
