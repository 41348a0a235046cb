using System.Collections.Concurrent;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Kernel.Specification.Pack;

/// <summary>
/// HL7's definitions out of the pack, each parsed when it is first asked for and then kept. Thread-safe; all threads are given the same
/// resource, which nobody may change.
/// </summary>
internal sealed class EmbeddedDefinitions
{
    /// <summary>R4 itself, whose definitions also answer to the version of the release: its v2 and v3 tables have versions of their own, and its profiles ask for <c>|4.0.1</c>.</summary>
    private const byte R4Package = 0;
    private const string R4Version = "4.0.1";

    private readonly PackReader _reader = new();
    private readonly PackIndex _index;
    private readonly ConcurrentDictionary<(int Row, bool Lean), R4.Resource> _parsed = new();
    private readonly Lazy<ILookup<string, int>> _supplements;

    public EmbeddedDefinitions()
    {
        _index = new PackIndex(_reader.Index());
        _supplements = new Lazy<ILookup<string, int>>(() => Enumerable.Range(0, _index.Count).Select(_index.Row)
            .Where(row => row is { Kind: DefinitionKind.CodeSystem, Detail.Length: > 0 })
            .ToLookup(row => Canonical.Of(row.Detail).Url, row => row.Number, StringComparer.Ordinal));
    }

    public static EmbeddedDefinitions Instance => Holder.Value;

    /// <summary>The definition, or null. <paramref name="lean"/> without what only people read, where there is such a form.</summary>
    public R4.Resource? Find(DefinitionKind kind, Canonical canonical, bool lean)
    {
        foreach (var row in _index.Find(kind, canonical.Url))
        {
            if (canonical.Version is null || row.Version == canonical.Version || (row.Package == R4Package && canonical.Version == R4Version))
            {
                return Read(row, lean);
            }
        }

        return null;
    }

    /// <summary>The supplements of a code system.</summary>
    public IEnumerable<R4.CodeSystem> Supplements(string systemUrl) =>
        _supplements.Value[systemUrl].Select(number => (R4.CodeSystem)Read(_index.Row(number), lean: false));

    /// <summary>The urls of all definitions of a kind that the package has, in the order of the index.</summary>
    public IEnumerable<string> Urls(DefinitionKind kind) =>
        Enumerable.Range(0, _index.Count).Where(n => _index.Row(n).Kind == kind).Select(_index.Url).Distinct(StringComparer.Ordinal);

    private R4.Resource Read(PackRow row, bool lean)
    {
        var isLean = lean && row.Lean.Chunk >= 0;
        if (_parsed.TryGetValue((row.Number, isLean), out var known))
        {
            return known;
        }

        var slice = isLean ? row.Lean : row.Full;
        var parsed = FhirJson.Parse(_reader.Chunk(slice.Chunk).AsSpan(slice.Start, slice.Length)).Value
            ?? throw new InvalidDefinitionException($"{_index.Url(row.Number)} in the assembly cannot be read.");
        return _parsed.GetOrAdd((row.Number, isLean), parsed);
    }

    // Not a static field of the class itself: the pack is opened by the first that needs it.
    private static class Holder
    {
        internal static readonly EmbeddedDefinitions Value = new();
    }
}
