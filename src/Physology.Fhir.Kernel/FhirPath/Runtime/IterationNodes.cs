namespace Physology.Fhir.Kernel.FhirPath.Runtime;

/// <summary>where(), select(), exists() and all() where <c>$index</c> is looked at: the items are counted as they come.</summary>
internal sealed class IndexedNode(int offset, Node input, Node argument, IndexedKind kind) : Node(offset)
{
    public override bool Push(Run run, object? focus, Sink sink)
    {
        var items = input.Collect(run, focus);
        var outer = run.Index;
        var more = true;
        for (var i = 0; i < items.Count && more; i++)
        {
            run.Step();
            run.Index = i;
            more = kind switch
            {
                IndexedKind.Where => argument.Test(run, items[i]) != Truth.True || Out(run, outer, items[i], sink),
                IndexedKind.Unless => argument.Test(run, items[i]) == Truth.True || Out(run, outer, items[i], sink),
                _ => Selected(run, outer, items[i], sink),
            };
        }
        run.Index = outer;
        run.Return(items);
        return more;
    }

    // What takes the item has an index of its own.
    private static bool Out(Run run, int outer, object item, Sink sink)
    {
        run.Index = outer;
        return sink.Add(item);
    }

    private bool Selected(Run run, int outer, object item, Sink sink)
    {
        var selected = argument.Collect(run, item);
        run.Index = outer;
        var more = PushFocus(selected, sink);
        run.Return(selected);
        return more;
    }
}

/// <summary>What an <see cref="IndexedNode"/> does with each item.</summary>
internal enum IndexedKind
{
    Where, Unless, Select,
}

/// <summary>repeat(), and repeatAll() without looking for what was there before.</summary>
internal sealed class RepeatNode(int offset, Node input, Node projection, bool keepsAll) : Node(offset)
{
    public override bool Push(Run run, object? focus, Sink sink)
    {
        var found = run.Rent();
        var seen = keepsAll ? null : run.RentSet();
        var next = run.Rent();
        var start = input.Collect(run, focus);
        for (var i = 0; i < start.Count; i++)
            projection.Push(run, start[i], next);
        run.Return(start);
        // found is both the result and the list of what is still to be looked into.
        for (var at = 0; ; at++)
        {
            for (var i = 0; i < next.Count; i++)
            {
                run.Step();
                if (seen is null || seen.Add(next[i]))
                    found.Add(next[i]);
            }
            next.Clear();
            if (at >= found.Count)
                break;
            projection.Push(run, found[at], next);
        }
        run.Return(next);
        if (seen is not null)
            run.Return(seen);
        var more = PushFocus(found, sink);
        run.Return(found);
        return more;
    }
}

/// <summary>aggregate().</summary>
internal sealed class AggregateNode(int offset, Node input, Node aggregator, Node? init) : Node(offset)
{
    public override bool Push(Run run, object? focus, Sink sink)
    {
        var (outerIndex, outerTotal) = (run.Index, run.Total);
        var items = input.Collect(run, focus);
        var total = run.Rent();
        init?.Push(run, focus, total);
        if (aggregator is ScalarNode scalar)
        {
            // One item at most each time, as with every sum: no list is needed for it.
            object? only = AsFocus(total);
            for (var i = 0; i < items.Count; i++)
            {
                run.Step();
                (run.Index, run.Total) = (i, only);
                only = scalar.Value(run, items[i]);
            }
            (run.Index, run.Total) = (outerIndex, outerTotal);
            run.Return(items);
            var goesOn = PushFocus(only, sink);
            run.Return(total);
            return goesOn;
        }
        for (var i = 0; i < items.Count; i++)
        {
            run.Step();
            (run.Index, run.Total) = (i, AsFocus(total));
            var next = aggregator.Collect(run, items[i]);
            run.Return(total);
            total = next;
        }
        (run.Index, run.Total) = (outerIndex, outerTotal);
        run.Return(items);
        var more = PushFocus(total, sink);
        run.Return(total);
        return more;
    }
}

/// <summary>A key of sort().</summary>
internal readonly record struct SortKey(Node Key, bool IsDescending, bool IsNegated);

/// <summary>sort(): by keys, an empty one being the lowest, and what is equal in the order it came.</summary>
internal sealed class SortNode(int offset, Node input, SortKey[] keys) : Node(offset)
{
    public override bool Push(Run run, object? focus, Sink sink)
    {
        var items = input.Collect(run, focus);
        var rows = new (object Item, object?[] Keys, int Place)[items.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            run.Step();
            var item = items[i];
            rows[i] = (item, keys.Length == 0 ? [item] : Array.ConvertAll(keys, k => k.Key.Single(run, item)), i);
        }
        run.Return(items);
        try
        {
            Array.Sort(rows, (a, b) => Compare(run, a, b));
        }
        catch (InvalidOperationException e) when (e.InnerException is FhirPathException fault)
        {
            throw fault;
        }
        foreach (var row in rows)
            if (!sink.Add(row.Item))
                return false;
        return true;
    }

    private int Compare(Run run, (object Item, object?[] Keys, int Place) a, (object Item, object?[] Keys, int Place) b)
    {
        run.Step();
        for (var i = 0; i < a.Keys.Length; i++)
        {
            var key = keys.Length > 0 ? keys[i] : default;
            var order = Compare(run, a.Keys[i], b.Keys[i], key.IsNegated);
            if (order != 0)
                return key.IsDescending ? -order : order;
        }
        return a.Place.CompareTo(b.Place);
    }

    private int Compare(Run run, object? a, object? b, bool isNegated)
    {
        if (a is null || b is null)
            return (a is null ? 0 : 1) - (b is null ? 0 : 1);
        if (!Ordering.TryCompare(a, b, out var order))
            throw run.Fault(FhirPathErrorCodes.WrongType, $"{Items.TypeOf(a)} and {Items.TypeOf(b)} have no order between them.", Offset);
        return isNegated ? -(order ?? 0) : order ?? 0;
    }
}
