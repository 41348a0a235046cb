using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Cli.Commands;

/// <summary>The Questionnaire that came with a command, over the guide; without one, the guide alone.</summary>
/// <param name="Validator">Who checks what answers it.</param>
/// <param name="Questionnaire">The Questionnaire; null where none came.</param>
/// <param name="Report">How it departs from FHIR's JSON where only one meaning was possible.</param>
internal sealed record GivenQuestionnaire(Validator Validator, R4.Questionnaire? Questionnaire, ValidationReport Report)
{
    private const string StandIn = "urn:uuid:5d1d3c1e-7f0e-5c64-9d1a-6a3d7a6f5b10";

    /// <summary>Reads the text; null, with the reason, where it is no Questionnaire that can be worked with.</summary>
    public static GivenQuestionnaire? Read(byte[]? text, Validator guide, out ValidationReport problem)
    {
        problem = ValidationReport.Empty;
        if (text is null)
        {
            return new GivenQuestionnaire(guide, null, problem);
        }

        // A form of others is often a little beside the letter (a number as a string, a member of a later release), and says what it says all the same.
        var read = FhirJson.Parse<R4.Questionnaire>(text, JsonReadOptions.Tolerant);
        if (read.Value is not { } own || read.HasErrors)
        {
            var found = guide.Validate(text);
            problem = found.IsConformant ? new ValidationReport([new ValidationIssue(new IssueCode(JsonIssueCodes.OtherResourceType), IssueSeverity.Error, "$", "A Questionnaire is needed.")]) : found;
            return null;
        }

        problem = QuestionnaireUse.Check(own);
        if (problem.Issues.Any(i => i.Code == SdcIssueCodes.QuestionnaireNotUsable))
        {
            return null;
        }

        var named = own;
        if (own.Url?.Value is null)
        {
            named = (R4.Questionnaire)own.DeepCopy();
            named.Url = StandIn;
        }

        return new GivenQuestionnaire(new Validator(EmbeddedGuide.Definitions.With([named])), own, JsonReport.Of(read.Issues));
    }

    /// <summary>Checks a response. Where it does not say what it answers, or the Questionnaire has no url to be named by, it is taken to answer this one.</summary>
    public ValidationReport Validate(byte[] responseText)
    {
        var report = Validator.Validate(responseText);
        if (!report.IsConformant || Questionnaire is null || FhirJson.Parse<R4.QuestionnaireResponse>(responseText).Value is not { } response
            || (response.Questionnaire?.Value is not null && Questionnaire.Url?.Value is not null))
        {
            return report;
        }

        response.Questionnaire = Questionnaire.Url?.Value ?? StandIn;
        return Validator.Validate(response) is { IsConformant: false } against ? against : report;
    }
}
