namespace Physology.Fhir.Clinical.Responses;

/// <summary>
/// The numbers that a Questionnaire gives to its options: <c>itemWeight</c> (SDC 4) or <c>ordinalValue</c> before it, on the option or on its
/// coding. A weight that a response carries is never read: whoever answers does not decide what an answer counts.
/// </summary>
public sealed class AnswerWeights
{
    private const string ItemWeight = "http://hl7.org/fhir/StructureDefinition/itemWeight";
    private const string OrdinalValue = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

    private readonly Dictionary<(string LinkId, string System, string Code), decimal> _weights = [];

    private AnswerWeights() { }

    /// <summary>Without any.</summary>
    public static AnswerWeights None { get; } = new();

    /// <summary>The weights of a Questionnaire. Options without a system or a code have none.</summary>
    public static AnswerWeights Of(R4.Questionnaire? questionnaire)
    {
        var weights = new AnswerWeights();
        var items = new Stack<R4.Questionnaire.ItemComponent>(questionnaire?.Item ?? []);
        while (items.TryPop(out var item))
        {
            foreach (var option in item.AnswerOption)
            {
                if (item.LinkId?.Value is { } linkId && option.Value is R4.Coding { System.Value: { } system, Code.Value: { } code } coding
                    && (WeightIn(option.Extension) ?? WeightIn(coding.Extension)) is { } weight)
                {
                    weights._weights[(linkId, system, code)] = weight;
                }
            }

            foreach (var child in item.Item)
            {
                items.Push(child);
            }
        }

        return weights;
    }

    /// <summary>The weight of a coding as an answer to an item, or null where there is none.</summary>
    public decimal? Find(string linkId, R4.Coding coding)
    {
        ArgumentNullException.ThrowIfNull(coding);
        return coding is { System.Value: { } system, Code.Value: { } code } && _weights.TryGetValue((linkId, system, code), out var weight) ? weight : null;
    }

    private static decimal? WeightIn(List<R4.Extension> extensions) => extensions
        .Where(e => e.Url?.Value is ItemWeight or OrdinalValue)
        .Select(e => e.Value switch { R4.FhirDecimal d => d.Value, R4.Integer i => i.Value, _ => null })
        .FirstOrDefault();
}
