using System.Text;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Kernel.Tests.Specification;

/// <summary>
/// Compares a made snapshot with the published one, element by element. Taken as the same: lists in another order where order means
/// nothing (constraints, conditions, aliases, mappings); a constraint of the definition itself with and without its source; an extension that is
/// sliced by url, said or not; false, said or not, for flags whose absence means false; ele-1 as a condition, as it applies to every element;
/// a content reference with and without the url before #; a link to R4's page with and without /R4; what the specification says of an
/// element's own status (R4's generator handed it on to profiles, later ones do not); the source of a constraint where it is published as the
/// profile itself though its base has it; the least number that the slices together need, said of the whole or not; the FHIR type that a System type is annotated with, which HL7 corrected after R4.
/// </summary>
internal static class SnapshotComparison
{
    public static readonly string[] TextFields = ["label", "short", "definition", "comment", "requirements", "alias", "mapping", "example", "meaningWhenMissing", "orderMeaning", "isModifierReason", "extension", "code"];

    private static readonly string?[] NotHandedOn = [.. ((string[])["standards-status", "normative-version", "explicit-type-name"]).Select(name => "http://hl7.org/fhir/StructureDefinition/structuredefinition-" + name)];

    public static List<SnapshotDifference> Compare(R4.StructureDefinition published, R4.StructureDefinition made)
    {
        var differences = new List<SnapshotDifference>();
        var expected = published.Snapshot!.Element;
        var actual = made.Snapshot!.Element;
        var ids = expected.Select(e => e.ElementId!).ToHashSet(StringComparer.Ordinal);
        var byId = actual.ToDictionary(e => e.ElementId!, StringComparer.Ordinal);
        differences.AddRange(actual.Where(e => !ids.Contains(e.ElementId!)).Select(e => new SnapshotDifference(e.ElementId!, "element", null, "an element")));
        if (!expected.Select(e => e.ElementId!).Where(byId.ContainsKey).SequenceEqual(actual.Select(e => e.ElementId!).Where(ids.Contains), StringComparer.Ordinal))
        {
            differences.Add(new SnapshotDifference(expected[0].ElementId!, "order", "its order", "another"));
        }

        foreach (var element in expected)
        {
            if (!byId.TryGetValue(element.ElementId!, out var other))
            {
                differences.Add(new SnapshotDifference(element.ElementId!, "element", "an element", null));
                continue;
            }

            var mine = Fields(element, published.Url!.Value!);
            var theirs = Fields(other, published.Url!.Value!);
            foreach (var field in mine.Keys.Union(theirs.Keys).Order(StringComparer.Ordinal))
            {
                var (a, b) = (mine.GetValueOrDefault(field), theirs.GetValueOrDefault(field));
                if (a != b && !(field == "constraint" && IsSameButForSource(a, b)) && !(field == "min" && IsSumOfSlices(actual, other, b)))
                {
                    differences.Add(new SnapshotDifference(element.ElementId!, field, a, b));
                }
            }
        }

        return differences;
    }

    private static SortedDictionary<string, string> Fields(R4.ElementDefinition element, string url)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        element = element.DeepCopy();
        element.Extension.RemoveAll(extension => NotHandedOn.Contains(extension.Url?.Value));
        element.Type.ForEach(type => type.Extension.RemoveAll(extension => extension.Url?.Value?.EndsWith("structuredefinition-fhir-type", StringComparison.Ordinal) == true));
        foreach (var group in element.NamedChildren.GroupBy(child => child.Name))
        {
            var texts = group.Select(child => Text(child.Value, url)).Where(text => text.Length > 0 && (group.Key, text) != ("condition", "ele-1")).ToList();
            if (group.Key is "constraint" or "condition" or "alias" or "mapping" or "type")
            {
                texts.Sort(StringComparer.Ordinal);
            }

            var text = string.Join(" ; ", texts.Distinct()).Replace("http://hl7.org/fhir/R4/", "http://hl7.org/fhir/", StringComparison.Ordinal);
            text = group.Key == "contentReference" ? text[text.IndexOf('#', StringComparison.Ordinal)..] : text;
            var isDefault = text == "false" && group.Key is "isModifier" or "isSummary" or "mustSupport" && text == "false"
                || group.Key == "slicing" && element.Path!.Value!.EndsWith("xtension", StringComparison.Ordinal) && text == "open value:url";
            if (!isDefault && text.Length > 0)
            {
                fields.Add(group.Key, text);
            }
        }

        return fields;
    }

    private static bool IsSumOfSlices(List<R4.ElementDefinition> elements, R4.ElementDefinition whole, string? min) =>
        elements.Where(e => e.ElementId!.StartsWith(whole.ElementId + ":", StringComparison.Ordinal) && e.Path?.Value == whole.Path?.Value)
            .Sum(slice => slice.Min?.Value ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture) == min;

    // Published without a source, or with the profile's own url, where ours names the base that it comes from.
    private static bool IsSameButForSource(string? published, string? made)
    {
        var (a, b) = ((published ?? "").Split(" ; "), (made ?? "").Split(" ; "));
        return a.Length == b.Length && b.Select(WithoutSource).Order(StringComparer.Ordinal).SequenceEqual(a.Select(WithoutSource).Order(StringComparer.Ordinal), StringComparer.Ordinal)
            && a.Where(text => text.Split(' ')[0].Contains('@', StringComparison.Ordinal)).All(b.Contains);
    }

    private static string WithoutSource(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return at > 0 && at < space ? text[..at] + text[space..] : text;
    }

    private static string Text(R4.Base value, string url) => value switch
    {
        R4.PrimitiveType primitive => (primitive.ValueText ?? "").Trim(),
        R4.ElementDefinition.ConstraintComponent c => $"{c.Key?.Value}{(c.Source?.Value is { } source && source != url ? "@" + source : "")} {c.Severity?.Value} {c.Expression?.Value}",
        R4.ElementDefinition.BaseComponent b => $"{b.Path?.Value} {b.Min?.Value}..{b.Max?.Value}",
        R4.ElementDefinition.MappingComponent m => $"{m.Identity?.Value}={m.Map?.Value}",
        R4.ElementDefinition.SlicingComponent s => $"{s.Rules?.Value}{(s.Ordered?.Value == true ? " ordered" : "")} {string.Join(",", s.Discriminator.Select(d => $"{d.Type?.Value}:{d.Path?.Value}"))}",
        R4.ElementDefinition.BindingComponent b => $"{b.Strength?.Value} {b.ValueSet?.Value}",
        _ => Encoding.UTF8.GetString(FhirJson.Write(value)),
    };
}
