using System.Globalization;
using Physology.Fhir.Kernel.FhirPath.Types;
using Physology.Fhir.Kernel.FhirPath.Values;

namespace Physology.Fhir.Kernel.FhirPath.Runtime;

/// <summary>What an item is: an element of the model, or a System value (bool, string, int, long, decimal, and the types of Values).</summary>
internal static class Items
{
    public static readonly object True = true;
    public static readonly object False = false;

    private static readonly object[] Small = Enumerable.Range(-16, 272).Select(i => (object)i).ToArray();

    public static object Box(bool value) => value ? True : False;

    public static object Box(int value) => value is >= -16 and < 256 ? Small[value + 16] : value;

    public static object? Box(Truth value) => value switch { Truth.True => True, Truth.False => False, _ => null };

    public static Truth ToTruth(object? item) => item switch
    {
        null => Truth.Empty,
        bool value => value ? Truth.True : Truth.False,
        R4.FhirBoolean { Value: { } value } => value ? Truth.True : Truth.False,
        R4.FhirBoolean => Truth.Empty,
        _ => Truth.True,
    };

    public static Truth ToTruth(bool? value) => value switch { true => Truth.True, false => Truth.False, null => Truth.Empty };

    /// <summary>
    /// The System value that an item has or is converted to (FHIR R4, FHIRPath, "Using FHIR types in expressions"); null where it has none:
    /// a primitive with nothing but extensions. False for what can never have one.
    /// </summary>
    public static bool TryValue(object item, out object? value)
    {
        switch (item)
        {
            case R4.TextPrimitive text:
                value = FromText(text);
                return true;
            case R4.NumberPrimitive number:
                value = number.Value is { } integer ? Box(integer) : null;
                return true;
            case R4.FhirDecimal number:
                value = number.Value;
                return true;
            case R4.FhirBoolean boolean:
                value = boolean.Value is { } truth ? Box(truth) : null;
                return true;
            case R4.Quantity quantity:
                value = FromFhir(quantity, calendar: false);
                return true;
            case R4.Base:
                value = null;
                return false;
            default:
                value = item;
                return true;
        }
    }

    /// <summary>As <see cref="TryValue"/>, null for both reasons.</summary>
    public static object? Value(object item) => TryValue(item, out var value) ? value : null;

    public static FhirPathQuantity? FromFhir(R4.Quantity quantity, bool calendar) => quantity.Value?.Value is { } value
        ? FhirPathQuantity.FromFhir(value, quantity.System?.Value, quantity.Code?.Value, quantity.Unit?.Value, calendar)
        : null;

    /// <summary>The text of a value, as <c>toString()</c> has it; null for what has none.</summary>
    public static string? Text(object? value) => value switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => FhirPathDecimal.ToText(number),
        FhirPathDate or FhirPathDateTime or FhirPathTime or FhirPathQuantity or TypeInfo => value.ToString(),
        _ => null,
    };

    /// <summary>A number as a decimal; null for what is none.</summary>
    public static decimal? Number(object? value) => value switch
    {
        int number => number,
        long number => number,
        decimal number => number,
        _ => null,
    };

    /// <summary>The type of an item, for messages and <c>type()</c>.</summary>
    public static TypeInfo TypeOf(object item) => item switch
    {
        R4.Base element => new TypeInfo("FHIR", element.TypeName, element.ModelType.BaseType is { } parent ? "FHIR." + parent.Name : "System.Any"),
        bool => new TypeInfo("System", "Boolean", "System.Any"),
        string => new TypeInfo("System", "String", "System.Any"),
        int => new TypeInfo("System", "Integer", "System.Any"),
        long => new TypeInfo("System", "Long", "System.Any"),
        decimal => new TypeInfo("System", "Decimal", "System.Any"),
        FhirPathDate => new TypeInfo("System", "Date", "System.Any"),
        FhirPathDateTime => new TypeInfo("System", "DateTime", "System.Any"),
        FhirPathTime => new TypeInfo("System", "Time", "System.Any"),
        FhirPathQuantity => new TypeInfo("System", "Quantity", "System.Any"),
        _ => new TypeInfo("System", "SimpleTypeInfo", "System.Any"),
    };

    private static object? FromText(R4.TextPrimitive text)
    {
        if (text.Value is not { } value)
            return null;
        return text switch
        {
            R4.Date => FhirPathDate.TryParse(value, out var date) ? date : null,
            R4.FhirDateTime or R4.Instant => FhirPathDateTime.TryParse(value, out var moment) ? moment : null,
            R4.Time => FhirPathTime.TryParse(value, out var time) ? time : null,
            _ => value,
        };
    }
}
