using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>
/// Resources that are handed over together in Parameters refer to each other by type and id; where one of the type is there,
/// a reference to another that is not must be a slip.
/// </summary>
internal static class ParametersCheck
{
    public static void Run(Node node, ValidationRun run)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        var resources = new List<Node>();
        Collect(node, types, resources);
        foreach (var resource in resources)
        {
            References(resource, types, run);
        }
    }

    private static void Collect(Node node, HashSet<string> types, List<Node> resources)
    {
        foreach (var child in node.Children)
        {
            if (child.Value is R4.Resource resource)
            {
                types.Add(resource.TypeName);
                resources.Add(child);
            }
            else if (child.Name is "parameter" or "part")
            {
                Collect(child, types, resources);
            }
        }
    }

    private static void References(Node node, HashSet<string> types, ValidationRun run)
    {
        if (node.Value is R4.ResourceReference { Reference.Value: { } text } && ReferenceIndex.RestfulUrl().Match(text) is { Success: true } match
            && !match.Groups["root"].Success && types.Contains(match.Groups["type"].Value) && run.References.Resolve(node, text) is Resolution.Outside)
        {
            run.Error(ValidationIssueCodes.UnresolvedReference, node, "Leads to none of the resources that are handed over with it.");
        }

        foreach (var child in node.Children)
        {
            References(child, types, run);
        }
    }
}
