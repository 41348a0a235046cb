using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>What holds for any FHIR content, whatever the profile: primitives have their syntax, nothing is empty, references inside lead somewhere.</summary>
internal static class ContentCheck
{
    public static void Run(R4.Resource resource, string path, CheckRun run)
    {
        var contained = resource is R4.DomainResource domain ? domain.Contained.Select(c => c.Id?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal) : [];
        Walk(resource, path, contained, run);
    }

    private static void Walk(R4.Base value, string path, HashSet<string> contained, CheckRun run)
    {
        if (value is R4.TextPrimitive { HasValidSyntax: false } text)
        {
            run.Error(ValidationIssueCodes.PrimitiveSyntax, path, $"Not the text of a {text.TypeName}.");
        }

        if (value is R4.ResourceReference { Reference.Value: { } reference } && !IsResolved(reference, contained, run))
        {
            run.Error(ValidationIssueCodes.UnresolvedReference, path, "Leads to nothing in this bundle.");
        }

        var children = value.NamedChildren;
        if (children.Count == 0 && value is not R4.PrimitiveType { HasValue: true })
        {
            run.Error(ValidationIssueCodes.EmptyElement, path, $"A {value.TypeName} with neither value nor content."); // ele-1
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var child in children)
        {
            var index = counts[child.Name] = counts.TryGetValue(child.Name, out var last) ? last + 1 : 0;
            Walk(child.Value, $"{path}.{child.Name}{(index == 0 && !Repeats(children, child.Name) ? "" : $"[{index}]")}", contained, run);
        }
    }

    private static bool Repeats(IReadOnlyList<R4.ElementValue> children, string name) => children.Count(c => c.Name == name) > 1;

    private static bool IsResolved(string reference, HashSet<string> contained, CheckRun run) =>
        reference.StartsWith("urn:", StringComparison.Ordinal) ? run.Resolve(reference) is not null
        : !reference.StartsWith('#') || reference.Length == 1 || contained.Contains(reference[1..]);
}
