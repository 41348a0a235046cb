namespace Physology.Fhir.R4;

public abstract partial class Resource
{
    internal override Base? GetChild(int member, int position) => position != 0 ? null : member switch
    {
        0 => Id,
        1 => Meta,
        2 => ImplicitRules,
        3 => Language,
        _ => null,
    };
}

public abstract partial class DomainResource
{
    internal override Base? GetChild(int member, int position) => member switch
    {
        4 => position == 0 ? Text : null,
        5 => At(_listContained, position),
        6 => At(_listExtension, position),
        7 => At(_listModifierExtension, position),
        _ => base.GetChild(member, position),
    };
}
