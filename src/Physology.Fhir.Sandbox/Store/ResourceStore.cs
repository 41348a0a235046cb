namespace Physology.Fhir.Sandbox.Store;

/// <summary>
/// Every version of every resource, in memory; with a journal also on disk. Writers take turns, a failed unit of
/// work leaves no trace, and a reader always sees whole units of work.
/// </summary>
public sealed class ResourceStore : IResourceReader
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Dictionary<string, List<StoredResource>>> _types = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly Journal? _journal;

    public ResourceStore(TimeProvider time, Journal? journal)
    {
        _time = time;
        _journal = journal;
        foreach (var resource in journal?.Replay() ?? [])
        {
            Apply(resource);
        }
    }

    public StoredResource? Read(string type, string id)
    {
        lock (_gate)
        {
            return Versions(type, id) is { } versions ? versions[^1] : null;
        }
    }

    public StoredResource? Read(string type, string id, int version)
    {
        lock (_gate)
        {
            return Versions(type, id)?.Find(v => v.Version == version);
        }
    }

    public IReadOnlyList<StoredResource> All(string type)
    {
        lock (_gate)
        {
            return _types.TryGetValue(type, out var resources) ? [.. resources.Values.Select(v => v[^1])] : [];
        }
    }

    /// <summary>Runs one unit of work. When it throws, nothing of it is kept.</summary>
    public T Write<T>(Func<StoreTransaction, T> work)
    {
        lock (_gate)
        {
            var transaction = new StoreTransaction(this, _time.GetUtcNow());
            var result = work(transaction);
            // The journal first: what a client was told is filed must be there after a restart.
            _journal?.Append(transaction.Changes);
            foreach (var change in transaction.Changes)
            {
                Apply(change);
            }

            return result;
        }
    }

    private List<StoredResource>? Versions(string type, string id) =>
        _types.TryGetValue(type, out var resources) && resources.TryGetValue(id, out var versions) ? versions : null;

    private void Apply(StoredResource resource)
    {
        if (!_types.TryGetValue(resource.Type, out var resources))
        {
            _types[resource.Type] = resources = new(StringComparer.Ordinal);
        }

        if (!resources.TryGetValue(resource.Id, out var versions))
        {
            resources[resource.Id] = versions = [];
        }

        versions.Add(resource);
    }
}
