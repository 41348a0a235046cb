using System.Runtime.CompilerServices;

namespace Physology.Fhir.Kernel.FhirPath.Runtime;

/// <summary>A chain of steps from a source (none: the focus). An item goes down the whole chain before the next one starts.</summary>
internal sealed class PathNode(int offset, Node? source) : Node(offset)
{
    private MemberStage[]? _members = [];
    private Stage? _first;
    private Stage? _last;

    /// <summary>Adds a step, while the path is compiled.</summary>
    public PathNode Append(Stage stage)
    {
        _last?.Link(stage);
        _first ??= stage;
        _last = stage;
        _members = _members is not null && source is null && stage is MemberStage member ? [.. _members, member] : null;
        return this;
    }

    /// <summary>The only step, where the path is one member of the focus.</summary>
    public MemberStage? OnlyMember => _members is [var member] ? member : null;

    public override bool Push(Run run, object? focus, Sink sink)
    {
        if (_first is not { } first)
            return source?.Push(run, focus, sink) ?? PushFocus(focus, sink);
        if (source is not null)
        {
            var entry = run.RentStage();
            entry.Set(run, first, sink);
            var more = source.Push(run, focus, entry);
            run.Return(entry);
            return more;
        }
        if (focus is not ItemList list)
            return focus is null || first.Accept(run, focus, sink);
        for (var i = 0; i < list.Count; i++)
            if (!first.Accept(run, list[i], sink))
                return false;
        return true;
    }

    public override int One(Run run, object? focus, out object? item)
    {
        if (_members is { } members && focus is not ItemList)
        {
            if (members.Length == 1 && focus is not null)
            {
                return members[0].TryOnly(focus, out item) ? item is null ? 0 : 1 : base.One(run, focus, out item);
            }
            item = focus;
            foreach (var member in members)
            {
                if (item is null)
                    return 0;
                if (!member.TryOnly(item, out item))
                    return base.One(run, focus, out item);
            }
            return item is null ? 0 : 1;
        }
        return base.One(run, focus, out item);
    }
}
