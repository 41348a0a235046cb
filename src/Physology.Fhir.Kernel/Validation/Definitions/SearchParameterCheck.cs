namespace Physology.Fhir.Kernel.Validation.Definitions;

/// <summary>The expression of a SearchParameter and those of its components are FHIRPath (searchparameter-definitions.html#expression).</summary>
internal static class SearchParameterCheck
{
    public static void Run(Node node, ValidationRun run)
    {
        Expression(node, run);
        foreach (var component in node.Named("component"))
        {
            Expression(component, run);
        }
    }

    private static void Expression(Node holder, ValidationRun run)
    {
        if (holder.Named("expression").FirstOrDefault() is { } at)
        {
            ExpressionText.Check(at, (at.Value as R4.TextPrimitive)?.Value, null, run);
        }
    }
}
