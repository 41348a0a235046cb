using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>Base of all that is inside a resource: an id for references within it, and extensions.</summary>
public abstract partial class Element : Base
{
    private List<R4.Extension>? _listExtension;

    /// <summary>The element's <c>id</c>, unique within its resource.</summary>
    public string? ElementId { get; set; }

    /// <summary>Additional content defined by implementations.</summary>
    public List<R4.Extension> Extension { get => _listExtension ??= []; set => _listExtension = value; }

    internal bool HasIdOrExtension => ElementId is not null || _listExtension is { Count: > 0 };

    /// <inheritdoc/>
    public abstract override Element DeepCopy();

    internal override int FindMember(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("id"u8) ? 0 : name.SequenceEqual("extension"u8) ? 1 : base.FindMember(name);

    internal override void ReadMember(int member, bool sibling, ref JsonInput input)
    {
        switch (member)
        {
            case 0:
                ElementId = input.Text(sibling);
                break;
            case 1:
                if (input.StartsArray(sibling))
                    while (input.NextItem())
                    {
                        var item = new R4.Extension();
                        Extension.Add(item);
                        input.Object(item);
                    }
                break;
            default:
                base.ReadMember(member, sibling, ref input);
                break;
        }
    }

    internal override void WriteMembers(JsonOutput output)
    {
        output.Text("id", ElementId);
        output.Objects(MemberNames.Extension, _listExtension);
    }

    internal override void AddChildren(List<ElementValue> children)
    {
        if (ElementId is not null)
            children.Add(new ElementValue("id", new FhirString(ElementId), false));
        AddChildren(children, "extension", _listExtension);
    }

    internal override void CopyTo(Base other)
    {
        var copy = (Element)other;
        copy.ElementId = ElementId;
        copy._listExtension = CopyList(_listExtension);
    }
}
