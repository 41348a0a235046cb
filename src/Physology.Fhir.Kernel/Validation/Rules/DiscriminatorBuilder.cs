using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>Reads from a slice's definition what its values have where the discriminator looks.</summary>
internal static class DiscriminatorBuilder
{
    /// <summary>Null where the slice says nothing there: then its other discriminators have to tell it.</summary>
    /// <exception cref="InvalidDefinitionException">The discriminator is of no known kind.</exception>
    public static Discriminator? TryBuild(string type, string path, SnapshotElement slice, SnapshotTree tree, Schemas schemas)
    {
        var steps = DiscriminatorPath.Parse(path);
        var cursors = new List<DefinitionCursor> { DefinitionCursor.At(slice, tree) };
        foreach (var step in steps)
        {
            cursors = [.. cursors.SelectMany(c => c.Follow(step, schemas))];
        }

        Discriminator? found = null;
        foreach (var cursor in cursors)
        {
            found ??= type switch
            {
                "value" or "pattern" => Value(cursor, steps, schemas),
                "exists" => Exists(cursor, steps),
                "type" => cursor.Types.Count == 0 ? null : new TypeDiscriminator(steps, [.. cursor.Types]),
                "profile" => cursor.Profiles.Count == 0 ? null : new ProfileDiscriminator(steps, [.. cursor.Profiles], [.. cursor.Types]),
                _ => throw new InvalidDefinitionException($"{slice.Id}: slices cannot be told apart by '{type}'."),
            };
        }

        return found;
    }

    private static ExistsDiscriminator? Exists(DefinitionCursor cursor, DiscriminatorStep[] steps) =>
        cursor.Element.Max == 0 ? new ExistsDiscriminator(steps, false)
        : cursor.Element.Min > 0 ? new ExistsDiscriminator(steps, true)
        : null;

    private static Discriminator? Value(DefinitionCursor cursor, DiscriminatorStep[] steps, Schemas schemas)
    {
        var definition = cursor.Element.Definition;
        var expected = cursor.Inherited.Select(v => (v.Value, v.IsFixed))
            .Concat(definition.Fixed is { } f ? [(f, true)] : [])
            .Concat(definition.Pattern is { } p ? [(p, false)] : [])
            .ToArray();
        if (expected.Length > 0)
        {
            return new ValueDiscriminator(steps, expected);
        }

        if (definition.Binding is { Strength.Value: "required", ValueSet.Value: { } valueSet })
        {
            return new BindingDiscriminator(steps, valueSet);
        }

        var inside = Inside(cursor, steps, schemas);
        return inside.Count > 0 ? new AllDiscriminator([.. inside]) : Exists(cursor, steps);
    }

    // Discriminator "code", and the slice fixes code.coding.system and code.coding.code.
    private static List<Discriminator> Inside(DefinitionCursor cursor, DiscriminatorStep[] steps, Schemas schemas)
    {
        var tests = new List<Discriminator>();
        foreach (var child in cursor.Element.Children)
        {
            DiscriminatorStep[] deeper = [.. steps, new DiscriminatorStep.Child(child.Name)];
            var below = DefinitionCursor.At(child, cursor.Tree);
            if (child.Definition.Fixed is not null || child.Definition.Pattern is not null)
            {
                tests.Add(Value(below, deeper, schemas)!); // it has a value to look for
            }
            else
            {
                tests.AddRange(Inside(below, deeper, schemas));
                foreach (var slice in child.Slices.Where(s => s.Min > 0))
                {
                    tests.AddRange(Inside(DefinitionCursor.At(slice, cursor.Tree), deeper, schemas));
                }
            }
        }

        return tests;
    }
}
