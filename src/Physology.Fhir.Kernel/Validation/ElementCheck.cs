namespace Physology.Fhir.Kernel.Validation;

/// <summary>Everything a snapshot says about one element or one slice of it: how many, and what each value must be.</summary>
internal sealed class ElementCheck
{
    /// <summary>The element's name without <c>[x]</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the slice, or null for the element itself.</summary>
    public string? Slice { get; init; }

    public required int Min { get; init; }

    /// <summary>Null = any number.</summary>
    public required int? Max { get; init; }

    public required TypeCheck? Type { get; init; }

    public required FixedCheck? Fixed { get; init; }

    public required PatternCheck? Pattern { get; init; }

    /// <summary>Binding, reference targets: what is left about the value itself.</summary>
    public required IReadOnlyList<Check> Rules { get; init; }

    /// <summary>Set once by the compiler, also to the children of another element where the snapshot points there.</summary>
    public ChildrenCheck Children { get; set; } = ChildrenCheck.None;

    /// <summary>Set once by the compiler where the element is sliced.</summary>
    public SlicingCheck? Slicing { get; set; }

    public void RunOnOne(R4.Base value, string path, CheckRun run)
    {
        if (Type is not null && !Type.Allows(value))
        {
            // What follows is about another type and would only repeat this.
            Type.Run(value, path, run);
            return;
        }

        Fixed?.Run(value, path, run);
        Pattern?.Run(value, path, run);
        foreach (var rule in Rules)
        {
            rule.Run(value, path, run);
        }

        Children.Run(value, path, run);
    }
}
