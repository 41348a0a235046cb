using System.Text.Json;
using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.FhirPath.Values;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Cli.Commands;

/// <summary>Items of a FHIRPath result as JSON.</summary>
internal static class FhirPathItemJson
{
    /// <summary>The FHIR type; a System value has the name of the FHIR type that holds the same.</summary>
    public static string TypeName(FhirPathItem item) => item.IsSystem
        ? item.TypeName switch
        {
            "Boolean" => "boolean",
            "String" => "string",
            "Integer" => "integer",
            "Long" => "integer64",
            "Decimal" => "decimal",
            "Date" => "date",
            "DateTime" => "dateTime",
            "Time" => "time",
            var other => other,
        }
        : item.TypeName;

    public static void WriteValue(FhirPathItem item, Utf8JsonWriter writer)
    {
        switch (item.Element)
        {
            case R4.PrimitiveType primitive:
                WritePrimitive(primitive, writer);
                return;
            case { } element:
                writer.WriteRawValue(FhirJson.Write(element), skipInputValidation: true);
                return;
        }
        switch (item.Value)
        {
            case bool value:
                writer.WriteBooleanValue(value);
                break;
            case int value:
                writer.WriteNumberValue(value);
                break;
            case long value:
                writer.WriteNumberValue(value);
                break;
            case decimal value:
                writer.WriteNumberValue(value);
                break;
            case FhirPathQuantity value:
                writer.WriteStartObject();
                writer.WriteNumber("value", value.Value);
                writer.WriteString("unit", value.Unit);
                writer.WriteEndObject();
                break;
            case string or FhirPathDate or FhirPathDateTime or FhirPathTime:
                writer.WriteStringValue(item.AsText);
                break;
            default:
                WriteTypeInfo(item, writer);
                break;
        }
    }

    // What type() answers.
    private static void WriteTypeInfo(FhirPathItem item, Utf8JsonWriter writer)
    {
        var name = item.AsText ?? "";
        var point = name.IndexOf('.', StringComparison.Ordinal);
        writer.WriteStartObject();
        writer.WriteString("namespace", point < 0 ? "" : name[..point]);
        writer.WriteString("name", name[(point + 1)..]);
        writer.WriteEndObject();
    }

    // An element with nothing but extensions has no value to show.
    private static void WritePrimitive(R4.PrimitiveType primitive, Utf8JsonWriter writer)
    {
        if (!primitive.HasValue)
            writer.WriteNullValue();
        else if (primitive is R4.FhirBoolean boolean)
            writer.WriteBooleanValue(boolean.Value == true);
        else if (primitive is R4.NumberPrimitive or R4.FhirDecimal)
            writer.WriteRawValue(primitive.ValueText!, skipInputValidation: true); // it has a value
        else
            writer.WriteStringValue(primitive.ValueText);
    }
}
