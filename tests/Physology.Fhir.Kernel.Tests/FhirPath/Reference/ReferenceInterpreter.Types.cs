using Physology.Fhir.Kernel.FhirPath.Values;
using Physology.Fhir.R4.Model;

namespace Physology.Fhir.Kernel.Tests.FhirPath.Reference;

/// <summary>What <c>type()</c> gives.</summary>
internal sealed record ReferenceType(string Namespace, string Name);

internal sealed partial class ReferenceInterpreter
{
    /// <summary>A primitive's value and a Quantity as System values; everything else as it is.</summary>
    public static object Value(object item) => item switch
    {
        R4.FhirBoolean { Value: { } value } => value,
        R4.FhirDecimal { Value: { } value } => value,
        R4.PrimitiveType { HasValue: true } primitive => OfText(primitive.TypeName, primitive.ValueText!),
        R4.Quantity { Value.Value: { } value, Comparator: null } quantity => FhirPathQuantity.FromFhir(
            value, quantity.System?.Value, quantity.Code?.Value, quantity.Unit?.Value),
        _ => item,
    };

    private static object OfText(string type, string text) => type switch
    {
        "integer" or "positiveInt" or "unsignedInt" => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture),
        "date" => FhirPathDate.TryParse(text, out var date) ? date : text,
        "dateTime" or "instant" => FhirPathDateTime.TryParse(text, out var moment) ? moment : text,
        "time" => FhirPathTime.TryParse(text, out var time) ? time : text,
        _ => text,
    };

    private static (string Namespace, string Name) TypeOf(object item) => item switch
    {
        bool => ("System", "Boolean"),
        int => ("System", "Integer"),
        long => ("System", "Long"),
        decimal => ("System", "Decimal"),
        string => ("System", "String"),
        FhirPathDate => ("System", "Date"),
        FhirPathDateTime => ("System", "DateTime"),
        FhirPathTime => ("System", "Time"),
        FhirPathQuantity => ("System", "Quantity"),
        R4.Base element => ("FHIR", element.TypeName),
        _ => ("System", "ClassInfo"),
    };

    private static bool IsOf(R4.Base element, ModelType type)
    {
        for (var at = R4.Model.R4Model.Find(element.TypeName); at is not null; at = at.BaseType)
            if (at.Name == type.Name)
                return true;
        return false;
    }

    private static bool HasType(object item, string? space, string name, bool exactPrimitive)
    {
        string[] system = ["Boolean", "Integer", "Long", "Decimal", "String", "Date", "DateTime", "Time", "Quantity", "Any"];
        var type = space is null or "FHIR" ? R4.Model.R4Model.Find(name) : null;
        var isSystem = space is null or "System" && system.Contains(name);
        if (type is null && !isSystem)
            throw new ReferenceError($"no type {space}.{name}");
        if (item is not R4.Base element)
            return isSystem && (name == "Any" || TypeOf(item).Name == name);
        if (type is null)
            return false;
        // HL7's suite: gender.is(string) is true, gender.as(string) is empty.
        return exactPrimitive && type.Kind == ModelTypeKind.Primitive ? element.TypeName == type.Name : IsOf(element, type);
    }

    private static List<object> Is(List<object> items, string? space, string name)
    {
        if (items.Count > 1)
            throw new ReferenceError("is: one item");
        var known = HasType(items.Count == 0 ? true : items[0], space, name, false);
        return items.Count == 0 ? [] : [known];
    }

    private static List<object> Cast(List<object> items, string? space, string name)
    {
        if (items.Count > 1)
            throw new ReferenceError("as: one item");
        return OfType(items, space, name);
    }

    private static List<object> OfType(List<object> items, string? space, string name)
    {
        _ = HasType(true, space, name, true); // an unknown type is an error of an empty collection too
        return [.. items.Where(i => HasType(i, space, name, true))];
    }
}
