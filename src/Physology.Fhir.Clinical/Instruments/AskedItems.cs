using System.Runtime.CompilerServices;
using Physology.Fhir.Clinical.Responses;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>What scoring needs of a Questionnaire: the linkIds there are and the numbers of the options.</summary>
internal sealed class AskedItems
{
    private static readonly ConditionalWeakTable<R4.Questionnaire, AskedItems> OfShared = [];

    private AskedItems(R4.Questionnaire questionnaire)
    {
        Weights = AnswerWeights.Of(questionnaire);
        var items = new Stack<R4.Questionnaire.ItemComponent>(questionnaire.Item);
        while (items.TryPop(out var item))
        {
            if (item.LinkId?.Value is { } linkId)
            {
                LinkIds.Add(linkId);
            }

            foreach (var child in item.Item)
            {
                items.Push(child);
            }
        }
    }

    public HashSet<string> LinkIds { get; } = new(StringComparer.Ordinal);

    public AnswerWeights Weights { get; }

    /// <summary>Of a caller's own Questionnaire, read anew each time: the caller may change it.</summary>
    public static AskedItems Of(R4.Questionnaire questionnaire) => new(questionnaire);

    /// <summary>Of one that nobody changes, read once.</summary>
    public static AskedItems? Shared(R4.Questionnaire? questionnaire) => questionnaire is null ? null : OfShared.GetValue(questionnaire, static q => new AskedItems(q));
}
