using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>ele-1: every element has a value or children, and an id alone is not content. Done here because it holds for every node.</summary>
internal static class EmptyElementCheck
{
    public static void Run(Node node, ValidationRun run)
    {
        if (node.Value is R4.PrimitiveType { HasValue: true })
        {
            return;
        }

        var children = node.Children;
        if (children.Length == 0 || (children.Length == 1 && children[0].Name == "id"))
        {
            run.Error(ValidationIssueCodes.EmptyElement, node, $"A {node.Value.TypeName} with neither value nor content (ele-1).");
        }
    }
}
