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

    internal override void WriteMembers(ref JsonOutput output)
    {
        output.Text(",\"resourceType\":"u8, TypeName);
        Id?.Write(ref output, ",\"id\":"u8);
        if (Meta is not null) output.Object(",\"meta\":"u8, Meta);
        ImplicitRules?.Write(ref output, ",\"implicitRules\":"u8);
        Language?.Write(ref output, ",\"language\":"u8);
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

    internal override bool HasSameMembers(Base other) =>
        other is Resource that && Same(Id, that.Id) && Same(Meta, that.Meta) && Same(ImplicitRules, that.ImplicitRules) && Same(Language, that.Language);
}
