namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>Reads the targets, the aggregation and the versioning of a reference.</summary>
internal static class ReferenceTargetBuilder
{
    public static IEnumerable<Check> Build(RuleSource source)
    {
        var references = source.Element.Type.Where(t => t.Code?.Value == "Reference").ToList();
        if (references.Count == 0 || source.Said.Any(s => references.TrueForAll(r => s.Type.Exists(t => t.IsExactly(r)))))
        {
            yield break;
        }

        if (references.TrueForAll(t => t.TargetProfile.Count > 0))
        {
            var targets = references.SelectMany(t => t.TargetProfile).Select(p => p.Value ?? "").Distinct().ToArray();
            if (!targets.Contains("http://hl7.org/fhir/StructureDefinition/Resource"))
            {
                yield return new ReferenceTargetCheck(targets);
            }
        }

        var aggregation = references.SelectMany(t => t.Aggregation).Select(a => a.Value ?? "").Distinct().ToArray();
        var versioning = references[0].Versioning?.Value;
        if (aggregation.Length > 0 || versioning is "specific" or "independent")
        {
            yield return new AggregationCheck(aggregation, versioning);
        }
    }
}
