using Physology.Fhir.Clinical.Responses;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>Whether a clinic's own Questionnaire asks everything that the rule reads, in a way that the rule can read.</summary>
internal static class OwnWording
{
    /// <summary>An error for each item that is not there, takes another type, or has an option without a number.</summary>
    public static void Check(R4.Questionnaire questionnaire, Instrument rule, List<ValidationIssue> issues)
    {
        var asked = new Dictionary<string, R4.Questionnaire.ItemComponent>(StringComparer.Ordinal);
        var open = new Stack<R4.Questionnaire.ItemComponent>(questionnaire.Item);
        while (open.TryPop(out var item))
        {
            if (item.LinkId?.Value is { } linkId)
            {
                asked.TryAdd(linkId, item);
            }

            foreach (var child in item.Item)
            {
                open.Push(child);
            }
        }

        var weights = AnswerWeights.Of(questionnaire);
        foreach (var wanted in rule.Items.SelectMany(i => i.Items.Prepend(i)))
        {
            if (!asked.TryGetValue(wanted.LinkId, out var item))
            {
                Report($"The Questionnaire has no item {wanted.LinkId}, which the rule reads.", issues);
            }
            else if (!Fits(wanted.Kind, item.Type?.Value))
            {
                Report($"The item {wanted.LinkId} is of type {item.Type?.Value}; the rule cannot read it.", issues);
            }
            else if (wanted.Kind == ItemKind.Number && item.AnswerOption.Select(o => o.Value).OfType<R4.Coding>().Any(c => weights.Find(wanted.LinkId, c) is null))
            {
                Report($"The item {wanted.LinkId} has an option without a number (itemWeight or ordinalValue).", issues);
            }
        }
    }

    private static bool Fits(ItemKind kind, string? type) => kind switch
    {
        ItemKind.Number => type is "integer" or "decimal" or "choice", // words of one's own are no number
        ItemKind.YesNo => type == "boolean",
        ItemKind.Codes => type is "choice" or "open-choice",
        ItemKind.Date => type == "date",
        ItemKind.Text => type is "string" or "text",
        _ => type == "group",
    };

    private static void Report(string message, List<ValidationIssue> issues) =>
        issues.Add(new ValidationIssue(InstrumentIssueCodes.QuestionnaireLacksItems, IssueSeverity.Error, "Questionnaire.item", message));
}
