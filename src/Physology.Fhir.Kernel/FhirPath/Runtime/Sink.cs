namespace Physology.Fhir.Kernel.FhirPath.Runtime;

/// <summary>Takes the items of a collection one at a time.</summary>
internal abstract class Sink
{
    /// <summary>Takes an item; false when no more are wanted.</summary>
    public abstract bool Add(object item);
}

/// <summary>Wants to know only whether there is an item.</summary>
internal sealed class ExistsSink : Sink
{
    public static ExistsSink Instance { get; } = new();

    public override bool Add(object item) => false;
}

/// <summary>Keeps the first item and whether there was a second.</summary>
internal sealed class OneSink : Sink
{
    public object? Item { get; private set; }

    public int Count { get; private set; }

    public void Reset() => (Item, Count) = (null, 0);

    public override bool Add(object item)
    {
        if (++Count > 1)
            return false;
        Item = item;
        return true;
    }
}

/// <summary>Keeps the first item and wants no other.</summary>
internal sealed class FirstSink : Sink
{
    public object? Item { get; private set; }

    public void Reset() => Item = null;

    public override bool Add(object item)
    {
        Item = item;
        return false;
    }
}

/// <summary>Counts.</summary>
internal sealed class CountSink : Sink
{
    public int Count { get; private set; }

    public void Reset() => Count = 0;

    public override bool Add(object item)
    {
        Count++;
        return true;
    }
}

/// <summary>Hands the items of an inner expression on to the next stage of a path.</summary>
internal sealed class StageSink : Sink
{
    private Run? _run;
    private Stage? _next;
    private Sink? _outer;

    public void Set(Run? run, Stage? next, Sink? outer) => (_run, _next, _outer) = (run, next, outer);

    public override bool Add(object item) => _next!.Accept(_run!, item, _outer!); // set before use by its only user
}
