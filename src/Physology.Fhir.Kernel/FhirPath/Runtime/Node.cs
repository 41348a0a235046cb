namespace Physology.Fhir.Kernel.FhirPath.Runtime;

/// <summary>
/// A compiled expression: its result as a stream, as a single item or as a truth. The focus is what <c>$this</c> is: null for
/// the empty collection, an item, or an <see cref="ItemList"/>. Immutable once compiled.
/// </summary>
internal abstract class Node(int offset)
{
    /// <summary>Where in the expression an error of this node is shown.</summary>
    public int Offset { get; } = offset;

    /// <summary>Hands the items to the sink; false when the sink wanted no more.</summary>
    public abstract bool Push(Run run, object? focus, Sink sink);

    /// <summary>The number of items as far as two (2: two or more), and the item where there is one.</summary>
    public virtual int One(Run run, object? focus, out object? item)
    {
        var sink = run.RentOne();
        Push(run, focus, sink);
        item = sink.Count == 1 ? sink.Item : null;
        var count = sink.Count;
        run.Return(sink);
        return count;
    }

    /// <summary>The item, or null where there is none; more are an error.</summary>
    public object? Single(Run run, object? focus) =>
        One(run, focus, out var item) > 1 ? throw run.NotSingle(Offset) : item;

    /// <summary>The result as a boolean: a single item that is none counts as true (FHIRPath, Singleton Evaluation of Collections).</summary>
    public virtual Truth Test(Run run, object? focus) => Items.ToTruth(Single(run, focus));

    /// <summary>All items in a list of the run's, to be given back.</summary>
    public ItemList Collect(Run run, object? focus)
    {
        var list = run.Rent();
        Push(run, focus, list);
        return list;
    }

    public static bool PushFocus(object? focus, Sink sink)
    {
        if (focus is null)
            return true;
        if (focus is not ItemList list)
            return sink.Add(focus);
        for (var i = 0; i < list.Count; i++)
            if (!sink.Add(list[i]))
                return false;
        return true;
    }

    /// <summary>As <see cref="One"/>, of a focus.</summary>
    public static int OneOf(object? focus, out object? item)
    {
        item = focus;
        if (focus is not ItemList list)
            return focus is null ? 0 : 1;
        item = list.Count == 1 ? list[0] : null;
        return Math.Min(list.Count, 2);
    }

    /// <summary>A list as a focus: null, the item, or the list itself.</summary>
    public static object? AsFocus(ItemList list) => list.Count switch { 0 => null, 1 => list[0], _ => list };
}

/// <summary>A node with no more than one item.</summary>
internal abstract class ScalarNode(int offset) : Node(offset)
{
    public abstract object? Value(Run run, object? focus);

    public sealed override bool Push(Run run, object? focus, Sink sink) =>
        Value(run, focus) is not { } item || sink.Add(item);

    public sealed override int One(Run run, object? focus, out object? item)
    {
        item = Value(run, focus);
        return item is null ? 0 : 1;
    }
}

/// <summary>A node whose result is a boolean or empty; it is never boxed where only the truth is asked for.</summary>
internal abstract class TruthNode(int offset) : Node(offset)
{
    public abstract override Truth Test(Run run, object? focus);

    public sealed override bool Push(Run run, object? focus, Sink sink) =>
        Items.Box(Test(run, focus)) is not { } item || sink.Add(item);

    public sealed override int One(Run run, object? focus, out object? item)
    {
        item = Items.Box(Test(run, focus));
        return item is null ? 0 : 1;
    }
}
