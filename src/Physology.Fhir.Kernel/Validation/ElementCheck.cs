namespace Physology.Fhir.Kernel.Validation;

/// <summary>
/// Everything a definition says about one element or one slice of it: how many, and what each value must be. The insides are
/// compiled when a value asks for them.
/// </summary>
internal sealed class ElementCheck
{
    private Func<ElementCheck[]?>? _compileChildren;
    private volatile ElementCheck[]? _children;
    private TypeSchema? _lastType;

    /// <summary>The element's name without <c>[x]</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The id within its definition: <c>Observation.component:pain.code</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the slice, or null for the element itself.</summary>
    public string? Slice { get; init; }

    public required int Min { get; init; }

    /// <summary><see cref="int.MaxValue"/> where any number is allowed.</summary>
    public required int Max { get; init; }

    /// <summary>Whether the element repeats in its base, so that its path carries an index.</summary>
    public required bool IsList { get; init; }

    public Rules.TypeCheck? Type { get; init; }

    /// <summary>What is left about the value itself.</summary>
    public required Check[] Rules { get; init; }

    /// <summary>How values are told into slices, or null.</summary>
    public Rules.SlicingCheck? Slicing { get; init; }

    /// <summary>The definition it was compiled from.</summary>
    public required R4.ElementDefinition Definition { get; init; }

    /// <summary>What the definition says about the insides, or null where it leaves them to the type.</summary>
    public ElementCheck[]? Children
    {
        get
        {
            if (_compileChildren is { } compile)
            {
                _children = compile(); // two threads may both do it, with the same result
                _compileChildren = null;
            }

            return _children;
        }
    }

    public Func<ElementCheck[]?>? CompileChildren
    {
        init => _compileChildren = value;
    }

    /// <summary>The base definition of the value's type; remembered, because most elements only ever hold one.</summary>
    public TypeSchema? TypeOf(R4.Base value, Schemas schemas)
    {
        var name = value.TypeName;
        var last = _lastType;
        if (last is not null && (ReferenceEquals(last.Name, name) || last.Name == name))
        {
            return last;
        }

        return _lastType = schemas.FindType(name);
    }
}
