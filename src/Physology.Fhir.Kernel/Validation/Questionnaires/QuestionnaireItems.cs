namespace Physology.Fhir.Kernel.Validation.Questionnaires;

/// <summary>Looking things up in a questionnaire.</summary>
internal static class QuestionnaireItems
{
    private const string Core = "http://hl7.org/fhir/StructureDefinition/";
    private const string Sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-";

    /// <summary>The item with this linkId, wherever it stands.</summary>
    public static R4.Questionnaire.ItemComponent? Find(List<R4.Questionnaire.ItemComponent> items, string linkId)
    {
        foreach (var item in items)
        {
            if (item.LinkId?.Value == linkId || Find(item.Item, linkId) is not null)
            {
                return item.LinkId?.Value == linkId ? item : Find(item.Item, linkId);
            }
        }

        return null;
    }

    /// <summary>The values of one of R4's or SDC's extensions, under the name that both use.</summary>
    public static IEnumerable<R4.DataType> Values(R4.Element element, string name) =>
        element.Extension.Count == 0 ? [] : element.Extension.Where(e => Is(e, name)).Select(e => e.Value).OfType<R4.DataType>();

    /// <summary>The value of one of R4's or SDC's extensions, or null.</summary>
    public static R4.DataType? Value(R4.Element element, string name)
    {
        foreach (var extension in element.Extension)
        {
            if (Is(extension, name) && extension.Value is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The whole number in an extension, or null.</summary>
    public static decimal? Number(R4.Element element, string name) => Value(element, name) switch
    {
        R4.NumberPrimitive { Value: { } number } => number,
        R4.FhirDecimal { Value: { } number } => number,
        _ => null,
    };

    private static bool Is(R4.Extension extension, ReadOnlySpan<char> name) => extension.Url?.Value is { } url && url.AsSpan().EndsWith(name, StringComparison.Ordinal)
        && url.AsSpan(0, url.Length - name.Length) is Core or Sdc;
}
