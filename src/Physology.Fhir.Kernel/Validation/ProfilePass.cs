using Physology.Fhir.Kernel.Validation.Rules;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>Walks a value by what a profile says beyond the base. The insides of data types and nested resources have had their own pass.</summary>
internal static class ProfilePass
{
    public static void Visit(Node node, ElementCheck element, ValidationRun run)
    {
        if (element.Type is { } allowed && !allowed.Allows(node, run))
        {
            // What follows is about another type and would only repeat this.
            allowed.Run(node, run);
            return;
        }

        foreach (var rule in element.Rules)
        {
            rule.Run(node, run);
        }

        if (element.Children is { } children)
        {
            Children(node, children, run);
        }
    }

    private static void Children(Node node, ElementCheck[] elements, ValidationRun run)
    {
        var children = node.Children;
        var next = 0;
        foreach (var element in elements)
        {
            var start = Find(children, element.Name, next);
            var end = start;
            while (end < children.Length && children[end].Name == element.Name)
            {
                Visit(children[end], element, run);
                end++;
            }

            next = end;
            var count = end - start;
            if (count < element.Min || count > element.Max)
            {
                CardinalityCheck.Run(element, count, node, run);
            }

            element.Slicing?.Run(children[start..end], node, run);
        }
    }

    // Mostly further on, because both are in the order of the definition.
    private static int Find(ReadOnlySpan<Node> children, string name, int from)
    {
        for (var i = from; i < children.Length; i++)
        {
            if (children[i].Name == name)
            {
                return i;
            }
        }

        for (var i = 0; i < from; i++)
        {
            if (children[i].Name == name)
            {
                return i;
            }
        }

        return children.Length;
    }
}
