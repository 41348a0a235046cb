using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Validation.Rules;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>
/// Turns a snapshot into checks. Of R4's own types everything is taken; of a profile only what its type does not say already, because
/// each value has had the pass over the base before.
/// </summary>
internal sealed class SchemaCompiler(Schemas schemas, SnapshotTree tree)
{
    private static readonly Check[] NoRules = [];

    public ElementCheck Base() => Base(tree.Root);

    /// <exception cref="InvalidDefinitionException">A definition that cannot be compiled.</exception>
    public ElementCheck Profile()
    {
        var type = tree.Definition.Type?.Value ?? "";
        var below = schemas.FindTree(Schemas.CanonicalOf(type))
            ?? throw new InvalidDefinitionException($"{tree.Definition.Url?.Value} is for {type}, which is no type of R4.");
        return Profile(tree.Root, new Below(below.Root, below), null);
    }

    // What a profile's element stands on: the same element of the type it constrains.
    private sealed record Below(SnapshotElement Element, SnapshotTree Tree);

    private ElementCheck Base(SnapshotElement element) => new()
    {
        Name = element.Name,
        Id = element.Id,
        Definition = element.Definition,
        Min = element.Min,
        Max = element.Max,
        IsList = element.IsList,
        Type = element.IsChoice ? TypeBuilder.TryBuild(element.Definition) : null,
        Rules = [.. RuleTable.Build(new RuleSource(element.Definition, tree.Definition, schemas)), .. element.Parent is null ? TypeRules.For(tree.Definition) : []],
        CompileChildren = () => Inside(element),
    };

    private ElementCheck[]? Inside(SnapshotElement element)
    {
        if (element.Children.Count > 0)
        {
            // A primitive's own value is no element of the model.
            return [.. element.Children.Where(c => tree.Definition.Kind?.Value != "primitive-type" || c.Name != "value").Select(Base)];
        }

        if (element.Definition.ContentReference?.Value is { } reference)
        {
            var target = tree.Find(reference) ?? throw new InvalidDefinitionException($"{tree.Definition.Url?.Value} points at {reference}, which it does not have.");
            return [.. target.Children.Select(Base)];
        }

        return null;
    }

    private ElementCheck Profile(SnapshotElement element, Below? below, R4.ElementDefinition? unsliced)
    {
        var said = new List<R4.ElementDefinition>(3);
        if (below is not null)
        {
            said.Add(below.Element.Definition);
            if (element.Definition.Type is [{ Code.Value: { } code }] && schemas.FindTree(Schemas.CanonicalOf(code)) is { } type)
            {
                said.Add(type.Root.Definition);
            }
        }

        if (unsliced is not null)
        {
            said.Add(unsliced);
        }

        var children = Children(element, below);
        var isSlice = element.Slice is not null;
        return new ElementCheck
        {
            Name = element.Name,
            Id = element.Id,
            Slice = element.Slice,
            Definition = element.Definition,
            Min = isSlice || below is null || element.Min != below.Element.Min ? element.Min : 0,
            Max = isSlice || below is null || element.Max != below.Element.Max ? element.Max : int.MaxValue,
            IsList = below?.Element.IsList ?? element.IsList,
            Type = said.Exists(d => TypeBuilder.AllowsTheSame(d, element.Definition)) ? null : TypeBuilder.TryBuild(element.Definition),
            Rules = [.. RuleTable.Build(new RuleSource(element.Definition, tree.Definition, schemas) { Said = said })],
            CompileChildren = children is null ? null : () => children,
            Slicing = element.Slices.Count == 0 ? null : SlicingBuilder.Build(element, tree, schemas, slice => Profile(slice, below, element.Definition)),
        };
    }

    private ElementCheck[]? Children(SnapshotElement element, Below? below)
    {
        // What a content reference leads to is R4's own element, and the pass over the base has been there.
        if (element.Children.Count == 0)
        {
            return element.Definition.ContentReference?.Value is ['#', ..] reference && tree.Find(reference) is null
                ? throw new InvalidDefinitionException($"{tree.Definition.Url?.Value} points at {reference}, which it does not have.")
                : null;
        }

        List<ElementCheck>? checks = null;
        foreach (var child in element.Children)
        {
            var check = Profile(child, BelowOf(child, element, below), null);
            if (!SaysNothing(check))
            {
                (checks ??= []).Add(check);
            }
        }

        return checks?.ToArray();
    }

    private Below? BelowOf(SnapshotElement child, SnapshotElement parent, Below? below)
    {
        if (below is null)
        {
            return null;
        }

        var candidates = schemas.ChildrenOf(below.Element, below.Tree, out var at);
        if (candidates.Count == 0 && parent.Definition.Type is [{ Code.Value: { } code }] && schemas.FindTree(Schemas.CanonicalOf(code)) is { } type)
        {
            (candidates, at) = (type.Root.Children, type);
        }

        return candidates.FirstOrDefault(c => c.Name == child.Name) is { } match ? new Below(match, at) : null;
    }

    private static bool SaysNothing(ElementCheck check) =>
        check is { Type: null, Rules.Length: 0, Slicing: null, Min: 0, Max: int.MaxValue, Children: null };
}
