using System.Text.RegularExpressions;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Validation.Rules;

namespace Physology.Fhir.Kernel.Validation.Questionnaires;

/// <summary>The answers to one question: their number, type, size, range and options.</summary>
internal sealed class AnswerCheck(R4.Questionnaire questionnaire, ValidationRun run)
{
    private readonly OptionCheck _options = new(questionnaire, run);

    public void Run(Node item, List<Node> answers, R4.Questionnaire.ItemComponent question)
    {
        Number(item, answers, question);
        foreach (var answer in answers)
        {
            if (answer.Named("value").FirstOrDefault() is { } value && Type(value, question.Type?.Value ?? ""))
            {
                Size(answer, value, question);
                Range(value, question);
                Target(value, question);
            }
        }

        _options.Run(answers, question);
        ReadOnly(item, answers, question);
    }

    private void Number(Node item, List<Node> answers, R4.Questionnaire.ItemComponent question)
    {
        if (answers.Count > 1 && question.Repeats?.Value != true)
        {
            run.Error(ValidationIssueCodes.TooManyAnswers, item, $"Item {question.LinkId?.Value} takes one answer.");
        }

        if (QuestionnaireItems.Number(question, "questionnaire-maxOccurs") is { } max && answers.Count > max)
        {
            run.Error(ValidationIssueCodes.TooManyAnswers, item, $"Item {question.LinkId?.Value} takes at most {max} answers.");
        }

        if (QuestionnaireItems.Number(question, "questionnaire-minOccurs") is { } min && answers.Count > 0 && answers.Count < min)
        {
            run.Error(ValidationIssueCodes.TooFewAnswers, item, $"Item {question.LinkId?.Value} asks for at least {min} answers.");
        }
    }

    // questionnaire-definitions.html#item.type; a choice may list other types than codings as its options.
    private bool Type(Node value, string type)
    {
        var given = value.Value.TypeName;
        var isAllowed = type switch
        {
            "text" => given is "string",
            "url" => given is "uri",
            "attachment" => given is "Attachment",
            "reference" => given is "Reference",
            "quantity" => given is "Quantity",
            "choice" or "open-choice" => given is "Coding" or "string" or "integer" or "date" or "time" or "Reference",
            _ => given == type,
        };
        if (isAllowed)
        {
            return true;
        }

        run.Error(ValidationIssueCodes.AnswerType, value, $"A question of type {type} is not answered with a {given}.");
        return false;
    }

    private void Size(Node answer, Node value, R4.Questionnaire.ItemComponent question)
    {
        if (value.Value is R4.TextPrimitive { Value: { } text })
        {
            var length = text.EnumerateRunes().Count();
            if (question.MaxLength?.Value is { } max && length > max)
            {
                run.Error(ValidationIssueCodes.AnswerTooLong, value, $"Longer than the {max} characters allowed.");
            }

            if (QuestionnaireItems.Number(question, "minLength") is { } min && length < min)
            {
                run.Error(ValidationIssueCodes.AnswerOutOfRange, value, $"Shorter than the {min} characters asked for.");
            }

            if (QuestionnaireItems.Value(question, "regex") is R4.FhirString { Value: { } pattern } && !Matches(text, pattern))
            {
                run.Error(ValidationIssueCodes.AnswerOutOfRange, value, "Not of the form that the question asks for.");
            }
        }

        if (value.Value is R4.Attachment attachment)
        {
            Attachment(answer, attachment, question);
        }
    }

    private void Attachment(Node answer, R4.Attachment attachment, R4.Questionnaire.ItemComponent question)
    {
        var types = QuestionnaireItems.Values(question, "mimeType").OfType<R4.PrimitiveType>().Select(t => t.ValueText).ToList();
        if (types.Count > 0 && attachment.ContentType?.Value is { } type && !types.Contains(type))
        {
            run.Error(ValidationIssueCodes.AnswerAttachment, answer, $"Attachments here are of type {string.Join(", ", types)}.");
        }

        // The extension counts in megabytes by its text and in bytes by its use; what says more than the attachment's own size cannot be told.
        var size = attachment.Size?.Value ?? (attachment.Data is { Value: { } data, HasValidSyntax: true } ? AttachmentCheck.SizeOf(data) : null as int?);
        if (QuestionnaireItems.Number(question, "maxSize") is { } max && size > max)
        {
            run.Error(ValidationIssueCodes.AnswerAttachment, answer, $"Larger than the {max} allowed.");
        }
    }

    private void Range(Node value, R4.Questionnaire.ItemComponent question)
    {
        if (value.Value is R4.FhirDecimal { ValueText: { } digits } && QuestionnaireItems.Number(question, "maxDecimalPlaces") is { } places
            && digits.IndexOf('.', StringComparison.Ordinal) is > -1 and var point && digits.Length - point - 1 > places)
        {
            run.Error(ValidationIssueCodes.AnswerOutOfRange, value, $"More than the {places} decimal places allowed.");
        }

        var isQuantity = value.Value is R4.Quantity;
        Bound(value, QuestionnaireItems.Value(question, isQuantity ? "questionnaire-minQuantity" : "minValue"), isLeast: true);
        Bound(value, QuestionnaireItems.Value(question, isQuantity ? "questionnaire-maxQuantity" : "maxValue"), isLeast: false);
    }

    private void Bound(Node value, R4.DataType? bound, bool isLeast)
    {
        if (bound is null)
        {
            return;
        }

        var order = ValueOrder.Compare(value.Value, bound);
        if (order is null && bound is R4.Quantity { Code: null })
        {
            run.Error(ValidationIssueCodes.AnswerOutOfRange, value, "Cannot be compared with the bound of the question, which has no coded unit.");
        }
        else if (isLeast ? order < 0 : order > 0)
        {
            run.Error(ValidationIssueCodes.AnswerOutOfRange, value, isLeast ? "Less than the least value allowed." : "More than the greatest value allowed.");
        }
    }

    private void Target(Node value, R4.Questionnaire.ItemComponent question)
    {
        if (value.Value is not R4.ResourceReference reference)
        {
            return;
        }

        var types = QuestionnaireItems.Values(question, "questionnaire-referenceResource").OfType<R4.PrimitiveType>().Select(t => t.ValueText).ToList();
        if (types.Count > 0 && ReferenceTargets.TypeByText(reference) is { } type && !types.Contains(type))
        {
            run.Error(ValidationIssueCodes.ReferenceTargetType, value, $"The question allows {string.Join(", ", types)}.");
        }
    }

    private void ReadOnly(Node item, List<Node> answers, R4.Questionnaire.ItemComponent question)
    {
        if (question.ReadOnly?.Value != true || question.Initial.Count == 0)
        {
            return;
        }

        var given = answers.Select(a => a.Named("value").FirstOrDefault()?.Value).ToList();
        if (given.Exists(g => g is not null && !question.Initial.Exists(i => i.Value?.IsExactly(g) == true)))
        {
            run.Warn(ValidationIssueCodes.ReadOnlyAnswer, item, $"Item {question.LinkId?.Value} is read-only, and its answer is not its initial value.");
        }
    }

    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1));
        }
        catch (Exception unusable) when (unusable is ArgumentException or NotSupportedException or RegexMatchTimeoutException)
        {
            return true; // a pattern that cannot be run in linear time holds nobody's answer up
        }
    }
}
