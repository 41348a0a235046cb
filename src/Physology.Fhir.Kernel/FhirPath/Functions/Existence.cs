using Physology.Fhir.Kernel.FhirPath.Compilation;
using Physology.Fhir.Kernel.FhirPath.Runtime;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>FHIRPath, Existence; and not().</summary>
internal static class Existence
{
    public static Node Empty(FunctionSite site) => new ExistsNode(site.Offset, site.Input, isNegated: true);

    public static Node Not(FunctionSite site) => new NotNode(site.Offset, site.Input);

    public static Node Exists(FunctionSite site)
    {
        if (site.Count == 0)
            return new ExistsNode(site.Offset, site.Input, isNegated: false);
        var criteria = site.Lambda(0, out _, out var usesIndex);
        return new ExistsNode(site.Offset, usesIndex
            ? new IndexedNode(site.Offset, site.Input, criteria, IndexedKind.Where)
            : site.Path().Append(new WhereStage(criteria)), isNegated: false);
    }

    public static Node All(FunctionSite site)
    {
        var criteria = site.Lambda(0, out _, out var usesIndex);
        return new ExistsNode(site.Offset, usesIndex
            ? new IndexedNode(site.Offset, site.Input, criteria, IndexedKind.Unless)
            : site.Path().Append(new UnlessStage(criteria)), isNegated: true);
    }

    public static void AllTrue(in Call call, ItemList input, ItemList result) => result.Add(Items.Box(!Any(call, input, false)));

    public static void AnyTrue(in Call call, ItemList input, ItemList result) => result.Add(Items.Box(Any(call, input, true)));

    public static void AllFalse(in Call call, ItemList input, ItemList result) => result.Add(Items.Box(!Any(call, input, true)));

    public static void AnyFalse(in Call call, ItemList input, ItemList result) => result.Add(Items.Box(Any(call, input, false)));

    public static void SubsetOf(in Call call, ItemList input, ItemList result)
    {
        var other = call.List(0);
        result.Add(Items.Box(IsSubset(call.Run, input, other)));
        call.Run.Return(other);
    }

    public static void SupersetOf(in Call call, ItemList input, ItemList result)
    {
        var other = call.List(0);
        result.Add(Items.Box(IsSubset(call.Run, other, input)));
        call.Run.Return(other);
    }

    public static Node Count(FunctionSite site) => new CountNode(site.Offset, site.Input);

    public static void Distinct(in Call call, ItemList input, ItemList result) => Sets.Distinct(call.Run, input, result);

    public static void IsDistinct(in Call call, ItemList input, ItemList result)
    {
        var distinct = call.Run.Rent();
        Sets.Distinct(call.Run, input, distinct);
        result.Add(Items.Box(distinct.Count == input.Count));
        call.Run.Return(distinct);
    }

    private static bool Any(in Call call, ItemList input, bool sought)
    {
        var found = false;
        for (var i = 0; i < input.Count; i++)
            found |= Items.Value(input[i]) switch
            {
                bool value => value == sought,
                null when input[i] is R4.PrimitiveType => false,
                _ => throw call.WrongInput("Booleans", input[i]),
            };
        return found;
    }

    private static bool IsSubset(Run run, ItemList some, ItemList all)
    {
        var set = run.RentSet();
        for (var i = 0; i < all.Count; i++)
            set.Add(all[i]);
        var result = true;
        for (var i = 0; i < some.Count && result; i++)
            result = set.Contains(some[i]);
        run.Return(set);
        return result;
    }
}
