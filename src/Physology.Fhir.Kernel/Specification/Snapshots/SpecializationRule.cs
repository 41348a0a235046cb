namespace Physology.Fhir.Kernel.Specification.Snapshots;

/// <summary>
/// A type or a logical model has the elements of its base and adds its own. As R4 publishes them, an own element says what it
/// inherits as a data type: the constraints of Element, and of Extension where it is one.
/// </summary>
internal static class SpecializationRule
{
    /// <summary>The root of the base becomes the root of the new type: what is said about the base as such does not go over.</summary>
    public static void MakeRoot(ElementNode root, string? kind)
    {
        var inherited = root.Definition!;
        root.Definition = new R4.ElementDefinition
        {
            Comment = kind == "primitive-type" ? null : inherited.Comment,
            Min = 0,
            Max = "*",
            Condition = inherited.Condition,
            Constraint = inherited.Constraint,
            Mapping = inherited.Mapping,
            Base = kind == "logical" && inherited.Path?.Value == "Element" ? inherited.Base : null,
            IsModifier = false,
        };
    }

    /// <summary>An element that the base does not have.</summary>
    public static ElementNode Add(SnapshotRun run, TreeMerge merge, ElementNode differential)
    {
        var element = differential.Definition?.DeepCopy() ?? new R4.ElementDefinition();
        element.Constraint = [];
        var node = new ElementNode(differential.Name, element);
        element.IsModifier ??= false;
        foreach (var constraint in Inherited(run, element))
        {
            element.Constraint.Add(constraint);
        }

        var whole = new ElementNode(differential.Name, OnlyConstraints(differential.Definition));
        whole.Children.AddRange(differential.Children);
        whole.Slices.AddRange(differential.Slices);
        merge.Merge(node, whole);
        return node;
    }

    private static R4.ElementDefinition? OnlyConstraints(R4.ElementDefinition? element) => element is null
        ? null
        : new R4.ElementDefinition { ElementId = element.ElementId, Path = element.Path, Constraint = element.Constraint };

    private static IEnumerable<R4.ElementDefinition.ConstraintComponent> Inherited(SnapshotRun run, R4.ElementDefinition element)
    {
        if (run.IsModel)
        {
            return [];
        }

        var codes = element.Type.Select(type => type.Code?.Value ?? "").ToList();
        var isDataType = element.ContentReference is not null || codes.Exists(code => code.Length > 0 && IsDataType(run, code));
        if (!isDataType)
        {
            return [];
        }

        var constraints = RootConstraints(run, "Element");
        return codes is ["Extension"] ? constraints.Concat(RootConstraints(run, "Extension")).DistinctBy(c => c.Key?.Value) : constraints;
    }

    private static bool IsDataType(SnapshotRun run, string code) =>
        !code.StartsWith("http://hl7.org/fhirpath/", StringComparison.Ordinal)
        && run.Source.KindOf(code) is "complex-type" or "primitive-type";

    private static List<R4.ElementDefinition.ConstraintComponent> RootConstraints(SnapshotRun run, string type) =>
        run.Tree(type, null, SnapshotIssueCodes.UnknownType)?.Definition!.Constraint ?? [];
}
