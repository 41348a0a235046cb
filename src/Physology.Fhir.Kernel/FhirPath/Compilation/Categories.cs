using Physology.Fhir.Kernel.FhirPath.Parsing;
using Physology.Fhir.Kernel.FhirPath.Types;
using Physology.Fhir.R4.Model;

namespace Physology.Fhir.Kernel.FhirPath.Compilation;

/// <summary>What a value can do: the coarse types by which operators and functions choose.</summary>
[Flags]
internal enum Categories
{
    None = 0,
    Text = 1,
    Number = 2,
    Moment = 4,
    Time = 8,
    Quantity = 16,
    Boolean = 32,
    Complex = 64,
    All = Text | Number | Moment | Time | Quantity | Boolean | Complex,
}

/// <summary>From types to categories, and what operators accept.</summary>
internal static class CategoryRules
{
    public static Categories Of(StaticType type)
    {
        if (type.Types is not { } types || types.Length == 0)
            return Categories.All;
        var all = Categories.None;
        foreach (var spec in types)
            all |= Of(spec);
        return all;
    }

    public static bool CanCombine(Operator op, Categories left, Categories right) => op switch
    {
        Operator.Add => Meet(left, right, Categories.Text) || Numbers(left, right) || Shifts(left, right),
        Operator.Subtract => Numbers(left, right) || Shifts(left, right),
        Operator.Multiply or Operator.Divide => Numbers(left, right),
        Operator.IntegerDivide or Operator.Modulo => Meet(left, right, Categories.Number),
        Operator.Less or Operator.LessOrEqual or Operator.Greater or Operator.GreaterOrEqual =>
            Meet(left, right, Categories.Text) || Meet(left, right, Categories.Moment) || Meet(left, right, Categories.Time) || Numbers(left, right),
        Operator.Concatenate => (left & ~Categories.Complex) != 0 && (right & ~Categories.Complex) != 0,
        _ => true,
    };

    private static bool Meet(Categories left, Categories right, Categories what) => (left & what) != 0 && (right & what) != 0;

    private static bool Numbers(Categories left, Categories right) => Meet(left, right, Categories.Number | Categories.Quantity);

    private static bool Shifts(Categories left, Categories right) =>
        (left & (Categories.Moment | Categories.Time)) != 0 && (right & Categories.Quantity) != 0;

    private static Categories Of(TypeSpec spec)
    {
        if (spec.Model is not { } model)
            return spec.Name switch
            {
                "Boolean" => Categories.Boolean,
                "String" => Categories.Text,
                "Integer" or "Long" or "Decimal" => Categories.Number,
                "Date" or "DateTime" => Categories.Moment,
                "Time" => Categories.Time,
                "Quantity" => Categories.Quantity,
                "TypeInfo" => Categories.Complex,
                _ => Categories.All,
            };
        if (spec.IsOpen)
            return Categories.All;
        if (model.Kind != ModelTypeKind.Primitive)
            return model.Name == "Quantity" || model.BaseType?.Name == "Quantity" ? Categories.Quantity | Categories.Complex : Categories.Complex;
        return model.Name switch
        {
            "boolean" => Categories.Boolean,
            "integer" or "positiveInt" or "unsignedInt" or "decimal" => Categories.Number,
            "date" or "dateTime" or "instant" => Categories.Moment,
            "time" => Categories.Time,
            _ => Categories.Text,
        };
    }
}
