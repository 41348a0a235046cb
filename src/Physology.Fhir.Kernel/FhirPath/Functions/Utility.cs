using Physology.Fhir.Kernel.FhirPath.Compilation;
using Physology.Fhir.Kernel.FhirPath.Runtime;
using Physology.Fhir.Kernel.FhirPath.Values;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>FHIRPath, Utility Functions.</summary>
internal static class Utility
{
    public static Node Trace(FunctionSite site)
    {
        var name = site.Eager(0, out _);
        var projection = site.Count > 1 ? site.Lambda(1, out _, out _) : null;
        return new TraceNode(site.Offset, site.Input, name, projection);
    }

    public static Node DefineVariable(FunctionSite site)
    {
        var name = site.LiteralText(0);
        var type = site.InputType;
        var value = site.Count > 1 ? site.OnInput(1, out type) : null;
        return new DefineNode(site.Offset, site.Input, value, site.Define(name, type), name);
    }

    public static void Now(in Call call, ItemList input, ItemList result) => result.Add(call.Run.NowValue());

    public static void Today(in Call call, ItemList input, ItemList result) =>
        result.Add(FhirPathDate.From(DateOnly.FromDateTime(call.Run.Now.DateTime)));

    public static void TimeOfDay(in Call call, ItemList input, ItemList result) =>
        result.Add(FhirPathTime.From(TimeOnly.FromDateTime(call.Run.Now.DateTime)));
}
