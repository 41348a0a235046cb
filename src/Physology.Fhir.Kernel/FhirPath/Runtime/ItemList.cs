namespace Physology.Fhir.Kernel.FhirPath.Runtime;

/// <summary>A collection that grows; taken from a run and given back to it.</summary>
internal sealed class ItemList : Sink
{
    private const int KeptCapacity = 4096;

    private readonly Run _run;
    private object[] _items = new object[8];

    public ItemList(Run run) => _run = run;

    public int Count { get; private set; }

    public object this[int index] => _items[index];

    public ReadOnlySpan<object> Items => _items.AsSpan(0, Count);

    public Span<object> Writable => _items.AsSpan(0, Count);

    public override bool Add(object item)
    {
        if (Count == _items.Length)
            Grow();
        _items[Count++] = item;
        return true;
    }

    public void AddRange(ReadOnlySpan<object> items)
    {
        foreach (var item in items)
            Add(item);
    }

    public void Clear()
    {
        if (_items.Length > KeptCapacity)
            _items = new object[8];
        else
            Array.Clear(_items, 0, Count);
        Count = 0;
    }

    private void Grow()
    {
        _run.CheckCount(Count + 1);
        Array.Resize(ref _items, _items.Length * 2);
    }
}
