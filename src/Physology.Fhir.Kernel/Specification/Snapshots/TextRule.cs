namespace Physology.Fhir.Kernel.Specification.Snapshots;

/// <summary>What people read. A text replaces the base's, or goes on from it (Markdown on a new line) where it begins with three dots; lists add up.</summary>
internal static class TextRule
{
    public static void Apply(R4.ElementDefinition element, R4.ElementDefinition differential)
    {
        element.Label = differential.Label?.DeepCopy() ?? element.Label;
        element.Short = differential.Short is { } brief ? Continued(brief.DeepCopy(), element.Short?.Value) : element.Short;
        element.Definition = differential.Definition is { } definition ? Continued(definition.DeepCopy(), element.Definition?.Value) : element.Definition;
        element.Comment = differential.Comment is { } comment ? Continued(comment.DeepCopy(), element.Comment?.Value) : element.Comment;
        element.Requirements = differential.Requirements is { } requirements ? Continued(requirements.DeepCopy(), element.Requirements?.Value) : element.Requirements;
        element.MeaningWhenMissing = differential.MeaningWhenMissing?.DeepCopy() ?? element.MeaningWhenMissing;
        element.OrderMeaning = differential.OrderMeaning?.DeepCopy() ?? element.OrderMeaning;
        Add(element.Alias, differential.Alias, (a, b) => a.Value == b.Value);
        Add(element.Code, differential.Code, (a, b) => a.System?.Value == b.System?.Value && a.Code?.Value == b.Code?.Value);
        Add(element.Mapping, differential.Mapping, (a, b) => a.Identity?.Value == b.Identity?.Value && a.Map?.Value == b.Map?.Value);
        Add(element.Example, differential.Example, (a, b) => a.IsExactly(b));
        Add(element.Condition, differential.Condition, (a, b) => a.Value == b.Value);
    }

    private static T Continued<T>(T text, string? before) where T : R4.TextPrimitive
    {
        if (text.Value is { } value && value.StartsWith("...", StringComparison.Ordinal))
        {
            text.Value = before is null ? value[3..].TrimStart() : before + (text is R4.Markdown ? "\r\n" : "") + value[3..];
        }

        return text;
    }

    private static void Add<T>(List<T> list, List<T> more, Func<T, T, bool> isSame) where T : R4.Base
    {
        foreach (var item in more)
        {
            if (!list.Exists(other => isSame(other, item)))
            {
                list.Add((T)item.DeepCopy());
            }
        }
    }
}
