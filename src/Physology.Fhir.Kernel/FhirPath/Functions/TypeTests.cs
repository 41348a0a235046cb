using Physology.Fhir.Kernel.FhirPath.Compilation;
using Physology.Fhir.Kernel.FhirPath.Runtime;
using Physology.Fhir.Kernel.FhirPath.Types;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>FHIRPath, Types and Reflection: is(), as(), type().</summary>
internal static class TypeTests
{
    public static Node Is(FunctionSite site) => new IsNode(site.Offset, site.Input, site.TypeArgument(0));

    public static Node As(FunctionSite site)
    {
        var type = site.TypeArgument(0);
        site.ResultType = StaticType.One(type);
        return new AsNode(site.Offset, site.Input, type);
    }

    public static void Type(in Call call, ItemList input, ItemList result)
    {
        for (var i = 0; i < input.Count; i++)
            result.Add(Items.TypeOf(input[i]));
    }
}
