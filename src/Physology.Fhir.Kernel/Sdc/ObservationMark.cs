using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>What <c>observationExtract</c> says of an item: whether it is extracted, by which of its codes, and how it stands to the Observation above it.</summary>
/// <param name="IsOn">Whether the items in it are extracted, where they say nothing themselves.</param>
/// <param name="Codes">The codes to extract by; none where the item itself is not extracted.</param>
/// <param name="Relation"><c>component</c>, <c>member</c> or <c>derived</c>; null for an Observation of its own.</param>
internal sealed record ObservationMark(bool IsOn, IReadOnlyList<R4.Coding> Codes, string? Relation)
{
    /// <summary>Reads the marks of an item and of its codes.</summary>
    public static ObservationMark Of(R4.Questionnaire.ItemComponent question, bool outer, ExpressionRun run)
    {
        var marks = Marks(question.Extension);
        var path = ExpressionRun.PathOf(question);
        if (question.Code.Count == 0 && marks.Count == 0)
        {
            return new ObservationMark(outer, [], null);
        }

        var all = marks.Concat(question.Code.SelectMany(c => Marks(c.Extension))).ToList();
        if (all.Exists(m => m is R4.Code) && all.Exists(m => m is R4.FhirBoolean))
        {
            run.Add(SdcIssueCodes.ExtractionKind, IssueSeverity.Error, path, "The item is marked both as an Observation of its own and by its relation to another; only one can be meant.");
            return new ObservationMark(false, [], null);
        }

        string? relation = null;
        foreach (var code in all.OfType<R4.Code>())
        {
            if (code.Value is not ("component" or "member" or "derived" or "independent"))
            {
                run.Add(SdcIssueCodes.ExtractionKind, IssueSeverity.Error, path, "The item is marked by a relation that SDC does not have.");
                return new ObservationMark(false, [], null);
            }

            relation = code.Value == "independent" ? null : code.Value;
        }

        // A mark of the item speaks for the items in it only where it is a boolean.
        var isOn = marks.OfType<R4.FhirBoolean>().FirstOrDefault()?.Value ?? outer;
        return new ObservationMark(isOn, Chosen(question.Code, marks.Exists(m => m is R4.Code) || isOn), relation);
    }

    // "If any codes are tagged with true, then only the tagged codings will propagate."
    private static IReadOnlyList<R4.Coding> Chosen(List<R4.Coding> codes, bool isOn)
    {
        var tagged = codes.FindAll(c => Marks(c.Extension).Exists(m => m is R4.Code or R4.FhirBoolean { Value: true }));
        return tagged.Count > 0 ? tagged : isOn ? codes.FindAll(c => Marks(c.Extension).Count == 0) : [];
    }

    private static List<R4.DataType> Marks(List<R4.Extension> extensions) => [.. extensions.Where(e => e.Url?.Value == SdcExtensions.Observation).Select(e => e.Value).OfType<R4.DataType>()];
}
