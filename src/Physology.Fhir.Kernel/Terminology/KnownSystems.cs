namespace Physology.Fhir.Kernel.Terminology;

/// <summary>Systems that FHIR names and whose codes can be told right from wrong without a list of HL7's: by a grammar, or by a table carried here.</summary>
internal static class KnownSystems
{
    private static readonly RuleSystem[] Rules =
    [
        new(UcumCodes.System, UcumCodes.Check, UcumCodes.EqualTo),
        new(LanguageTags.System, LanguageTags.Check),
        new(MediaTypes.System, MediaTypes.Check),
        new(Uris.System, Uris.Check),
        new(Countries.Subdivisions, Countries.CheckSubdivision),
        new(Regions.System, Regions.Check, Regions.OfClass),
    ];

    public static SystemContent? Find(string url) => url switch
    {
        Countries.System => Countries.Content,
        Currencies.System => Currencies.Content,
        _ => Array.Find(Rules, r => r.Url == url),
    };
}
