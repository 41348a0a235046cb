namespace Physology.Fhir.Kernel.FhirPath.Runtime;

/// <summary>A set of items by the <c>=</c> operator; taken from a run and given back to it.</summary>
internal sealed class ItemSet(Run run)
{
    private const int KeptCapacity = 4096;

    private int[] _buckets = new int[16]; // 1 + the place of the first entry
    private (object Item, int Hash, int Next)[] _entries = new (object, int, int)[16];
    private int _count;

    /// <summary>Adds an item; false where it is there.</summary>
    public bool Add(object item)
    {
        var hash = Equality.Hash(item);
        if (Find(item, hash))
            return false;
        if (_count == _entries.Length)
            Grow();
        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _entries[_count] = (item, hash, bucket);
        bucket = ++_count;
        return true;
    }

    public bool Contains(object item) => Find(item, Equality.Hash(item));

    public void Clear()
    {
        if (_entries.Length > KeptCapacity)
            (_buckets, _entries) = (new int[16], new (object, int, int)[16]);
        else
        {
            Array.Clear(_buckets);
            Array.Clear(_entries, 0, _count);
        }
        _count = 0;
    }

    private bool Find(object item, int hash)
    {
        for (var at = _buckets[hash & (_buckets.Length - 1)]; at != 0; at = _entries[at - 1].Next)
        {
            ref var entry = ref _entries[at - 1];
            run.Step();
            if (entry.Hash == hash && Equality.Equal(entry.Item, item) == true)
                return true;
        }
        return false;
    }

    private void Grow()
    {
        run.CheckCount(_count + 1);
        Array.Resize(ref _entries, _count * 2);
        _buckets = new int[_entries.Length];
        for (var i = 0; i < _count; i++)
        {
            ref var bucket = ref _buckets[_entries[i].Hash & (_buckets.Length - 1)];
            _entries[i].Next = bucket;
            bucket = i + 1;
        }
    }
}
