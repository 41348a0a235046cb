using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Definitions;

/// <summary>What a Questionnaire's items say of one another (questionnaire-definitions.html): conditions on questions that are there, options and first values of the item's own type.</summary>
internal static class QuestionnaireCheck
{
    public static void Run(Node node, ValidationRun run)
    {
        var types = new Dictionary<string, string?>(StringComparer.Ordinal);
        Collect(node, types);
        foreach (var item in node.Named("item"))
        {
            Item(item, types, run);
        }
    }

    private static void Collect(Node holder, Dictionary<string, string?> types)
    {
        foreach (var item in holder.Named("item"))
        {
            if (item.Value is R4.Questionnaire.ItemComponent { LinkId.Value: { } linkId } component)
            {
                types.TryAdd(linkId, component.Type?.Value);
            }

            Collect(item, types);
        }
    }

    private static void Item(Node node, Dictionary<string, string?> types, ValidationRun run)
    {
        var item = (R4.Questionnaire.ItemComponent)node.Value;
        foreach (var at in node.Named("enableWhen"))
        {
            Condition(at, (R4.Questionnaire.EnableWhenComponent)at.Value, item, types, run);
        }

        foreach (var at in node.Named("answerOption"))
        {
            Type(at, ((R4.Questionnaire.AnswerOptionComponent)at.Value).Value, item.Type?.Value, "option", IssueSeverity.Error, run);
        }

        foreach (var at in node.Named("initial"))
        {
            Type(at, ((R4.Questionnaire.InitialComponent)at.Value).Value, item.Type?.Value, "first value", IssueSeverity.Warning, run);
        }

        foreach (var inner in node.Named("item"))
        {
            Item(inner, types, run);
        }
    }

    private static void Condition(Node node, R4.Questionnaire.EnableWhenComponent when, R4.Questionnaire.ItemComponent item, Dictionary<string, string?> types, ValidationRun run)
    {
        if (when.Question?.Value is not { } linkId)
        {
            return; // cardinality has said so
        }

        if (!types.TryGetValue(linkId, out var type))
        {
            run.Error(ValidationIssueCodes.QuestionnaireItem, node, "Depends on a linkId that no item of the questionnaire has.");
        }
        else if (linkId == item.LinkId?.Value)
        {
            run.Error(ValidationIssueCodes.QuestionnaireItem, node, "An item cannot depend on its own answer.");
        }
        else if (when is { Operator.Value: not "exists", Answer: { } answer } && Allowed(type) is { } allowed && !allowed.Contains(answer.TypeName))
        {
            run.Warn(ValidationIssueCodes.QuestionnaireItem, node, $"A question of type {type} has no answer of type {answer.TypeName}, so that the condition is never met.");
        }
    }

    // "The data type of the value must agree with the item.type". That of a first value "must be consistent with the type of the item", which HL7's own
    // forms take more lightly (a Coding in a text), so that it is a warning.
    private static void Type(Node node, R4.DataType? value, string? type, string what, IssueSeverity severity, ValidationRun run)
    {
        if (value is not null && Allowed(type) is { } allowed && !allowed.Contains(value.TypeName))
        {
            run.Report(ValidationIssueCodes.QuestionnaireItem, severity, node, $"An item of type {type} has no {what} of type {value.TypeName}.");
        }
    }

    // questionnaire-definitions.html#item.type; null where nothing is known of it (groups and displays have neither: que-8).
    private static string[]? Allowed(string? type) => type switch
    {
        "boolean" or "decimal" or "integer" or "date" or "dateTime" or "time" or "string" => [type],
        "text" => ["string"],
        "url" => ["uri"],
        "attachment" => ["Attachment"],
        "reference" => ["Reference"],
        "quantity" => ["Quantity"],
        "choice" or "open-choice" => ["Coding", "string", "integer", "date", "time", "Reference"],
        _ => null,
    };
}
