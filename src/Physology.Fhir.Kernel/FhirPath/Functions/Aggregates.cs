using Physology.Fhir.Kernel.FhirPath.Compilation;
using Physology.Fhir.Kernel.FhirPath.Parsing;
using Physology.Fhir.Kernel.FhirPath.Runtime;
using Physology.Fhir.Kernel.FhirPath.Values;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>FHIRPath, Aggregates: aggregate(), and the shorthands of SDC and FHIRPath 3.0, which are empty where there is nothing.</summary>
internal static class Aggregates
{
    public static Node Aggregate(FunctionSite site)
    {
        var aggregator = site.Lambda(0, out _, out _, hasTotal: true);
        return new AggregateNode(site.Offset, site.Input, aggregator, site.Count > 1 ? site.Eager(1, out _) : null);
    }

    public static void Sum(in Call call, ItemList input, ItemList result)
    {
        if (Total(call, input) is { } total)
            result.Add(total);
    }

    public static void Avg(in Call call, ItemList input, ItemList result)
    {
        if (Total(call, input) is { } total && Arithmetic.Apply(call.Run, Operator.Divide, total, (decimal)input.Count, call.Offset) is { } mean)
            result.Add(mean);
    }

    public static void Min(in Call call, ItemList input, ItemList result) => Extreme(call, input, result, -1);

    public static void Max(in Call call, ItemList input, ItemList result) => Extreme(call, input, result, 1);

    private static object? Total(in Call call, ItemList input)
    {
        // Decimals and integers, which is nearly always, without boxing each sum.
        var (sum, isDecimal) = (0m, false);
        for (var i = 0; i < input.Count; i++)
        {
            if (NumberOf(input[i], ref isDecimal) is not { } number)
                return Folded(call, input);
            try
            {
                sum += number;
            }
            catch (OverflowException)
            {
                return null;
            }
        }
        if (input.Count == 0)
            return null;
        return isDecimal ? sum : sum is >= int.MinValue and <= int.MaxValue ? Items.Box((int)sum) : sum is >= long.MinValue and <= long.MaxValue ? (long)sum : null;
    }

    private static decimal? NumberOf(object item, ref bool isDecimal)
    {
        switch (item)
        {
            case R4.FhirDecimal { Value: var value }:
                isDecimal = true;
                return value;
            case decimal value:
                isDecimal = true;
                return value;
            default:
                return Items.Number(Items.Value(item));
        }
    }

    private static object? Folded(in Call call, ItemList input)
    {
        var total = input[0] is R4.Quantity or FhirPathQuantity ? Items.Value(input[0]) : throw call.WrongInput("numbers or Quantities", input[0]);
        for (var i = 1; i < input.Count && total is not null; i++)
            total = Arithmetic.Apply(call.Run, Operator.Add, total, input[i], call.Offset);
        return total;
    }

    private static void Extreme(in Call call, ItemList input, ItemList result, int sign)
    {
        if (input.Count == 0)
            return;
        var best = input[0];
        for (var i = 1; i < input.Count; i++)
        {
            if (!Ordering.TryCompare(input[i], best, out var order))
                throw call.WrongInput("items with an order between them", input[i]);
            if (order is not { } known)
                return;
            if (Math.Sign(known) == sign)
                best = input[i];
        }
        result.Add(Items.Value(best) ?? best);
    }
}
