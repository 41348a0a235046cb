using Physology.Fhir.R4.Model;

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
    public sealed override ModelType ModelType => this switch
    {
        // The frequent ones first: a comparison each.
        FhirString => PrimitiveModels.String,
        Code => PrimitiveModels.Code,
        FhirUri => PrimitiveModels.Uri,
        FhirDecimal => PrimitiveModels.Decimal,
        FhirDateTime => PrimitiveModels.DateTime,
        Id => PrimitiveModels.Id,
        FhirBoolean => PrimitiveModels.Boolean,
        Integer => PrimitiveModels.Integer,
        Instant => PrimitiveModels.Instant,
        Canonical => PrimitiveModels.Canonical,
        Xhtml => PrimitiveModels.Xhtml,
        Date => PrimitiveModels.Date,
        Markdown => PrimitiveModels.Markdown,
        _ => R4Model.Get(TypeName),
    };

    private static class PrimitiveModels
    {
        public static readonly ModelType String = R4Model.Get("string");
        public static readonly ModelType Code = R4Model.Get("code");
        public static readonly ModelType Uri = R4Model.Get("uri");
        public static readonly ModelType Decimal = R4Model.Get("decimal");
        public static readonly ModelType DateTime = R4Model.Get("dateTime");
        public static readonly ModelType Id = R4Model.Get("id");
        public static readonly ModelType Boolean = R4Model.Get("boolean");
        public static readonly ModelType Integer = R4Model.Get("integer");
        public static readonly ModelType Instant = R4Model.Get("instant");
        public static readonly ModelType Canonical = R4Model.Get("canonical");
        public static readonly ModelType Xhtml = R4Model.Get("xhtml");
        public static readonly ModelType Date = R4Model.Get("date");
        public static readonly ModelType Markdown = R4Model.Get("markdown");
    }
}
