using System.Globalization;
using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>
/// Turns the flat list of a snapshot into a tree of checks. Invariants (FHIRPath) and the insides of data types that the snapshot does
/// not open are not part of it: the readers of the model see to the latter.
/// </summary>
internal sealed class SnapshotCompiler
{
    private readonly DefinitionStore _definitions;
    private readonly List<R4.ElementDefinition> _elements;
    private readonly Dictionary<string, ElementCheck> _byId = new(StringComparer.Ordinal);
    private readonly List<(ElementCheck Check, string Reference)> _pointers = [];

    private SnapshotCompiler(R4.StructureDefinition definition, DefinitionStore definitions)
    {
        _definitions = definitions;
        _elements = definition.Snapshot?.Element
            ?? throw new InvalidDefinitionException($"{definition.Url?.Value} has no snapshot.");
    }

    /// <exception cref="InvalidDefinitionException">A definition that cannot be compiled.</exception>
    public static ElementCheck Compile(R4.StructureDefinition definition, DefinitionStore definitions)
    {
        var compiler = new SnapshotCompiler(definition, definitions);
        if (compiler._elements.Count == 0)
        {
            throw new InvalidDefinitionException($"{definition.Url?.Value} has an empty snapshot.");
        }

        var next = 0;
        var root = compiler.Build(ref next);
        foreach (var (check, reference) in compiler._pointers)
        {
            // QuestionnaireResponse.item.item: "#QuestionnaireResponse.item"
            check.Children = compiler._byId.TryGetValue(reference.TrimStart('#'), out var target)
                ? target.Children
                : throw new InvalidDefinitionException($"{definition.Url?.Value} points at {reference}, which it does not have.");
        }

        return root;
    }

    // Takes the element at the index and all that lie inside it; the index then stands at the next sibling.
    private ElementCheck Build(ref int index)
    {
        var element = _elements[index++];
        var id = element.ElementId ?? throw new InvalidDefinitionException($"An element of the snapshot has no id: {element.Path?.Value}");
        var check = Make(element, id);
        _byId[id] = check;

        var children = new List<ElementCheck>();
        var sliced = new List<(R4.ElementDefinition Definition, ElementCheck Check, List<ElementCheck> Slices)>();
        while (index < _elements.Count && IsInside(_elements[index].ElementId, id))
        {
            var definition = _elements[index];
            var child = Build(ref index);
            if (child.Slice is null)
            {
                children.Add(child);
                if (definition.Slicing is not null)
                {
                    sliced.Add((definition, child, []));
                }
            }
            else if (sliced.Count > 0 && sliced[^1].Check.Name == child.Name)
            {
                sliced[^1].Slices.Add(child);
            }
            else
            {
                throw new InvalidDefinitionException($"{definition.ElementId} is a slice of an element that is not sliced.");
            }
        }

        foreach (var (definition, owner, slices) in sliced.Where(s => s.Slices.Count > 0))
        {
            owner.Slicing = new SlicingCheck(
                [.. slices.Select(s => (s, (IReadOnlyList<Discriminator>)[.. definition.Slicing!.Discriminator.Select(d => Discriminator.Build(d, s, $"{definition.ElementId}:{s.Slice}"))]))],
                definition.Slicing!.Rules?.Value == "closed"); // the list above holds only elements with slicing
        }

        if (children.Count > 0)
        {
            check.Children = new ChildrenCheck(children);
        }
        else if (element.ContentReference?.Value is { } reference)
        {
            _pointers.Add((check, reference));
        }

        return check;
    }

    private ElementCheck Make(R4.ElementDefinition element, string id)
    {
        var name = id[(id.LastIndexOf('.') + 1)..];
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var rules = new Check?[] { BindingCheck.TryBuild(element, _definitions), ReferenceTargetCheck.TryBuild(element, _definitions) };
        return new ElementCheck
        {
            Name = (colon < 0 ? name : name[..colon]).Replace("[x]", "", StringComparison.Ordinal),
            Slice = colon < 0 ? null : name[(colon + 1)..],
            Min = element.Min?.Value ?? 0,
            Max = element.Max?.Value is null or "*" ? null : int.Parse(element.Max.Value, CultureInfo.InvariantCulture),
            Type = TypeCheck.TryBuild(element),
            Fixed = FixedCheck.TryBuild(element),
            Pattern = PatternCheck.TryBuild(element),
            Rules = [.. rules.OfType<Check>()],
        };
    }

    private static bool IsInside(string? id, string parent) =>
        id is not null && id.Length > parent.Length && id[parent.Length] == '.' && id.StartsWith(parent, StringComparison.Ordinal);
}
