using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>Where in a value a discriminator looks.</summary>
internal static class DiscriminatorPath
{
    /// <exception cref="InvalidDefinitionException">A path outside the subset.</exception>
    public static DiscriminatorStep[] Parse(string path)
    {
        var steps = new List<DiscriminatorStep>();
        var at = 0;
        while (at < path.Length)
        {
            var end = at;
            var depth = 0;
            var quote = false;
            for (; end < path.Length && (path[end] != '.' || depth > 0 || quote); end++)
            {
                quote ^= path[end] == '\'';
                depth += quote ? 0 : path[end] == '(' ? 1 : path[end] == ')' ? -1 : 0;
            }

            if (Step(path[at..end].Trim(), path) is { } step)
            {
                steps.Add(step);
            }

            at = end + 1;
        }

        return [.. steps];
    }

    /// <summary>What a value has at the end of the path.</summary>
    public static IReadOnlyList<Node> Follow(Node node, DiscriminatorStep[] steps, ValidationRun run)
    {
        IReadOnlyList<Node> at = [node];
        foreach (var step in steps)
        {
            var next = new List<Node>();
            foreach (var value in at)
            {
                Add(next, value, step, run);
            }

            at = next;
        }

        return at;
    }

    private static void Add(List<Node> next, Node value, DiscriminatorStep step, ValidationRun run)
    {
        switch (step)
        {
            case DiscriminatorStep.Child child:
                next.AddRange(value.Named(child.Name));
                break;
            case DiscriminatorStep.Extension extension:
                next.AddRange(value.Named("extension").Where(e => e.AsExtension?.Url?.Value == extension.Url));
                break;
            case DiscriminatorStep.OfType type:
                if (value.Value.TypeName == type.Type)
                {
                    next.Add(value);
                }

                break;
            case DiscriminatorStep.Resolve:
                if (ReferenceTargets.TextOf(value.Value) is { } text && run.References.Resolve(value, text) is Resolution.Found found)
                {
                    next.Add(found.Target);
                }

                break;
        }
    }

    private static DiscriminatorStep? Step(string step, string path)
    {
        var open = step.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return step is "$this" or "" ? null : new DiscriminatorStep.Child(step.Replace("[x]", "", StringComparison.Ordinal));
        }

        var argument = step.EndsWith(')') ? step[(open + 1)..^1].Trim('\'', '"', ' ') : "";
        return step[..open] switch
        {
            "resolve" => new DiscriminatorStep.Resolve(),
            "extension" => new DiscriminatorStep.Extension(argument),
            "ofType" or "as" => new DiscriminatorStep.OfType(argument),
            _ => throw new InvalidDefinitionException($"A discriminator may not go along '{path}'."),
        };
    }
}
