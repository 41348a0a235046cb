using Physology.Fhir.Kernel.FhirPath.Functions;

namespace Physology.Fhir.Kernel.FhirPath.Runtime;

/// <summary>A function of one item.</summary>
internal sealed class ItemFunctionNode(int offset, string name, Node input, Node[] arguments, ItemFunction body) : ScalarNode(offset)
{
    public override object? Value(Run run, object? focus)
    {
        run.Step();
        return input.Single(run, focus) is { } item ? body(new Call(run, focus, arguments, name, Offset), item) : null;
    }
}

/// <summary>A function of a whole collection.</summary>
internal sealed class CollectionFunctionNode(int offset, string name, Node input, Node[] arguments, CollectionFunction body) : Node(offset)
{
    public override bool Push(Run run, object? focus, Sink sink)
    {
        run.Step();
        var items = input.Collect(run, focus);
        var result = run.Rent();
        body(new Call(run, focus, arguments, name, Offset), items, result);
        run.Return(items);
        var more = PushFocus(result, sink);
        run.Return(result);
        return more;
    }
}

/// <summary>exists(), empty(), and all() by way of what fails.</summary>
internal sealed class ExistsNode(int offset, Node input, bool isNegated) : TruthNode(offset)
{
    public override Truth Test(Run run, object? focus) =>
        input.Push(run, focus, ExistsSink.Instance) == isNegated ? Truth.True : Truth.False;
}

/// <summary>not().</summary>
internal sealed class NotNode(int offset, Node input) : TruthNode(offset)
{
    public override Truth Test(Run run, object? focus) => input.Test(run, focus) switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Empty,
    };
}

/// <summary>Lets through what is not true: all() looks for one such.</summary>
internal sealed class UnlessStage(Node criteria) : Stage
{
    public override bool Accept(Run run, object item, Sink sink) =>
        criteria.Test(run, item) == Truth.True || Next.Accept(run, item, sink);
}

/// <summary>first().</summary>
internal sealed class FirstNode(int offset, Node input) : ScalarNode(offset)
{
    public override object? Value(Run run, object? focus)
    {
        var sink = run.RentFirst();
        input.Push(run, focus, sink);
        var item = sink.Item;
        run.Return(sink);
        return item;
    }
}

/// <summary>count().</summary>
internal sealed class CountNode(int offset, Node input) : ScalarNode(offset)
{
    public override object? Value(Run run, object? focus)
    {
        var sink = run.RentCount();
        input.Push(run, focus, sink);
        var count = sink.Count;
        run.Return(sink);
        return Items.Box(count);
    }
}

/// <summary>iif().</summary>
internal sealed class IifNode(int offset, Node? input, Node criterion, Node then, Node? otherwise) : Node(offset)
{
    public override bool Push(Run run, object? focus, Sink sink)
    {
        var inner = input is null ? focus : input.Single(run, focus);
        return criterion.Test(run, inner) == Truth.True ? then.Push(run, inner, sink) : otherwise?.Push(run, inner, sink) ?? true;
    }
}

/// <summary>defineVariable().</summary>
internal sealed class DefineNode(int offset, Node input, Node? value, int slot, string name) : Node(offset)
{
    public override bool Push(Run run, object? focus, Sink sink)
    {
        if (run.Context.Variables?.ContainsKey(name) == true)
            throw run.Fault(FhirPathErrorCodes.VariableExists, $"The context has a variable %{name} already.", Offset);
        var items = input.Collect(run, focus);
        var kept = new ItemList(run); // outlives this call, so it is none of the pool's
        if (value is null)
            kept.AddRange(items.Items);
        else
            value.Push(run, AsFocus(items), kept);
        run.Slots[slot] = kept;
        var more = PushFocus(items, sink);
        run.Return(items);
        return more;
    }
}

/// <summary>trace().</summary>
internal sealed class TraceNode(int offset, Node input, Node name, Node? projection) : Node(offset)
{
    public override bool Push(Run run, object? focus, Sink sink)
    {
        var items = input.Collect(run, focus);
        if (run.Context.Host is { } host)
        {
            var seen = run.Rent();
            if (projection is null)
                seen.AddRange(items.Items);
            else
                for (var i = 0; i < items.Count; i++)
                    projection.Push(run, items[i], seen);
            host.Trace(name.Single(run, focus) is { } text ? Items.Text(Items.Value(text)) ?? "" : "", FhirPathItem.From(seen.Items));
            run.Return(seen);
        }
        var more = PushFocus(items, sink);
        run.Return(items);
        return more;
    }
}

/// <summary>coalesce(): the first argument that is not empty.</summary>
internal sealed class CoalesceNode(int offset, Node[] arguments) : Node(offset)
{
    public override bool Push(Run run, object? focus, Sink sink)
    {
        foreach (var argument in arguments)
        {
            var items = argument.Collect(run, focus);
            var isEmpty = items.Count == 0;
            var more = PushFocus(items, sink);
            run.Return(items);
            if (!isEmpty)
                return more;
        }
        return true;
    }
}
