using System.Text.Json;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Cli.Commands;

/// <summary><c>physology extract</c>: the transaction Bundle of a QuestionnaireResponse, after checking it against its Questionnaire.</summary>
internal sealed class ExtractCommand : ResponseCommand
{
    public override string Name => "extract";

    public override string Summary => "Extracts a QuestionnaireResponse into a transaction Bundle (SDC templates and observations); the Questionnaires of the guide are known by canonical.";

    protected override int Run(ResponseCase given, CommandOutput output)
    {
        var (bundle, report) = Extract(given.Response, given.Questionnaire);
        foreach (var issue in bundle is null ? [] : report.Issues)
        {
            output.Errors.WriteLine($"{(issue.Severity == IssueSeverity.Warning ? "warning" : "information")}: {issue}");
        }

        output.WriteLine(FhirJson.Write(bundle ?? (R4.Resource)report.ToOperationOutcome()));
        return bundle is null ? ExitCodes.Bad : ExitCodes.Good;
    }

    protected override void RunCase(ResponseCase given, Utf8JsonWriter writer)
    {
        var (bundle, report) = Extract(given.Response, given.Questionnaire);
        if (bundle is null)
        {
            WriteOutcome(report, writer);
            return;
        }

        writer.WritePropertyName("bundle");
        writer.WriteRawValue(FhirJson.Write(bundle), skipInputValidation: true);
    }

    private (R4.Bundle? Bundle, ValidationReport Report) Extract(byte[] responseText, byte[]? questionnaireText)
    {
        if (Ground(questionnaireText, out var problem) is not { } ground)
        {
            return (null, problem);
        }

        var report = ground.Validate(responseText);
        if (!report.IsConformant)
        {
            return (null, report);
        }

        if (FhirJson.Parse<R4.QuestionnaireResponse>(responseText).Value is not { } response)
        {
            return (null, OtherType("QuestionnaireResponse"));
        }

        var canonical = response.Questionnaire?.Value ?? "";
        var questionnaire = ground.Questionnaire ?? (canonical.StartsWith('#')
            ? response.Contained.OfType<R4.Questionnaire>().FirstOrDefault(q => q.Id?.Value == canonical[1..])
            : canonical.Length > 0 ? ground.Validator.Definitions.FindQuestionnaire(canonical) : null);
        if (questionnaire is null)
        {
            return (null, Report(SdcIssueCodes.QuestionnaireNotFound, IssueSeverity.Error, "QuestionnaireResponse.questionnaire", "The Questionnaire that is answered is not known here; --questionnaire takes one."));
        }

        var extracted = ResponseExtractor.Extract(response, questionnaire);
        if (extracted.Bundle is not null && ground.Validator.Validate(extracted.Bundle) is { IsConformant: false } unfit)
        {
            return (null, unfit); // the templates of the Questionnaire gave what no server should take
        }

        return (extracted.Bundle, new ValidationReport([.. ground.Report.Issues, .. extracted.Report.Issues]));
    }
}
