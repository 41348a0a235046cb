using Physology.Fhir.Kernel.FhirPath.Runtime;
using Physology.Fhir.Kernel.FhirPath.Values;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>FHIRPath, Utility Functions (trial use): boundaries, precision and comparability.</summary>
internal static class Boundaries
{
    public static object? LowBoundary(in Call call, object input)
    {
        var digits = call.Integer(0);
        return Items.Value(input) switch
        {
            FhirPathDate value => value.LowBoundary(digits),
            FhirPathDateTime value => value.LowBoundary(digits),
            FhirPathTime value => value.LowBoundary(digits),
            FhirPathQuantity value => value.LowBoundary(digits),
            var value => Items.Number(value) is { } number ? FhirPathDecimal.LowBoundary(number, digits) : Refuse(call, input),
        };
    }

    public static object? HighBoundary(in Call call, object input)
    {
        var digits = call.Integer(0);
        return Items.Value(input) switch
        {
            FhirPathDate value => value.HighBoundary(digits),
            FhirPathDateTime value => value.HighBoundary(digits),
            FhirPathTime value => value.HighBoundary(digits),
            FhirPathQuantity value => value.HighBoundary(digits),
            var value => Items.Number(value) is { } number ? FhirPathDecimal.HighBoundary(number, digits) : Refuse(call, input),
        };
    }

    public static object? Precision(in Call call, object input) => Items.Value(input) switch
    {
        FhirPathDate value => Items.Box(value.PrecisionDigits),
        FhirPathDateTime value => Items.Box(value.PrecisionDigits),
        FhirPathTime value => Items.Box(value.PrecisionDigits),
        FhirPathQuantity value => Items.Box(FhirPathDecimal.Precision(value.Value)),
        var value => Items.Number(value) is { } number ? Items.Box(FhirPathDecimal.Precision(number)) : Refuse(call, input),
    };

    public static object? Comparable(in Call call, object input)
    {
        if (call.Item(0) is not { } other)
            return null;
        return Quantity(call, input) is { } a && Quantity(call, other) is { } b ? Items.Box(a.IsComparableTo(b)) : null;
    }

    private static FhirPathQuantity? Quantity(in Call call, object item) => Items.Value(item) switch
    {
        FhirPathQuantity value => value,
        var value => Items.Number(value) is { } number ? new FhirPathQuantity(number)
            : item is R4.Quantity or R4.PrimitiveType { HasValue: false } ? null : throw call.WrongInput("Quantities", item),
    };

    private static object? Refuse(in Call call, object input) =>
        input is R4.PrimitiveType { HasValue: false } or R4.Quantity ? null : throw call.WrongInput("a number, date, time or Quantity", input);
}
