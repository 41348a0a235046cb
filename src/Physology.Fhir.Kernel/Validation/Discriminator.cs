using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>How one slice is told from the others: by the value, pattern or type at a path.</summary>
internal sealed class Discriminator(string[] path, Func<R4.Base, bool> holds)
{
    /// <exception cref="InvalidDefinitionException">A kind of discriminator that is not supported, or a slice that says nothing at its path.</exception>
    public static Discriminator Build(R4.ElementDefinition.DiscriminatorComponent definition, ElementCheck slice, string id)
    {
        var text = definition.Path?.Value ?? "$this";
        var path = text == "$this" ? [] : text.Split('.');
        var element = path.Aggregate((ElementCheck?)slice, (e, name) => e?.Children.Elements.FirstOrDefault(c => c.Name == name))
            ?? throw new InvalidDefinitionException($"{id}: the slice says nothing at '{text}', so that it cannot be told apart.");
        return (definition.Type?.Value, element) switch
        {
            ("type", { Type: { } type }) => new Discriminator(path, type.Allows),
            ("value" or "pattern", { Fixed: { } expected }) => new Discriminator(path, expected.Holds),
            ("value" or "pattern", { Pattern: { } pattern }) => new Discriminator(path, pattern.Holds),
            _ => throw new InvalidDefinitionException($"{id}: slices told apart by {definition.Type?.Value} of '{text}' are not supported here."),
        };
    }

    public bool Matches(R4.Base value)
    {
        IEnumerable<R4.Base> at = [value];
        foreach (var name in path)
        {
            at = at.SelectMany(v => v.NamedChildren.Where(c => c.Name == name).Select(c => c.Value));
        }

        return at.Any(holds);
    }
}
