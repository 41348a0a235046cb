using Physology.Fhir.Kernel.FhirPath.Compilation;
using Physology.Fhir.Kernel.FhirPath.Parsing;
using Physology.Fhir.Kernel.FhirPath.Runtime;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>FHIRPath, Subsetting; and sort().</summary>
internal static class Subsetting
{
    public static void Single(in Call call, ItemList input, ItemList result)
    {
        if (input.Count > 1)
            throw call.Run.NotSingle(call.Offset);
        result.AddRange(input.Items);
    }

    public static Node First(FunctionSite site) => new FirstNode(site.Offset, site.Input);

    public static void Last(in Call call, ItemList input, ItemList result)
    {
        if (input.Count > 0)
            result.Add(input[input.Count - 1]);
    }

    public static void Tail(in Call call, ItemList input, ItemList result)
    {
        if (input.Count > 1)
            result.AddRange(input.Items[1..]);
    }

    public static void Skip(in Call call, ItemList input, ItemList result)
    {
        if (call.Integer(0) is { } count && count < input.Count)
            result.AddRange(input.Items[Math.Max(count, 0)..]);
    }

    public static void Take(in Call call, ItemList input, ItemList result)
    {
        if (call.Integer(0) is { } count and > 0)
            result.AddRange(input.Items[..Math.Min(count, input.Count)]);
    }

    public static void Intersect(in Call call, ItemList input, ItemList result)
    {
        var other = SetOf(call);
        var taken = call.Run.RentSet();
        for (var i = 0; i < input.Count; i++)
            if (other.Contains(input[i]) && taken.Add(input[i]))
                result.Add(input[i]);
        call.Run.Return(taken);
        call.Run.Return(other);
    }

    public static void Exclude(in Call call, ItemList input, ItemList result)
    {
        var other = SetOf(call);
        for (var i = 0; i < input.Count; i++)
            if (!other.Contains(input[i]))
                result.Add(input[i]);
        call.Run.Return(other);
    }

    /// <summary>
    /// By keys with <c>desc</c> after them, or with a minus before them as HL7's suite writes it: a key that is as good as negated, whatever its
    /// type, and still sorted upwards, so that what has none comes first.
    /// </summary>
    public static Node Sort(FunctionSite site)
    {
        var keys = new SortKey[site.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var (syntax, isDescending, isNegated) = (site.Argument(i), false, false);
            if (syntax is SyntaxNode.SortKey key)
                (syntax, isDescending) = (key.Key, key.IsDescending);
            if (syntax is SyntaxNode.Unary { IsNegative: true } minus)
                (syntax, isNegated) = (minus.Operand, true);
            keys[i] = new SortKey(site.Lambda(syntax), isDescending, isNegated);
        }
        site.ResultType = site.InputType with { IsUnordered = false };
        return new SortNode(site.Offset, site.Input, keys);
    }

    private static ItemSet SetOf(in Call call)
    {
        var other = call.List(0);
        var set = call.Run.RentSet();
        for (var i = 0; i < other.Count; i++)
            set.Add(other[i]);
        call.Run.Return(other);
        return set;
    }
}
