namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>Reads the profiles that an element asks of its types (<c>type.profile</c>).</summary>
internal static class TypeProfileBuilder
{
    public static IEnumerable<Check> Build(RuleSource source)
    {
        var types = new List<(string Type, string[] Profiles)>();
        foreach (var type in source.Element.Type)
        {
            if (type is { Code.Value: { } code, Profile.Count: > 0 } && !source.Said.Any(s => s.Type.Exists(t => t.IsExactly(type))))
            {
                types.Add((code, [.. type.Profile.Select(p => p.Value ?? "")]));
            }
        }

        return types.Count == 0 ? [] : [new TypeProfileCheck([.. types])];
    }
}
