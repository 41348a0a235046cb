namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>Reads the types of resource that a canonical may name.</summary>
internal static class CanonicalTargetBuilder
{
    public static IEnumerable<Check> Build(RuleSource source)
    {
        var canonicals = source.Element.Type.Where(t => t.Code?.Value == "canonical").ToList();
        if (canonicals.Count == 0 || canonicals.Exists(t => t.TargetProfile.Count == 0) || source.Said.Any(s => canonicals.TrueForAll(c => s.Type.Exists(t => t.IsExactly(c)))))
        {
            return [];
        }

        var types = canonicals.SelectMany(t => t.TargetProfile).Select(p => Schemas.TypeNameOf(p.Value ?? "")).OfType<string>().ToArray();
        return types.Length == 0 || types.Contains("Resource") ? [] : [new CanonicalTargetCheck(types)];
    }
}
