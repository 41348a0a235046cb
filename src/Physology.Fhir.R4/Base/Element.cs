using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>Base of all that is inside a resource: an id for references within it, and extensions.</summary>
public abstract partial class Element : Base
{
    private protected List<R4.Extension>? _listExtension;

    /// <summary>The element's <c>id</c>, unique within its resource.</summary>
    public string? ElementId { get; set; }

    /// <summary>Additional content defined by implementations.</summary>
    public List<R4.Extension> Extension { get => _listExtension ??= []; set => _listExtension = value; }

    internal bool HasIdOrExtension => ElementId is not null || _listExtension is { Count: > 0 };

    /// <inheritdoc/>
    public abstract override Element DeepCopy();

    internal override void WriteMembers(ref JsonOutput output)
    {
        if (ElementId is not null) output.Text(",\"id\":"u8, ElementId);
        if (_listExtension is not null) output.Objects(",\"extension\":"u8, _listExtension);
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

    internal override bool HasSameMembers(Base other) =>
        other is Element that && ElementId == that.ElementId && Same(_listExtension, that._listExtension);
}
