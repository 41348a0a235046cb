namespace Physology.Fhir.Kernel.Sdc;

/// <summary>
/// The answers to queries, each asked once. Expressions are evaluated without waiting: what was not asked yet is noted, then asked, and then all is
/// evaluated again. Used by one thread at a time.
/// </summary>
internal sealed class QueryAnswers(IFhirQuery? server, SdcLimits limits)
{
    private readonly Dictionary<string, QueryOutcome> _answers = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];

    /// <summary>Whether the last evaluation met a query that was not asked yet.</summary>
    public bool HasOpen => _open.Count > 0;

    /// <summary>Whether the query is still to be asked.</summary>
    public bool IsOpen(string url) => _open.Contains(url);

    /// <summary>What was left out of an answer, by its query.</summary>
    public Dictionary<string, string> Shortened { get; } = new(StringComparer.Ordinal);

    /// <summary>The answer; null where it is not known yet.</summary>
    public QueryOutcome? Get(string url)
    {
        if (_answers.TryGetValue(url, out var known))
        {
            return known;
        }

        if (server is null)
        {
            return new QueryOutcome.Failed("There is no server to ask here.");
        }

        if (url.Length > limits.MaxQueryLength)
        {
            return new QueryOutcome.Failed($"It is longer than {limits.MaxQueryLength} characters.");
        }

        if (_open.Contains(url))
        {
            return null;
        }

        if (_answers.Count + _open.Count >= limits.MaxQueries)
        {
            return new QueryOutcome.Failed($"Only {limits.MaxQueries} queries are made for one form.");
        }

        _open.Add(url);
        return null;
    }

    /// <summary>Asks what is open.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        if (server is null)
        {
            return;
        }

        foreach (var url in _open)
        {
            _answers[url] = Check(url, await server.SearchAsync(url, cancellationToken).ConfigureAwait(false));
        }

        _open.Clear();
    }

    private QueryOutcome Check(string url, QueryOutcome outcome)
    {
        if (outcome is not QueryOutcome.Found { Resource: { } resource } || !FhirQueryUrl.TryParse(url, out _, out var type, out var id))
        {
            return outcome;
        }

        if (id is not null)
        {
            return resource.TypeName == type && resource.Id?.Value == id ? outcome : new QueryOutcome.Failed("The server answered with another resource.");
        }

        if (resource is not R4.Bundle bundle)
        {
            return new QueryOutcome.Failed("The server did not answer with a Bundle.");
        }

        if (bundle.Link.Exists(l => l.Relation?.Value == "next"))
        {
            Shortened[url] = "The server has more results than its first page; only those are used.";
        }

        if (bundle.Entry.Count <= limits.MaxEntries)
        {
            return outcome;
        }

        Shortened[url] = $"Only the first {limits.MaxEntries} results are used.";
        var copy = (R4.Bundle)bundle.DeepCopy();
        copy.Entry.RemoveRange(limits.MaxEntries, copy.Entry.Count - limits.MaxEntries);
        return new QueryOutcome.Found(copy);
    }
}
