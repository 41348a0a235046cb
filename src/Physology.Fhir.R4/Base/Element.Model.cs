namespace Physology.Fhir.R4;

public abstract partial class Element
{
    internal override Base? GetChild(int member, int position) => member switch
    {
        0 => position == 0 && ElementId is not null ? new FhirString(ElementId) : null,
        1 => At(_listExtension, position),
        _ => null,
    };
}

public abstract partial class BackboneElement
{
    internal override Base? GetChild(int member, int position) =>
        member == 2 ? At(_listModifierExtension, position) : base.GetChild(member, position);
}

public abstract partial class PrimitiveType
{
    /// <inheritdoc/>
    public sealed override Model.ModelType ModelType => Model.R4Model.Get(TypeName);
}
