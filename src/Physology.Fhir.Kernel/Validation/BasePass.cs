using Physology.Fhir.Kernel.Validation.Rules;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>Walks a value by what R4 itself says: each node once, from the resource down into data types and nested resources.</summary>
internal static class BasePass
{
    public static void Resource(Node node, ValidationRun run)
    {
        if (run.Schemas.FindType(node.Value.TypeName) is { } type)
        {
            Type(node, type, run);
            ResourceRules.Run(node, run);
        }
    }

    public static void Visit(Node node, ElementCheck element, ValidationRun run)
    {
        node.Element = element;
        if (element.Type is { } allowed && !allowed.Allows(node, run))
        {
            allowed.Run(node, run);
            return;
        }

        foreach (var rule in element.Rules)
        {
            rule.Run(node, run);
        }

        if (node.Value is R4.Resource)
        {
            Resource(node, run);
        }
        else if (element.Children is { } own)
        {
            EmptyElementCheck.Run(node, run);
            Children(node, own, run);
        }
        else if (element.TypeOf(node.Value, run.Schemas) is { } type)
        {
            EmptyElementCheck.Run(node, run);
            Type(node, type, run);
        }
    }

    private static void Type(Node node, TypeSchema type, ValidationRun run)
    {
        foreach (var rule in type.Root.Rules)
        {
            rule.Run(node, run);
        }

        if (type.Root.Children is { } children)
        {
            Children(node, children, run);
        }
    }

    // Definitions and children come in the same order, so one step through both finds all.
    private static void Children(Node node, ElementCheck[] elements, ValidationRun run)
    {
        var children = node.Children;
        var next = 0;
        foreach (var element in elements)
        {
            var start = next;
            while (next < children.Length && Is(children[next], element))
            {
                Visit(children[next], element, run);
                next++;
            }

            var count = next - start;
            if (count < element.Min || count > element.Max)
            {
                CardinalityCheck.Run(element, count, node, run);
            }
        }

        for (; next < children.Length; next++)
        {
            Stray(children[next], elements, run);
        }
    }

    private static bool Is(Node child, ElementCheck element) => ReferenceEquals(child.Name, element.Name) || child.Name == element.Name;

    private static void Stray(Node child, ElementCheck[] elements, ValidationRun run)
    {
        foreach (var element in elements)
        {
            if (Is(child, element))
            {
                Visit(child, element, run);
            }
        }
    }
}
