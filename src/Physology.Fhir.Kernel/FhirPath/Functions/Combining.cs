using Physology.Fhir.Kernel.FhirPath.Runtime;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>FHIRPath, Combining.</summary>
internal static class Combining
{
    public static void Union(in Call call, ItemList input, ItemList result)
    {
        var other = call.List(0);
        var all = call.Run.Rent();
        all.AddRange(input.Items);
        all.AddRange(other.Items);
        Sets.Distinct(call.Run, all, result);
        call.Run.Return(all);
        call.Run.Return(other);
    }

    /// <summary>The order is kept whether or not the second argument asks for it.</summary>
    public static void Combine(in Call call, ItemList input, ItemList result)
    {
        var other = call.List(0);
        result.AddRange(input.Items);
        result.AddRange(other.Items);
        call.Run.Return(other);
    }
}
