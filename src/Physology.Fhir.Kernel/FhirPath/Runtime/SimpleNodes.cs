using Physology.Fhir.Kernel.FhirPath.Types;

namespace Physology.Fhir.Kernel.FhirPath.Runtime;

/// <summary>A literal; null is the empty collection.</summary>
internal sealed class LiteralNode(int offset, object? value) : ScalarNode(offset)
{
    public object? Constant { get; } = value;

    public override object? Value(Run run, object? focus) => Constant;
}

/// <summary><c>$this</c>, and the input of a function at the head of a path.</summary>
internal sealed class ThisNode(int offset) : Node(offset)
{
    public override bool Push(Run run, object? focus, Sink sink) => PushFocus(focus, sink);

    public override int One(Run run, object? focus, out object? item) => OneOf(focus, out item);
}

/// <summary><c>$index</c>.</summary>
internal sealed class IndexNode(int offset) : ScalarNode(offset)
{
    public override object? Value(Run run, object? focus) => Items.Box(run.Index);
}

/// <summary><c>$total</c>.</summary>
internal sealed class TotalNode(int offset) : Node(offset)
{
    public override bool Push(Run run, object? focus, Sink sink) => PushFocus(run.Total, sink);

    public override int One(Run run, object? focus, out object? item) => OneOf(run.Total, out item);
}

/// <summary>A variable of defineVariable().</summary>
internal sealed class SlotNode(int offset, int slot) : Node(offset)
{
    public override bool Push(Run run, object? focus, Sink sink) => PushFocus(run.Slots[slot], sink);

    public override int One(Run run, object? focus, out object? item) => OneOf(run.Slots[slot], out item);
}

/// <summary><c>%resource</c>, <c>%rootResource</c>, <c>%context</c> and the caller's variables.</summary>
internal sealed class ExternalNode(int offset, string name) : Node(offset)
{
    public override bool Push(Run run, object? focus, Sink sink)
    {
        switch (name)
        {
            case "resource":
                return run.Resource is not { } resource || sink.Add(resource);
            case "rootResource":
                return run.RootResource is not { } root || sink.Add(root);
            case "context" when run.Context.Context is not null || run.Input is not null:
                return sink.Add(run.Context.Context ?? run.Input!); // one of them is there
            case "context":
                return true;
        }
        if (run.Context.Variables is null || !run.Context.Variables.TryGetValue(name, out var items))
            throw run.Fault(FhirPathErrorCodes.UnknownVariable, $"There is no variable %{name}.", Offset);
        for (var i = 0; i < items.Count; i++)
            if (!sink.Add(items[i].Raw))
                return false;
        return true;
    }
}

/// <summary><c>x is T</c>.</summary>
internal sealed class IsNode(int offset, Node operand, TypeSpec type) : TruthNode(offset)
{
    public override Truth Test(Run run, object? focus) => operand.Single(run, focus) switch
    {
        null => Truth.Empty,
        var item => type.Matches(item) ? Truth.True : Truth.False,
    };
}

/// <summary><c>x as T</c>.</summary>
internal sealed class AsNode(int offset, Node operand, TypeSpec type) : ScalarNode(offset)
{
    public override object? Value(Run run, object? focus) =>
        operand.Single(run, focus) is { } item && type.Casts(item) ? item : null;
}

/// <summary><c>target[index]</c>.</summary>
internal sealed class IndexerNode(int offset, Node target, Node index) : ScalarNode(offset)
{
    public override object? Value(Run run, object? focus)
    {
        if (index.Single(run, focus) is not { } at)
            return null;
        if (Items.Value(at) is not int place)
            throw run.Fault(FhirPathErrorCodes.WrongType, "An index is an Integer.", Offset);
        var list = target.Collect(run, focus);
        var item = place >= 0 && place < list.Count ? list[place] : null;
        run.Return(list);
        return item;
    }
}
