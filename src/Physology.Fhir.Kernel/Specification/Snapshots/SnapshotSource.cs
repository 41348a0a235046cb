using System.Runtime.CompilerServices;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Specification.Snapshots;

/// <summary>Gives the snapshot trees that a snapshot is made of, making those that are not there yet.</summary>
internal sealed class SnapshotSource(DefinitionStore definitions)
{
    // By definition, not by url: a store above may have another definition of the same url.
    private readonly ConditionalWeakTable<R4.StructureDefinition, SnapshotResult> _made = [];

    public SnapshotResult Generate(R4.StructureDefinition definition) => new SnapshotRun(this, definition, new HashSet<string>(StringComparer.Ordinal)).Generate();

    /// <summary>The definition with its snapshot, made where it has none; null where it is unknown or the snapshot cannot be made.</summary>
    /// <param name="canonical">The definition's canonical, or the bare name of a type of R4.</param>
    /// <param name="open">The urls whose snapshots are being made: one of them is a circle.</param>
    /// <param name="issue">Why there is none.</param>
    public R4.StructureDefinition? Find(string canonical, IReadOnlySet<string> open, out SnapshotIssue? issue)
    {
        issue = null;
        if (definitions.FindStructureDefinition(canonical) is not { } found)
        {
            return null;
        }

        if (found.Snapshot is { Element.Count: > 0 })
        {
            return found;
        }

        var url = found.Url?.Value ?? canonical;
        if (open.Contains(url))
        {
            issue = new SnapshotIssue(SnapshotIssueCodes.CircularBase, IssueSeverity.Error, null, $"{url} is based on itself.");
            return null;
        }

        if (!_made.TryGetValue(found, out var made))
        {
            made = new SnapshotRun(this, found, open).Generate();
            if (made.Definition is not null)
            {
                _made.AddOrUpdate(found, made);
            }
        }

        issue = made.Issues.FirstOrDefault(i => i.Code == SnapshotIssueCodes.CircularBase) ?? made.Issues.FirstOrDefault();
        return made.Definition;
    }

    /// <summary>The kind of the type of this name (<c>resource</c>, <c>complex-type</c>, <c>primitive-type</c>), or null.</summary>
    public string? KindOf(string type) => definitions.FindSnapshot(type)?.Kind?.Value;

    /// <summary>Whether a type may stand where another is allowed: the same, or derived from it.</summary>
    public bool IsKindOf(string? type, string? allowed)
    {
        for (var depth = 0; type is not null && depth < 16; depth++)
        {
            if (type == allowed)
            {
                return true;
            }

            var parent = definitions.FindSnapshot(type)?.BaseDefinition?.Value;
            type = parent?[(parent.LastIndexOf('/') + 1)..];
        }

        return false;
    }
}
