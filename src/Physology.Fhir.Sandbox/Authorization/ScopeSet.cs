namespace Physology.Fhir.Sandbox.Authorization;

/// <summary>The scopes of a request, a registration or a token.</summary>
public sealed class ScopeSet
{
    private readonly IReadOnlyList<string> _words;
    private readonly IReadOnlyList<Scope> _resources;

    private ScopeSet(IReadOnlyList<string> words, IReadOnlyList<Scope> resources) => (_words, _resources) = (words, resources);

    public bool IsEmpty => _words.Count == 0 && _resources.Count == 0;

    public static ScopeSet Parse(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(
            [.. parts.Where(p => !p.Contains('/', StringComparison.Ordinal)).Distinct()],
            [.. parts.Select(Scope.Parse).OfType<Scope>().Distinct()]);
    }

    public bool Has(string word) => _words.Contains(word);

    public bool Allows(string context, char interaction, string type) =>
        _resources.Any(s => s.Context == context && (s.Type == type || s.Type == "*") && s.Letters.Contains(interaction));

    /// <summary>What is asked, as far as this registration allows it.</summary>
    public ScopeSet Grant(ScopeSet asked) => new(
        [.. asked._words.Where(_words.Contains)],
        [.. asked._resources.SelectMany(a => _resources.Select(a.Intersect)).OfType<Scope>().Distinct()]);

    /// <summary>Whether every scope asked is within these: a refresh may only narrow.</summary>
    public bool Covers(ScopeSet asked) =>
        asked._words.All(_words.Contains)
        && asked._resources.All(a => a.Letters.All(letter => Allows(a.Context, letter, a.Type)));

    public ScopeSet Only(string context) => new([], [.. _resources.Where(s => s.Context == context)]);

    public IEnumerable<Scope> Resources => _resources;

    public IEnumerable<string> Words => _words;

    public override string ToString() => string.Join(' ', _words.Concat(_resources.Select(r => r.ToString())));
}
