using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>dom-2 to dom-5: contained resources are not nested, are used, and have neither a version nor a security label of their own.</summary>
internal static class ContainedCheck
{
    public static void Run(Node node, ValidationRun run)
    {
        HashSet<string>? used = null;
        HashSet<string>? ids = null;
        foreach (var child in node.Children)
        {
            if (child.Name != "contained")
            {
                continue;
            }

            var resource = (R4.Resource)child.Value;
            if (node.Name == "contained")
            {
                run.Error(ValidationIssueCodes.ContainedNested, child, "A contained resource contains another (dom-2).");
            }

            used ??= Fragments(node);
            if (resource.Id?.Value is not { } id)
            {
                run.Error(ValidationIssueCodes.ContainedNotUsed, child, "A contained resource has an id, by which it is referred to.");
            }
            else if (!used.Contains("#" + id) && !Fragments(child).Contains("#"))
            {
                run.Error(ValidationIssueCodes.ContainedNotUsed, child, "Nothing refers to the contained resource, nor does it refer to the one that contains it (dom-3).");
            }

            if (resource.Id?.Value is { } named && !(ids ??= new(StringComparer.Ordinal)).Add(named))
            {
                run.Error(ValidationIssueCodes.ContainedDuplicate, child, "Another contained resource has the same id, so that a reference could mean both (references.html#contained).");
            }

            if (resource.Meta is { } meta)
            {
                Meta(child, meta, run);
            }
        }
    }

    private static void Meta(Node child, R4.Meta meta, ValidationRun run)
    {
        if (meta.VersionId is not null || meta.LastUpdated is not null)
        {
            run.Error(ValidationIssueCodes.ContainedMeta, child, "A contained resource has no version and no time of update of its own (dom-4).");
        }

        if (meta.Security.Count > 0)
        {
            run.Error(ValidationIssueCodes.ContainedMeta, child, "A contained resource has no security label of its own (dom-5).");
        }
    }

    // All references and URLs into the resource, wherever in it.
    private static HashSet<string> Fragments(Node node)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Collect(node, found);
        return found;
    }

    private static void Collect(Node node, HashSet<string> found)
    {
        if (ReferenceTargets.TextOf(node.Value) is { Length: > 0 } text && text[0] == '#')
        {
            found.Add(text);
        }

        foreach (var child in node.Children)
        {
            Collect(child, found);
        }
    }
}
