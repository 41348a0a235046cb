using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Instruments;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>The question about thoughts of self-harm: never asked of a helper or proxy (decision 22).</summary>
internal static class OnlyThePatient
{
    private const string SelfHarmLoinc = "44260-8";

    /// <summary>linkIds of the questions that only the patient is asked.</summary>
    public static IReadOnlySet<string> LinkIdsOf(R4.Questionnaire questionnaire)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var items = new Stack<R4.Questionnaire.ItemComponent>(questionnaire.Item);
        while (items.TryPop(out var item))
        {
            if (item.LinkId?.Value is { } linkId
                && (linkId == Phq9.SelfHarmItem || item.Code.Exists(code => code.System?.Value == CodeSystems.Loinc && code.Code?.Value == SelfHarmLoinc)))
            {
                found.Add(linkId);
            }

            item.Item.ForEach(items.Push);
        }

        return found;
    }

    /// <summary>Takes the answers to these questions out. True where there was one.</summary>
    public static bool Remove(List<R4.QuestionnaireResponse.ItemComponent> items, IReadOnlySet<string> linkIds)
    {
        var removed = items.RemoveAll(item => linkIds.Contains(item.LinkId?.Value ?? "")) > 0;
        foreach (var item in items)
        {
            removed |= Remove(item.Item, linkIds);
            foreach (var answer in item.Answer)
            {
                removed |= Remove(answer.Item, linkIds);
            }
        }

        return removed;
    }
}
