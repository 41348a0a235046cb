using System.Text.RegularExpressions;

namespace Physology.Fhir.Kernel.Specification.Snapshots;

/// <summary>
/// Texts of R4 link to pages beside them (<c>[here](references.html)</c>). In a profile, which is published elsewhere, such a link is
/// made whole; and what an element of the base says about itself in the specification (its status, its type's name) is not handed on.
/// </summary>
internal static partial class LinkRule
{
    private const string Specification = "http://hl7.org/fhir/R4/";

    private static readonly string?[] NotHandedOn =
    [
        "http://hl7.org/fhir/StructureDefinition/structuredefinition-standards-status",
        "http://hl7.org/fhir/StructureDefinition/structuredefinition-normative-version",
        "http://hl7.org/fhir/StructureDefinition/structuredefinition-fmm",
        "http://hl7.org/fhir/StructureDefinition/structuredefinition-explicit-type-name",
    ];

    public static void Apply(ElementNode node)
    {
        var element = node.Definition!;
        MakeWhole(element.Definition);
        MakeWhole(element.Comment);
        MakeWhole(element.Requirements);
        MakeWhole(element.MeaningWhenMissing);
        if (element.Extension.Count > 0)
        {
            element.Extension = element.Extension.FindAll(extension => !NotHandedOn.Contains(extension.Url?.Value));
        }

        node.Children.ForEach(Apply);
        node.Slices.ForEach(Apply);
    }

    private static void MakeWhole(R4.TextPrimitive? text)
    {
        if (text?.Value is { } value && value.Contains("](", StringComparison.Ordinal))
        {
            text.Value = RelativeLink().Replace(value, "](" + Specification);
        }
    }

    // A page of the specification: not an address (https:, mailto:), not a place on the page itself.
    [GeneratedRegex(@"\]\((?=[A-Za-z0-9_\-./]*\.html)(?![A-Za-z]+:)(?!/)")]
    private static partial Regex RelativeLink();
}
