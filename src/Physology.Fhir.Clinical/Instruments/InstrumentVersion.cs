namespace Physology.Fhir.Clinical.Instruments;

/// <summary>
/// A version of an instrument's Questionnaire that was in use, and the rule that scores answers to it. The rule of an old version stays for
/// as long as answers to it may be in a record.
/// </summary>
/// <param name="Version">Version as it stands in the canonical.</param>
/// <param name="Rule">The rule; several versions that differ in nothing a score depends on share one.</param>
public sealed record InstrumentVersion(string Version, Instrument Rule)
{
    /// <summary>
    /// What changed in meaning against the version before, in words for a clinician: "looks back 14 days, before 7". Null where answers to
    /// both mean the same. Scores from before and after a change of meaning are never compared, and neither rule scores the other's answers.
    /// </summary>
    public string? Change { get; init; }

    /// <summary>The Questionnaire of this version, where its text is at hand: what its options count. Null for licensed texts.</summary>
    public R4.Questionnaire? Questionnaire => Rule.TextOf(Version);
}

/// <summary>The versions of one instrument, oldest first, and which of them mean the same.</summary>
public sealed class InstrumentVersions
{
    private readonly Dictionary<string, int> _meanings = new(StringComparer.Ordinal);

    /// <summary>Versions oldest first; the last is the current one. Throws when one is named twice or when there is none.</summary>
    public InstrumentVersions(IReadOnlyList<InstrumentVersion> oldestFirst)
    {
        ArgumentNullException.ThrowIfNull(oldestFirst);
        ArgumentOutOfRangeException.ThrowIfZero(oldestFirst.Count);
        All = oldestFirst;
        var meaning = 0;
        foreach (var version in oldestFirst)
        {
            meaning += version.Change is null ? 0 : 1;
            _meanings.Add(version.Version, meaning);
        }
    }

    /// <summary>Every version, oldest first.</summary>
    public IReadOnlyList<InstrumentVersion> All { get; }

    /// <summary>The version that is given out now.</summary>
    public InstrumentVersion Current => All[^1];

    /// <summary>A version by its name, or null where it was never in use.</summary>
    public InstrumentVersion? Find(string version) => All.FirstOrDefault(v => v.Version == version);

    /// <summary>Whether answers to two versions mean the same. A version that was never in use means the same as itself alone.</summary>
    public bool MeanTheSame(string first, string second) =>
        first == second || (_meanings.TryGetValue(first, out var one) && _meanings.TryGetValue(second, out var other) && one == other);

    /// <summary>What changed between two versions, oldest change first; empty where they mean the same.</summary>
    public IReadOnlyList<string> ChangesBetween(string first, string second)
    {
        if (!_meanings.TryGetValue(first, out var one) || !_meanings.TryGetValue(second, out var other))
        {
            return [];
        }

        var (low, high) = (Math.Min(one, other), Math.Max(one, other));
        return [.. All.Where(v => v.Change is not null && _meanings[v.Version] > low && _meanings[v.Version] <= high).Select(v => v.Change).OfType<string>()];
    }

    /// <summary>"0.1.0, 0.2.0".</summary>
    public override string ToString() => string.Join(", ", All.Select(v => v.Version));
}
