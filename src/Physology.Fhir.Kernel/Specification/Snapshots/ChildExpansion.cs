namespace Physology.Fhir.Kernel.Specification.Snapshots;

/// <summary>Gives an element the children that a differential walks into: those of its type, of its type's profile, or of what its content reference points to.</summary>
internal sealed class ChildExpansion(SnapshotRun run)
{
    private const string FhirPathTypes = "http://hl7.org/fhirpath/";
    private const string FhirType = "http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type";

    /// <summary>Whether the element has children now.</summary>
    public bool Expand(ElementNode node, ElementNode differential)
    {
        if (node.Children.Count > 0)
        {
            return true;
        }

        var element = node.Definition!;
        var elementId = DifferentialTree.NameOf(differential.Definition) ?? DifferentialTree.NameOf(differential.Children[0].Definition);
        if (element.ContentReference?.Value is { Length: > 0 } reference)
        {
            return FollowReference(node, reference, elementId);
        }

        if (element.Type.Count == 0)
        {
            // The root of a type without base has no type and gets what the differential says.
            return run.IsSpecialization;
        }

        if (TypeToWalkInto(node, differential, elementId) is not { } canonical || run.Tree(canonical, elementId, SnapshotIssueCodes.UnknownType) is not { } tree)
        {
            return false;
        }

        node.Children.AddRange(tree.Children);
        return true;
    }

    private string? TypeToWalkInto(ElementNode node, ElementNode differential, string? elementId)
    {
        var types = node.Definition!.Type;
        if (types.Count == 1)
        {
            var code = types[0].Code?.Value ?? "";
            if (types[0].Profile is [{ Value: { Length: > 0 } profile }] && (run.TryFind(profile) is not null || code.Length == 0))
            {
                return profile;
            }

            if (!code.StartsWith(FhirPathTypes, StringComparison.Ordinal))
            {
                return code;
            }

            // The value of a primitive is a System type, which the definitions annotate with the FHIR type it is of.
            if (types[0].Extension.Find(e => e.Url?.Value == FhirType)?.Value is R4.PrimitiveType { ValueText: { Length: > 0 } fhirType })
            {
                return fhirType;
            }

            run.Report(SnapshotIssueCodes.UnknownType, elementId, $"'{node.Name}' is a {code}, which has no elements.");
            return null;
        }

        // What all data types have in common may be constrained on all of them together.
        if (differential.Children.TrueForAll(child => child.Name is "id" or "extension"))
        {
            return "Element";
        }

        run.Report(SnapshotIssueCodes.SeveralTypes, elementId, $"'{node.Name}' may be of {types.Count} types: none to walk into.");
        return null;
    }

    private bool FollowReference(ElementNode node, string reference, string? elementId)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var root = hash > 0 && reference[..hash] != run.Url ? run.Tree(reference[..hash], elementId, SnapshotIssueCodes.UnknownType) : run.Base;
        var target = root is null || hash < 0 ? null : Find(root, reference[(hash + 1)..]);
        if (target is null)
        {
            run.Report(SnapshotIssueCodes.BadContentReference, elementId, $"The content reference '{reference}' leads nowhere.");
            return false;
        }

        // Copies first: the target may be what holds this node.
        node.Children.AddRange(target.Children.ConvertAll(child => child.Copy()));
        node.Definition!.ContentReference = null;
        node.Definition.Type = target.Definition!.Type.ConvertAll(type => type.DeepCopy());
        return true;
    }

    private static ElementNode? Find(ElementNode root, string id)
    {
        var segments = id.Split('.');
        ElementNode? node = root;
        for (var i = 1; i < segments.Length && node is not null; i++)
        {
            var colon = segments[i].IndexOf(':', StringComparison.Ordinal);
            node = node.Child(colon < 0 ? segments[i] : segments[i][..colon]);
            if (colon >= 0)
            {
                node = node?.Slice(segments[i][(colon + 1)..]);
            }
        }

        return node;
    }
}
