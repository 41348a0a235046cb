using System.Globalization;
using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.FhirPath.Values;
using Physology.Fhir.Kernel.Tests.FhirPath.Reference;

namespace Physology.Fhir.Kernel.Tests.FhirPath.Chapters;

/// <summary>An item as the literal that it is: what primitives hold as their System value, other elements by their type.</summary>
internal static class ItemText
{
    public static string Of(FhirPathItem item) => Of(item.Raw);

    public static string Of(object item) => ReferenceInterpreter.Value(item) switch
    {
        bool truth => truth ? "true" : "false",
        string text => $"'{text}'",
        FhirPathDate date => $"@{date}",
        FhirPathDateTime { Precision: <= TemporalPrecision.Day } date => $"@{date}T",
        FhirPathDateTime moment => $"@{moment}",
        FhirPathTime time => $"@T{time}",
        FhirPathQuantity quantity => quantity.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        R4.Base element => element.TypeName,
        var other => other.ToString() ?? "",
    };

    /// <summary>Numbers without trailing zeros, so that 5.0 and 5 are the same.</summary>
    public static string Normalised(string literal)
    {
        var end = literal.IndexOf(' ');
        var number = end < 0 ? literal : literal[..end];
        return FhirPathDecimal.TryParse(number, out var value) && number.Contains('.')
            ? value.ToString("0.############################", CultureInfo.InvariantCulture) + (end < 0 ? "" : literal[end..])
            : literal;
    }
}
