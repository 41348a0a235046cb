namespace Physology.Fhir.Kernel.Specification.Snapshots;

/// <summary>
/// R4, 5.1.0.13: <c>valueQuantity</c> in a differential is the slice <c>value[x]:valueQuantity</c>, sliced by type. Where the choice is
/// down to that one type already, it is the choice itself.
/// </summary>
internal static class ChoiceRule
{
    /// <summary>The choice and the type that this name stands for, or null.</summary>
    public static (ElementNode Choice, R4.ElementDefinition.TypeComponent Type)? Find(ElementNode parent, string name)
    {
        foreach (var child in parent.Children)
        {
            if (!child.IsChoice || !name.StartsWith(child.Name.AsSpan()[..^3], StringComparison.Ordinal))
            {
                continue;
            }

            var suffix = name[(child.Name.Length - 3)..];
            if (child.Definition!.Type.Find(type => NameOf(type) == suffix) is { } type)
            {
                return (child, type);
            }
        }

        return null;
    }

    /// <summary>What a constraint on the renamed element is laid over.</summary>
    public static ElementNode Target((ElementNode Choice, R4.ElementDefinition.TypeComponent Type) found, ElementNode differential)
    {
        var (choice, type) = found;
        var sliceName = differential.SliceName ?? differential.Definition?.SliceName?.Value ?? choice.Name[..^3] + NameOf(type);
        if (choice.Slice(sliceName) is { } known)
        {
            return known;
        }

        if (choice.Definition!.Type.Count == 1 && choice.Slices.Count == 0 && (differential.Definition is null || choice.Definition.Slicing is null && differential.SliceName is null))
        {
            return choice;
        }

        var slice = choice.Copy(withSlices: false);
        slice.SliceName = sliceName;
        slice.Definition!.SliceName = sliceName;
        slice.Definition.Slicing = null;
        slice.Definition.Type = [type.DeepCopy()];
        slice.Definition.Min = 0;
        choice.Definition.Slicing ??= ByType("closed");
        choice.Slices.Add(slice);
        return slice;
    }

    /// <summary>A choice that renamed elements sliced and closed has only their types left, and is needed where its only slice is.</summary>
    public static void Close(ElementNode choice)
    {
        if (choice.Definition!.Slicing?.Rules?.Value != "closed" || choice.Slices.Count == 0)
        {
            return;
        }

        var types = choice.Slices.SelectMany(slice => slice.Definition!.Type).Select(type => type.Code?.Value).ToHashSet(StringComparer.Ordinal);
        choice.Definition.Type = choice.Definition.Type.Where(type => types.Contains(type.Code?.Value)).ToList();
        if (choice.Slices is [{ Definition.Min.Value: { } min }] && min > (choice.Definition.Min?.Value ?? 0))
        {
            choice.Definition.Min = min;
        }
    }

    public static R4.ElementDefinition.SlicingComponent ByType(string rules) => new()
    {
        Discriminator = [new R4.ElementDefinition.DiscriminatorComponent { Type = new("type"), Path = "$this" }],
        Ordered = false,
        Rules = new(rules),
    };

    /// <summary>The type's name as it is written after the choice's: <c>Quantity</c>, <c>DateTime</c>.</summary>
    public static string NameOf(R4.ElementDefinition.TypeComponent type)
    {
        var code = type.Code?.Value ?? "";
        return code.Length == 0 ? "" : char.ToUpperInvariant(code[0]) + code[1..];
    }
}
