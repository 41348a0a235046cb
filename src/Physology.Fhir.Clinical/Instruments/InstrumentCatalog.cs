namespace Physology.Fhir.Clinical.Instruments;

/// <summary>Instruments by the canonical of their Questionnaire. Immutable; shared by threads.</summary>
public sealed class InstrumentCatalog
{
    private readonly Dictionary<string, Instrument> _byCanonical;
    private readonly Dictionary<string, Instrument> _byCode;

    /// <summary>A catalogue of these. Throws when two have the same code.</summary>
    public InstrumentCatalog(IEnumerable<Instrument> instruments)
    {
        ArgumentNullException.ThrowIfNull(instruments);
        All = [.. instruments];
        _byCanonical = All.ToDictionary(i => i.Canonical, StringComparer.Ordinal);
        _byCode = All.ToDictionary(i => i.Code, StringComparer.Ordinal);
    }

    /// <summary>What this product scores: <see cref="InstrumentList.All"/>.</summary>
    public static InstrumentCatalog Shipped { get; } = new(InstrumentList.All);

    /// <summary>In the order given.</summary>
    public IReadOnlyList<Instrument> All { get; }

    /// <summary>The instrument of a Questionnaire, or null.</summary>
    /// <param name="canonical">Canonical with or without version.</param>
    public Instrument? Find(string? canonical) => canonical is null ? null : _byCanonical.GetValueOrDefault(canonical.Split('|')[0]);

    /// <summary>The instrument with a code such as <c>phq-9</c>, or null.</summary>
    public Instrument? FindByCode(string code) => _byCode.GetValueOrDefault(code);
}
