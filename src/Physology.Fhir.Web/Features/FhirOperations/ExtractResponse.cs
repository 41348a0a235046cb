using Microsoft.Extensions.Options;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.Kernel.Validation;

namespace Physology.Fhir.Web.Features.FhirOperations;

/// <summary>
/// SDC's <c>$extract</c> of a response that is valid against its Questionnaire: the one that comes with it, the one it contains, or the
/// guide's. It answers Parameters with the transaction (<c>return</c>) and what is worth knowing (<c>issues</c>).
/// </summary>
public sealed class ExtractResponse(IOptions<FhirOperationsOptions> options, TimeProvider time)
{
    private const string Response = "questionnaire-response";
    private const string Questionnaire = "questionnaire";

    /// <param name="body">The QuestionnaireResponse, or Parameters with <c>questionnaire-response</c> and, where the guide has it not, <c>questionnaire</c>.</param>
    internal OperationAnswer Execute(OperationBody body)
    {
        var part = ResourcePart.Whole(body.Utf8);
        var sent = body.Resource;
        R4.Questionnaire? questionnaire = null;
        IReadOnlyList<ValidationIssue> notes = [];
        if (sent is R4.Parameters)
        {
            var (parameters, refusal) = OperationParameters.Read(body, Response, Questionnaire);
            if (parameters is null)
            {
                return refusal ?? throw new System.Diagnostics.UnreachableException();
            }

            if (parameters.FindPart(Response) is not { } response || parameters.Find(Response)?.Resource is not { } value)
            {
                return Invalid($"The parameter {Response} is missing, or holds no resource.");
            }

            if (parameters.Find(Questionnaire) is { } given && ReadQuestionnaire(given, parameters.FindPart(Questionnaire), out questionnaire) is { } unusable)
            {
                return unusable;
            }

            (part, sent, notes) = (response, value, parameters.Notes);
        }

        if (sent is not R4.QuestionnaireResponse answered)
        {
            return Invalid($"A QuestionnaireResponse is needed, and this is {sent.TypeName}.");
        }

        var clock = new BudgetClock(time, options.Value.TimeLimit);
        var validator = questionnaire is null
            ? ContentCheck.Guide
            : new Validator(EmbeddedGuide.Definitions.With([questionnaire]), options: new ValidatorOptions { TimeProvider = clock });
        var report = ContentCheck.InBody(validator.Validate(part.Utf8.Span).Issues, part);
        if (!report.IsConformant)
        {
            return OperationAnswer.Of(StatusCodes.Status422UnprocessableEntity, report);
        }

        questionnaire ??= Known(answered);
        if (questionnaire is null)
        {
            return OperationAnswer.Refuse(StatusCodes.Status422UnprocessableEntity, "not-found", SdcIssueCodes.QuestionnaireNotFound.Value, $"The Questionnaire that is answered is not in this service's guide. Send it along: Parameters with {Response} and {Questionnaire}.");
        }

        var extracted = ResponseExtractor.Extract(answered, questionnaire, clock);
        var issues = ContentCheck.InBody([.. report.Issues, .. extracted.Report.Issues, .. notes], ResourcePart.Whole(default));
        return extracted.Bundle is { } bundle
            ? new OperationAnswer(StatusCodes.Status200OK, Result("return", bundle, issues))
            : OperationAnswer.Of(StatusCodes.Status422UnprocessableEntity, issues);
    }

    /// <summary>The result under its name, with the issues beside it where there are any.</summary>
    internal static R4.Parameters Result(string name, R4.Resource result, ValidationReport issues)
    {
        var parameters = new R4.Parameters { Parameter = [new() { Name = name, Resource = result }] };
        if (issues.Issues.Count > 0)
        {
            parameters.Parameter.Add(new() { Name = "issues", Resource = issues.ToOperationOutcome() });
        }

        return parameters;
    }

    // null where it can be used
    private static OperationAnswer? ReadQuestionnaire(R4.Parameters.ParameterComponent given, ResourcePart? part, out R4.Questionnaire? questionnaire)
    {
        questionnaire = given.Resource as R4.Questionnaire;
        if (questionnaire is not null && part is not null)
        {
            var report = ContentCheck.InBody(ContentCheck.Guide.Validate(part.Utf8.Span).Issues, part);
            return report.IsConformant ? null : OperationAnswer.Of(StatusCodes.Status422UnprocessableEntity, report);
        }

        if (given.Value is R4.FhirUri { Value.Length: > 0 } canonical)
        {
            questionnaire = EmbeddedGuide.Definitions.FindQuestionnaire(canonical.Value);
            return questionnaire is not null ? null
                : OperationAnswer.Refuse(StatusCodes.Status422UnprocessableEntity, "not-found", SdcIssueCodes.QuestionnaireNotFound.Value, "The guide has no such Questionnaire. Send the Questionnaire itself.");
        }

        return Invalid($"The parameter {Questionnaire} holds a Questionnaire or its canonical.");
    }

    private static R4.Questionnaire? Known(R4.QuestionnaireResponse answered) => answered.Questionnaire?.Value switch
    {
        { Length: > 1 } local when local[0] == '#' => answered.Contained.OfType<R4.Questionnaire>().FirstOrDefault(q => q.Id?.Value == local[1..]),
        { Length: > 0 } canonical => EmbeddedGuide.Definitions.FindQuestionnaire(canonical),
        _ => null,
    };

    private static OperationAnswer Invalid(string words) => OperationAnswer.Refuse(StatusCodes.Status400BadRequest, "invalid", OperationIssues.NoRequest, words);
}
