namespace Physology.Fhir.R4.Model;

/// <summary>What sort of type the definition is.</summary>
public enum ModelTypeKind
{
    /// <summary>A primitive: <c>string</c>, <c>date</c>.</summary>
    Primitive,

    /// <summary>A data type with elements: <c>Quantity</c>, and the abstract <c>Element</c> and <c>BackboneElement</c>.</summary>
    Complex,

    /// <summary>An element with elements of its own, defined inside another type: <c>Observation.component</c>.</summary>
    Component,

    /// <summary>A resource, and the abstract <c>Resource</c> and <c>DomainResource</c>.</summary>
    Resource,
}
