using Physology.Fhir.Kernel.FhirPath.Compilation;
using Physology.Fhir.Kernel.FhirPath.Runtime;
using Physology.Fhir.Kernel.FhirPath.Types;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>FHIRPath, Filtering and Projection.</summary>
internal static class Filtering
{
    public static Node Where(FunctionSite site)
    {
        var criteria = site.Lambda(0, out _, out var usesIndex);
        site.ResultType = site.InputType;
        return usesIndex
            ? new IndexedNode(site.Offset, site.Input, criteria, IndexedKind.Where)
            : site.Path().Append(new WhereStage(criteria));
    }

    public static Node Select(FunctionSite site)
    {
        var projection = site.Lambda(0, out var type, out var usesIndex);
        site.ResultType = type with { IsSingle = type.IsSingle && site.InputType.IsSingle };
        return usesIndex
            ? new IndexedNode(site.Offset, site.Input, projection, IndexedKind.Select)
            : site.Path().Append(new SelectStage(projection));
    }

    public static Node Repeat(FunctionSite site) => Repeat(site, keepsAll: false);

    public static Node RepeatAll(FunctionSite site) => Repeat(site, keepsAll: true);

    public static Node OfType(FunctionSite site)
    {
        var type = site.TypeArgument(0);
        site.ResultType = site.InputType with { Types = [type] };
        return site.Path().Append(new OfTypeStage(type));
    }

    public static Node Coalesce(FunctionSite site)
    {
        var arguments = new Node[site.Count];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = site.Eager(i, out _);
        return new CoalesceNode(site.Offset, arguments);
    }

    private static RepeatNode Repeat(FunctionSite site, bool keepsAll)
    {
        // What the expression gives is its own input in turn: nothing is known of it but what is known of the first round.
        var once = site.Lambda(0, out var type, out _);
        site.ResultType = type.Types is { } types && site.InputType.Types is { } input && types.All(input.Contains) ? type.AsMany() : StaticType.Unknown;
        return new RepeatNode(site.Offset, site.Input, once, keepsAll);
    }
}
