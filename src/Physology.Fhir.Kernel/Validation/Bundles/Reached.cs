using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Bundles;

/// <summary>A document has only what its Composition leads to, and what says something of that: a Provenance, a stylesheet (documents.html#content).</summary>
internal static class Reached
{
    public static void Check(Node bundle, Node composition, ValidationRun run)
    {
        var entries = bundle.Named("entry").SelectMany(e => e.Named("resource")).ToList();
        var targets = entries.ToDictionary(entry => entry, entry => Targets(entry, run));
        var reached = new HashSet<Node> { composition };
        var next = new Queue<Node>(reached);
        while (next.TryDequeue(out var entry))
        {
            foreach (var target in targets[entry].Where(reached.Add))
            {
                next.Enqueue(target);
            }

            // Backwards too: what refers to a part of the document belongs to it.
            foreach (var other in entries.Where(other => targets[other].Contains(entry) && reached.Add(other)))
            {
                next.Enqueue(other);
            }
        }

        foreach (var entry in entries.Where(entry => !reached.Contains(entry) && entry.Value is not R4.Binary))
        {
            run.Error(ValidationIssueCodes.NotInDocument, entry.Parent ?? entry, "The composition leads to it by no reference, so that it is no part of the document.");
        }
    }

    private static HashSet<Node> Targets(Node entry, ValidationRun run)
    {
        var found = new HashSet<Node>();
        Collect(entry, entry, found, run);
        return found;
    }

    private static void Collect(Node entry, Node node, HashSet<Node> found, ValidationRun run)
    {
        if (Rules.ReferenceTargets.TextOf(node.Value) is { Length: > 0 } text && text[0] != '#')
        {
            switch (run.References.Resolve(node, text))
            {
                case Resolution.Found { Place: Place.Bundled, Target: var target }:
                    found.Add(target);
                    break;
                case Resolution.Ambiguous:
                    found.UnionWith(run.References.FullUrls(entry.Parent!.Parent!).GetValueOrDefault(ReferenceIndex.Absolute(entry, text)) ?? []); // an entry's resource lies in an entry of a bundle
                    break;
            }
        }

        foreach (var child in node.Children)
        {
            Collect(entry, child, found, run);
        }
    }
}
