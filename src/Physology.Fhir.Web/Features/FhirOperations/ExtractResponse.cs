using Microsoft.Extensions.Options;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.Kernel.Validation;

namespace Physology.Fhir.Web.Features.FhirOperations;

/// <summary>
/// SDC's <c>$extract</c> of a response that is valid against its Questionnaire: the one that comes with it, the one it contains, or the
/// guide's. It answers Parameters with the transaction (<c>return</c>) and what is worth knowing (<c>issues</c>). Nothing is filed.
/// </summary>
public sealed class ExtractResponse(QuestionnaireChoice choice, IOptions<FhirOperationsOptions> options, TimeProvider time)
{
    private const string Response = "questionnaire-response";
    private const string Questionnaire = "questionnaire";

    /// <param name="body">The QuestionnaireResponse, or Parameters with <c>questionnaire-response</c> and, where the guide has it not, <c>questionnaire</c>.</param>
    /// <param name="cancellationToken">Stops between expressions.</param>
    internal OperationAnswer Execute(OperationBody body, CancellationToken cancellationToken)
    {
        var part = ResourcePart.Whole(body.Utf8);
        var sent = body.Resource;
        R4.Questionnaire? questionnaire = null;
        var notes = ValidationReport.Empty;
        if (sent is R4.Parameters parameters)
        {
            if (OperationParameters.Around(body) is { } broken)
            {
                return broken;
            }

            var read = ExtractParameters.Read(parameters, isInstance: false);
            if (read is OperationInput<ExtractInput>.Refused refused)
            {
                return OperationAnswer.Of(StatusCodes.Status400BadRequest, refused.Report);
            }

            var input = ((OperationInput<ExtractInput>.Accepted)read).Value;
            var parts = ResourcePart.Of(body.Utf8);
            if (input.Questionnaire is { } source)
            {
                (questionnaire, var refusal) = choice.Find(source, parts.FirstOrDefault(p => p.Name == Questionnaire));
                if (refusal is not null)
                {
                    return refusal;
                }
            }

            (part, sent, notes) = (parts.First(p => p.Name == Response), input.Response ?? throw new System.Diagnostics.UnreachableException(), input.Report);
        }

        if (sent is not R4.QuestionnaireResponse answered)
        {
            return OperationAnswer.Refuse(StatusCodes.Status400BadRequest, "invalid", OperationIssues.NoRequest, $"A QuestionnaireResponse is needed, or Parameters that hold one, and this is {sent.TypeName}.");
        }

        var clock = new BudgetClock(time, options.Value.ExpressionTimeLimit, cancellationToken);
        var validator = questionnaire is null
            ? ContentCheck.Guide.With(clock)
            : new Validator(EmbeddedGuide.Definitions.With([questionnaire]), options: new ValidatorOptions { TimeProvider = clock });
        var report = ContentCheck.InBody(validator.Validate(part.Utf8.Span).Issues, part);
        if (!report.IsConformant)
        {
            return OperationAnswer.Of(StatusCodes.Status422UnprocessableEntity, report);
        }

        questionnaire ??= Known(answered);
        if (questionnaire is null)
        {
            return QuestionnaireChoice.NotHere();
        }

        var extracted = ResponseExtractor.Extract(answered, questionnaire, clock);
        var issues = ContentCheck.InBody([.. report.Issues, .. extracted.Report.Issues, .. notes.Issues], ResourcePart.Whole(default));
        return extracted.Bundle is null
            ? OperationAnswer.Of(StatusCodes.Status422UnprocessableEntity, issues)
            : new OperationAnswer(StatusCodes.Status200OK, ExtractParameters.Write(extracted with { Report = issues }));
    }

    private static R4.Questionnaire? Known(R4.QuestionnaireResponse answered) => answered.Questionnaire?.Value switch
    {
        { Length: > 1 } local when local[0] == '#' => answered.Contained.OfType<R4.Questionnaire>().FirstOrDefault(q => q.Id?.Value == local[1..]),
        { Length: > 0 } canonical => QuestionnaireChoice.FindByCanonical(canonical),
        _ => null,
    };
}
