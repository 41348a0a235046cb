using System.Collections.Frozen;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>Systems that FHIR names and whose codes can be told right from wrong without a list of HL7's.</summary>
internal static class KnownSystems
{
    private static readonly FrozenDictionary<string, SystemContent> ByUrl = All().ToFrozenDictionary(s => s.Url, StringComparer.Ordinal);

    public static SystemContent? Find(string url) => ByUrl.GetValueOrDefault(url);

    private static IEnumerable<SystemContent> All()
    {
        yield return new RuleSystem(MediaTypes.System, MediaTypes.Check);
        yield return new RuleSystem(Uris.System, Uris.Check);
    }
}
