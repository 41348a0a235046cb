using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Terminology;

namespace Physology.Fhir.Kernel.Validation.Questionnaires;

/// <summary>Answers are among the options of the question, listed or in a value set; an exclusive one stands alone.</summary>
internal sealed class OptionCheck(R4.Questionnaire questionnaire, ValidationRun run)
{
    public void Run(List<Node> answers, R4.Questionnaire.ItemComponent question)
    {
        foreach (var answer in answers)
        {
            if (answer.Named("value").FirstOrDefault() is not { } value)
            {
                continue;
            }

            if (question.AnswerOption.Count > 0)
            {
                Listed(answer, value, question);
            }
            else if (question.AnswerValueSet?.Value is { } valueSet)
            {
                InValueSet(answer, value, valueSet, question);
            }

            Unit(value, question);
        }

        if (answers.Count > 1)
        {
            Exclusive(answers, question);
        }
    }

    private void Listed(Node answer, Node value, R4.Questionnaire.ItemComponent question)
    {
        if (question.AnswerOption.Exists(o => o.Value is { } option && Is(value.Value, option)) || IsFreeText(value, question))
        {
            return;
        }

        run.Error(ValidationIssueCodes.NotAnOption, value.Value is R4.Coding ? answer : value, $"None of the options of item {question.LinkId?.Value}.");
    }

    private void InValueSet(Node answer, Node value, string canonical, R4.Questionnaire.ItemComponent question)
    {
        if (IsFreeText(value, question))
        {
            return;
        }

        var coded = value.Value switch
        {
            R4.Coding coding => CodedValue.Of(coding),
            R4.FhirString { Value: { } text } => new CodedValue(null, text),
            _ => default,
        };
        if (coded.Code is null && coded.System is null)
        {
            return;
        }

        switch (Validate(canonical, coded))
        {
            case CodeValidation.Invalid:
                run.Error(ValidationIssueCodes.NotAnOption, value.Value is R4.Coding ? answer : value, $"None of the options of item {question.LinkId?.Value} ({canonical}).");
                break;
            case CodeValidation.Valid valid when valid.Warnings.Any(w => w.Code == TerminologyIssueCodes.DisplayDiffers):
                // What was shown to the person who answered is not what the code means.
                run.Error(ValidationIssueCodes.WrongDisplay, value.Named("display").FirstOrDefault() ?? value, "The option has other words for this code.");
                run.Error(ValidationIssueCodes.NotAnOption, answer, $"Not as any of the options of item {question.LinkId?.Value} reads ({canonical}).");
                break;
            case null or CodeValidation.NotChecked:
                run.Inform(ValidationIssueCodes.CodeNotChecked, value, $"Not checked against {canonical}, which is not available here in full.");
                break;
        }
    }

    private CodeValidation? Validate(string canonical, in CodedValue value)
    {
        if (canonical.StartsWith('#'))
        {
            return questionnaire.Contained.OfType<R4.ValueSet>().FirstOrDefault(v => v.Id?.Value == canonical[1..]) is { } contained
                ? run.Validator.Codes.Prepare(contained).Validate(value)
                : null;
        }

        return run.ValidateCode(canonical, value);
    }

    // questionnaire-unitOption: the units that a quantity may be in; with unitOpen or without options any will do.
    private void Unit(Node value, R4.Questionnaire.ItemComponent question)
    {
        if (value.Value is not R4.Quantity { Code.Value: { } code } quantity)
        {
            return;
        }

        var units = QuestionnaireItems.Values(question, "questionnaire-unitOption").OfType<R4.Coding>().ToList();
        if (units.Count > 0 && QuestionnaireItems.Value(question, "questionnaire-unitOpen") is null
            && !units.Exists(u => u.Code?.Value == code && u.System?.Value == quantity.System?.Value))
        {
            run.Error(ValidationIssueCodes.NotAnOption, value, $"None of the units of item {question.LinkId?.Value}.");
        }
        else if (units.Count == 0 && value.Value is R4.Quantity { Code: not null, System: not null } coded
            && QuestionnaireItems.Value(question, "questionnaire-unitValueSet") is R4.Canonical { Value: { } set } && Validate(set, CodedValue.Of(coded)) is CodeValidation.Invalid)
        {
            run.Error(ValidationIssueCodes.NotAnOption, value, $"None of the units of item {question.LinkId?.Value} ({set}).");
        }
    }

    private void Exclusive(List<Node> answers, R4.Questionnaire.ItemComponent question)
    {
        foreach (var option in question.AnswerOption.Where(o => QuestionnaireItems.Value(o, "questionnaire-optionExclusive") is R4.FhirBoolean { Value: true }))
        {
            foreach (var answer in answers)
            {
                if (option.Value is { } exclusive && answer.Named("value").FirstOrDefault() is { } value && Is(value.Value, exclusive))
                {
                    run.Error(ValidationIssueCodes.NotAnOption, answer, "This option excludes all others.");
                }
            }
        }
    }

    private static bool IsFreeText(Node value, R4.Questionnaire.ItemComponent question) =>
        question.Type?.Value == "open-choice" && value.Value is R4.FhirString;

    private static bool Is(R4.Base answer, R4.DataType option) => (answer, option) switch
    {
        (R4.Coding a, R4.Coding b) => a.Code?.Value == b.Code?.Value && a.System?.Value == b.System?.Value && (b.Code is not null || a.Display?.Value == b.Display?.Value),
        (R4.ResourceReference a, R4.ResourceReference b) => a.Reference?.Value == b.Reference?.Value,
        (R4.PrimitiveType a, R4.PrimitiveType b) => a.ValueText == b.ValueText && a.TypeName == b.TypeName,
        _ => answer.IsExactly(option),
    };
}
