using System.Collections.Frozen;

namespace Physology.Fhir.R4.Model;

/// <summary>The types of R4 by name. Tables are static data of the generated types, read on first use of each; nothing reflects.</summary>
public static class R4Model
{
    private static readonly FrozenDictionary<string, ModelType> HandWritten = Build().ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>The names of the primitive types.</summary>
    public static IReadOnlyList<string> Primitives { get; } = [.. HandWritten.Values.Where(t => t.Kind == ModelTypeKind.Primitive).Select(t => t.Name).Order(StringComparer.Ordinal)];

    /// <summary>
    /// The type of this name: a resource, a data type, a primitive, <c>Resource</c>, <c>DomainResource</c>, <c>Element</c>,
    /// <c>BackboneElement</c>, or a component by its path (<c>Observation.component</c>). Null where R4 has none.
    /// </summary>
    public static ModelType? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (HandWritten.TryGetValue(name, out var type))
            return type;
        var dot = name.IndexOf('.');
        return dot < 0 ? ModelTypes.Find(name) : ModelTypes.FindComponent(name[..dot], name);
    }

    /// <summary>As <see cref="Find"/>, for a name that must be there.</summary>
    internal static ModelType Get(string name) =>
        Find(name) ?? throw new ArgumentException($"R4 has no type {name}.", nameof(name));

    private static List<ModelType> Build()
    {
        ModelMember Extensions(string name = "extension") => new(name, true, 0, false, "Extension");
        List<ModelType> types =
        [
            new("Element", "Element", ModelTypeKind.Complex, typeof(Element), null, [new("id", false, 0, false, "string"), Extensions()], isAbstract: true),
            new("BackboneElement", "BackboneElement", ModelTypeKind.Complex, typeof(BackboneElement), "Element", [Extensions("modifierExtension")], isAbstract: true),
            new("Resource", "Resource", ModelTypeKind.Resource, typeof(Resource), null,
                [new("id", false, 0, false, "id"), new("meta", false, 0, false, "Meta"), new("implicitRules", false, 0, false, "uri"), new("language", false, 0, false, "code")],
                isAbstract: true),
            new("DomainResource", "DomainResource", ModelTypeKind.Resource, typeof(DomainResource), "Resource",
                [new("text", false, 0, false, "Narrative"), new("contained", true, 0, false, "Resource"), Extensions(), Extensions("modifierExtension")],
                isAbstract: true),
        ];
        void Primitive<T>(string name, string baseName = "Element") where T : PrimitiveType =>
            types.Add(new ModelType(name, name, ModelTypeKind.Primitive, typeof(T), baseName, []));
        Primitive<Base64Binary>("base64Binary");
        Primitive<FhirBoolean>("boolean");
        Primitive<Date>("date");
        Primitive<FhirDateTime>("dateTime");
        Primitive<FhirDecimal>("decimal");
        Primitive<Instant>("instant");
        Primitive<Integer>("integer");
        Primitive<PositiveInt>("positiveInt", "integer");
        Primitive<UnsignedInt>("unsignedInt", "integer");
        Primitive<FhirString>("string");
        Primitive<Code>("code", "string");
        Primitive<Id>("id", "string");
        Primitive<Markdown>("markdown", "string");
        Primitive<Time>("time");
        Primitive<FhirUri>("uri");
        Primitive<Canonical>("canonical", "uri");
        Primitive<Oid>("oid", "uri");
        Primitive<FhirUrl>("url", "uri");
        Primitive<Uuid>("uuid", "uri");
        Primitive<Xhtml>("xhtml");
        return types;
    }
}
