using Physology.Fhir.Kernel.FhirPath.Compilation;
using Physology.Fhir.Kernel.FhirPath.Runtime;
using Physology.Fhir.Kernel.FhirPath.Types;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>FHIRPath, Tree Navigation.</summary>
internal static class TreeNavigation
{
    public static Node Children(FunctionSite site)
    {
        site.ResultType = new StaticType(null, false, IsUnordered: true);
        return site.Path().Append(new ChildrenStage());
    }

    public static Node Descendants(FunctionSite site)
    {
        site.ResultType = new StaticType(null, false, IsUnordered: true);
        return site.Path().Append(new DescendantsStage());
    }
}
