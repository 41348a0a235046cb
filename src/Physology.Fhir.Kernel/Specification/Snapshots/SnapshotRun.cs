using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Specification.Snapshots;

/// <summary>Making one snapshot.</summary>
internal sealed class SnapshotRun
{
    private readonly R4.StructureDefinition _definition;
    private readonly IReadOnlySet<string> _open;

    public SnapshotRun(SnapshotSource source, R4.StructureDefinition definition, IReadOnlySet<string> open)
    {
        Source = source;
        _definition = definition;
        Url = definition.Url?.Value ?? "";
        _open = Url.Length == 0 ? open : new HashSet<string>(open, StringComparer.Ordinal) { Url };
    }

    public SnapshotSource Source { get; }

    /// <summary>The url of the definition, source of the constraints it adds.</summary>
    public string Url { get; }

    public List<SnapshotIssue> Issues { get; } = [];

    /// <summary>Whether elements that the base does not have are new ones: in a type or a logical model, not in a profile.</summary>
    public bool IsSpecialization => _definition.Derivation?.Value != "constraint";

    /// <summary>Whether the definition is of something that is neither a type nor built like a resource: its elements inherit nothing.</summary>
    public bool IsModel { get; private set; }

    private bool IsLogical => _definition.Kind?.Value == "logical";

    /// <summary>The base's tree as it was, where content references lead.</summary>
    public ElementNode? Base { get; private set; }

    public SnapshotResult Generate()
    {
        if (_definition.Differential is not { Element.Count: > 0 } && _definition.BaseDefinition?.Value is null)
        {
            Report(SnapshotIssueCodes.NoDifferential, null, "There is neither a differential nor a base definition.");
            return new SnapshotResult(null, Issues);
        }

        if (StartingPoint() is not { } root)
        {
            return new SnapshotResult(null, Issues);
        }

        Base = root.Copy();
        new TreeMerge(this).Merge(root, DifferentialTree.Read(_definition, root.Name, Issues));
        var elements = ElementTree.Write(root);
        var made = _definition.DeepCopy();
        made.Snapshot = new R4.StructureDefinition.SnapshotComponent { Element = elements };
        return new SnapshotResult(made, Issues);
    }

    /// <summary>The snapshot of a definition as a tree, its constraints saying where they come from; null, with an issue, where it is not to be had.</summary>
    public ElementNode? Tree(string canonical, string? elementId, IssueCode codeWhereUnknown)
    {
        if (Find(canonical, elementId, codeWhereUnknown) is not { } found)
        {
            return null;
        }

        if (ElementTree.Read(found.Snapshot!.Element) is not { } tree)
        {
            Report(codeWhereUnknown, elementId, $"The snapshot of {canonical} is no tree of elements.");
            return null;
        }

        ConstraintRule.AddSource(tree, found.Url?.Value);
        if (!IsSpecialization && found.Url?.Value?.StartsWith("http://hl7.org/fhir/StructureDefinition/", StringComparison.Ordinal) == true)
        {
            LinkRule.Apply(tree);
        }

        return tree;
    }

    /// <summary>A definition with a snapshot, or null.</summary>
    public R4.StructureDefinition? TryFind(string canonical) => Source.Find(canonical, _open, out _);

    /// <summary>A definition with a snapshot, or null with an issue.</summary>
    public R4.StructureDefinition? Find(string canonical, string? elementId, IssueCode codeWhereUnknown)
    {
        var found = Source.Find(canonical, _open, out var issue);
        if (found is null)
        {
            Report(issue?.Code ?? codeWhereUnknown, elementId, issue?.Message ?? $"{canonical} is not known.");
        }

        return found;
    }

    public void Report(IssueCode code, string? elementId, string message, IssueSeverity severity = IssueSeverity.Error) =>
        Issues.Add(new SnapshotIssue(code, severity, elementId, message));

    private ElementNode? StartingPoint()
    {
        var type = _definition.Type?.Value ?? "";
        var name = type.Contains('/', StringComparison.Ordinal) ? type[(type.LastIndexOf('/') + 1)..] : type;
        if (_definition.Differential?.Element.FirstOrDefault()?.Path?.Value is { Length: > 0 } first && IsSpecialization)
        {
            name = first.Split('.')[0]; // a logical model's type is a url; its elements are named as it likes
        }

        IsModel = IsLogical;
        // R5's root of all types, which logical models name, has no elements.
        if (_definition.BaseDefinition?.Value is not { Length: > 0 } canonical || canonical == "http://hl7.org/fhir/StructureDefinition/Base")
        {
            return new ElementNode(name, IsLogical ? new R4.ElementDefinition { Min = 0, Max = "*", Base = new R4.ElementDefinition.BaseComponent { Path = "Base", Min = 0, Max = "*" } } : new R4.ElementDefinition());
        }

        if (Tree(canonical, null, SnapshotIssueCodes.UnknownBase) is not { } tree)
        {
            return null;
        }

        if (IsSpecialization)
        {
            tree.Name = name;
            IsModel = IsLogical && Source.KindOf(canonical) != "resource";
            SpecializationRule.MakeRoot(tree, _definition.Kind?.Value);
        }
        else if (tree.Name != name && name.Length > 0)
        {
            Report(SnapshotIssueCodes.OtherType, null, $"A constraint on {tree.Name} cannot be of type {name}.");
            return null;
        }
        else if (tree.Name == "Extension")
        {
            TypeProfileRule.DescribeRoot(tree.Definition!);
        }

        return tree;
    }
}
