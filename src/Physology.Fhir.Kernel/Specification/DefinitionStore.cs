using System.Collections.Concurrent;
using System.Collections.Frozen;
using Physology.Fhir.Kernel.Specification.Pack;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Kernel.Specification;

/// <summary>
/// The definitions that checks are compiled from: profiles, value sets, code systems, concept maps, questionnaires, found by canonical.
/// Every store lies on <see cref="R4"/>, the definitions of HL7 that the assembly carries, which are read when they are first asked for.
/// Immutable, so it may be shared between threads; so are the resources it gives: whoever wants to change one takes a copy.
/// </summary>
/// <remarks>
/// What a store was given goes before what lies below it. Of several versions in one layer a canonical without version means the latest;
/// with a version (<c>url|1.2</c>) exactly that one counts, in whichever layer it is.
/// </remarks>
public sealed class DefinitionStore
{
    private const string BaseUrl = "http://hl7.org/fhir/StructureDefinition/";

    private readonly DefinitionStore? _below;
    private readonly FrozenDictionary<(DefinitionKind, string), R4.Resource[]> _byUrl;
    private readonly ILookup<string, R4.CodeSystem> _supplements;

    // The same definition may have another snapshot in a store above this one, where its base is another.
    private readonly ConcurrentDictionary<R4.StructureDefinition, R4.StructureDefinition> _made = new();

    private DefinitionStore(DefinitionStore? below, IReadOnlyList<R4.Resource> added)
    {
        _below = below;
        Added = added;
        var byUrl = new Dictionary<(DefinitionKind, string), List<R4.Resource>>();
        foreach (var resource in added)
        {
            var header = DefinitionHeader.Of(resource);
            if (header.Url is null)
            {
                continue;
            }

            if (!byUrl.TryGetValue((header.Kind, header.Url), out var versions))
            {
                byUrl.Add((header.Kind, header.Url), versions = []);
            }

            versions.RemoveAll(other => DefinitionHeader.Of(other).Version == header.Version);
            versions.Add(resource);
        }

        _byUrl = byUrl.ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.OrderByDescending(r => DefinitionHeader.Of(r).Version, Comparer<string?>.Create(VersionOrder.Compare)).ToArray());
        _supplements = added.OfType<R4.CodeSystem>().Where(system => system.Supplements?.Value is { Length: > 0 })
            .ToLookup(system => Specification.Canonical.Of(system.Supplements!.Value!).Url, StringComparer.Ordinal); // the line above has looked
    }

    /// <summary>
    /// The definitions of FHIR R4 (4.0.1), of the extensions (5.3.0-ballot-tc1), of SDC (4.0.0-ballot) and of HL7 Terminology (7.0.1). Where R4 and
    /// a later package define the same url, the later one counts unless R4's version is asked for.
    /// </summary>
    public static DefinitionStore R4 { get; } = new(null, []);

    /// <summary>What was added to R4's definitions, the layer added last first.</summary>
    public IEnumerable<R4.Resource> All => _below is null ? Added : Added.Concat(_below.All);

    private IReadOnlyList<R4.Resource> Added { get; }

    /// <summary>Reads one resource from each stream, besides R4's own. Streams are read to the end, not closed.</summary>
    /// <exception cref="InvalidDefinitionException">A stream that holds no clean FHIR JSON.</exception>
    public static DefinitionStore Load(IEnumerable<Stream> definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return Of(definitions.Select(Read));
    }

    /// <summary>Takes resources that are parsed already, besides R4's own. Of two with the same url and version the later one counts.</summary>
    public static DefinitionStore Of(IEnumerable<R4.Resource> definitions) => R4.With(definitions);

    /// <summary>A store with these besides all of this one; they go before it.</summary>
    public DefinitionStore With(IEnumerable<R4.Resource> definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return new DefinitionStore(this, [.. definitions]);
    }

    /// <summary>The profile or type with this canonical, or null. R4's own types answer to their bare name (<c>Observation</c>) as well.</summary>
    public R4.StructureDefinition? FindStructureDefinition(string? canonical) => Find<R4.StructureDefinition>(WithBase(canonical), lean: false);

    /// <summary>
    /// As <see cref="FindStructureDefinition"/>, for checks: always with a snapshot, and for HL7's own definitions without
    /// the differential and without what only people read (short, definition, comment, mapping, …), which makes it cheaper to get.
    /// </summary>
    /// <exception cref="InvalidDefinitionException">The definition has no snapshot and none can be generated.</exception>
    public R4.StructureDefinition? FindSnapshot(string? canonical)
    {
        var found = Find<R4.StructureDefinition>(WithBase(canonical), lean: true);
        return found is null or { Snapshot.Element.Count: > 0 } ? found : _made.GetOrAdd(found, Make);
    }

    /// <summary>The value set with this canonical, or null.</summary>
    public R4.ValueSet? FindValueSet(string? canonical) => Find<R4.ValueSet>(canonical, lean: false);

    /// <summary>The code system with this canonical, or null.</summary>
    public R4.CodeSystem? FindCodeSystem(string? canonical) => Find<R4.CodeSystem>(canonical, lean: false);

    /// <summary>The code systems that supplement this one, in whichever version it is; the layer added last first.</summary>
    public IReadOnlyList<R4.CodeSystem> FindSupplements(string? system)
    {
        if (system is null)
        {
            return [];
        }

        var url = Specification.Canonical.Of(system).Url;
        var supplements = new List<R4.CodeSystem>();
        for (var store = this; store is not null; store = store._below)
        {
            supplements.AddRange(store._supplements[url]);
        }

        supplements.AddRange(EmbeddedDefinitions.Instance.Supplements(url));
        return supplements;
    }

    /// <summary>The concept map with this canonical, or null.</summary>
    public R4.ConceptMap? FindConceptMap(string? canonical) => Find<R4.ConceptMap>(canonical, lean: false);

    /// <summary>The questionnaire with this canonical, or null.</summary>
    public R4.Questionnaire? FindQuestionnaire(string? canonical) => Find<R4.Questionnaire>(canonical, lean: false);

    private T? Find<T>(string? text, bool lean) where T : R4.Resource
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var canonical = Specification.Canonical.Of(text);
        var kind = DefinitionHeader.KindOf<T>();
        for (var store = this; store is not null; store = store._below)
        {
            if (store._byUrl.TryGetValue((kind, canonical.Url), out var versions)
                && Array.Find(versions, v => canonical.Version is null || DefinitionHeader.Of(v).Version == canonical.Version) is { } found)
            {
                return (T)found;
            }
        }

        return (T?)EmbeddedDefinitions.Instance.Find(kind, canonical, lean);
    }

    private R4.StructureDefinition Make(R4.StructureDefinition definition)
    {
        var made = new SnapshotGenerator(this).Generate(definition);
        return made.IsGood
            ? made.Definition!
            : throw new InvalidDefinitionException($"{definition.Url?.Value} has no snapshot, and none can be made: {string.Join(" ", made.Issues.Where(i => i.Severity >= Kernel.Issues.IssueSeverity.Error))}");
    }

    private static string? WithBase(string? canonical) =>
        string.IsNullOrEmpty(canonical) || canonical.Contains(':', StringComparison.Ordinal) ? canonical : BaseUrl + canonical;

    private static R4.Resource Read(Stream stream)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        var parsed = FhirJson.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        return parsed is { IsClean: true, Value: { } resource }
            ? resource
            : throw new InvalidDefinitionException($"A definition is no clean FHIR JSON: {parsed.Issues.FirstOrDefault()?.ToString() ?? "nothing was read"}");
    }
}
