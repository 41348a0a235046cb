using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Specification.Snapshots;

/// <summary>
/// An element whose type is given one profile is described as that profile describes itself: the author of
/// <c>Patient.extension:nationality</c> need not say again what a nationality is. An extension that is touched without a
/// profile is described as "An Extension", as every published snapshot has it, and no longer as the list of all extensions that it was.
/// </summary>
internal static class TypeProfileRule
{
    public static void Apply(SnapshotRun run, ElementNode node, R4.ElementDefinition differential)
    {
        if (run.IsSpecialization)
        {
            return;
        }

        var isExtension = IsExtension(node);
        if (differential.Type is [{ Profile: [{ Value: { Length: > 0 } profile }] }])
        {
            if ((RootOf(run, profile, differential) ?? (isExtension ? run.TryFind("Extension")?.Snapshot?.Element[0] : null)) is { } root)
            {
                Describe(node, root, isExtension);
            }

            return;
        }
        else if (differential.Type is [{ Profile.Count: > 1 }] || node.Definition!.Type is [{ Profile.Count: > 0 }])
        {
            return;
        }

        if (isExtension)
        {
            DescribeAsAnyExtension(node);
        }
    }

    /// <summary>An extension's own definition begins from the same words: "An Extension".</summary>
    public static void DescribeRoot(R4.ElementDefinition root)
    {
        root.Short = "Extension";
        root.Definition = new R4.Markdown("An Extension");
        root.Mapping = [];
    }

    /// <summary>An extension of which a slice is constrained is touched, too.</summary>
    public static void DescribeAsAnyExtension(ElementNode node)
    {
        var element = node.Definition!;
        element.Short = "Extension";
        element.Definition = new R4.Markdown("An Extension");
        element.Comment = null;
        element.Requirements = null;
        element.Alias = [];
        element.Mapping = [];
    }

    public static bool IsExtension(ElementNode node) =>
        node.Name is "extension" or "modifierExtension" && node.Definition!.Type is [{ Code.Value: "Extension" }];

    private static R4.ElementDefinition? RootOf(SnapshotRun run, string profile, R4.ElementDefinition differential)
    {
        var root = run.TryFind(profile)?.Snapshot?.Element.FirstOrDefault();
        if (root is null)
        {
            // Whoever has no need to walk into a profile may state one that is not at hand: the validator asks for it.
            run.Report(SnapshotIssueCodes.UnknownType, DifferentialTree.NameOf(differential), $"The profile {profile} is not known: the element is described without it.", IssueSeverity.Warning);
        }

        return root;
    }

    private static void Describe(ElementNode node, R4.ElementDefinition root, bool isExtension)
    {
        var element = node.Definition!;
        if (!isExtension && node.IsChoice)
        {
            return;
        }

        element.Short = root.Short?.DeepCopy() ?? element.Short;
        element.Definition = root.Definition?.DeepCopy() ?? element.Definition;
        element.Comment = isExtension ? root.Comment?.DeepCopy() : root.Comment?.DeepCopy() ?? element.Comment;
        element.Requirements = isExtension ? root.Requirements?.DeepCopy() : root.Requirements?.DeepCopy() ?? element.Requirements;
        element.Alias = root.Alias.Count > 0 || isExtension ? root.Alias.ConvertAll(alias => alias.DeepCopy()) : element.Alias;
        element.Mapping = root.Mapping.ConvertAll(mapping => mapping.DeepCopy());
        if (!isExtension)
        {
            element.Condition = root.Condition.ConvertAll(condition => condition.DeepCopy());
            element.IsSummary = root.IsSummary?.DeepCopy();
            if (element.Constraint.Count > 0)
            {
                ConstraintRule.Add(element, root.Constraint, "");
            }
        }
        else if (root.IsModifier?.Value == true)
        {
            element.IsModifier = true;
            element.IsModifierReason = root.IsModifierReason?.DeepCopy() ?? element.IsModifierReason;
        }
    }
}
