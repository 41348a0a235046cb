using System.Runtime.InteropServices;
using System.Text.Json;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Cli.Commands;

/// <summary><c>physology extract</c>: the transaction Bundle of a QuestionnaireResponse, after checking it against its Questionnaire.</summary>
internal sealed class ExtractCommand : IBatchCommand
{
    private const string QuestionnaireOption = "--questionnaire";

    private readonly Lazy<DefinitionStore> _guide = new(() => DefinitionStore.Load(EmbeddedGuide.All().Select(f => (Stream)new MemoryStream(f.Utf8, writable: false))));
    private readonly Lazy<Validator> _validator;

    public ExtractCommand() => _validator = new(() => new Validator(_guide.Value));

    public string Name => "extract";

    public string Usage => "FILE [--questionnaire FILE]";

    public string Summary => "Extracts a QuestionnaireResponse into a transaction Bundle (SDC templates and observations); the Questionnaires of the guide are known by canonical.";

    public IReadOnlyDictionary<string, bool> Options { get; } = new Dictionary<string, bool>(StringComparer.Ordinal) { [QuestionnaireOption] = true };

    public int Run(CommandArguments arguments, CommandOutput output)
    {
        if (arguments.Values is not [var file])
        {
            throw new UsageException("one file with a QuestionnaireResponse is needed.");
        }

        var (bundle, report) = Extract(InputFile.Read(file), arguments.OneOf(QuestionnaireOption) is { } path ? InputFile.Read(path) : null);
        foreach (var issue in bundle is null ? [] : report.Issues)
        {
            output.Errors.WriteLine($"{(issue.Severity == IssueSeverity.Warning ? "warning" : "information")}: {issue}");
        }

        output.WriteLine(FhirJson.Write(bundle ?? (R4.Resource)report.ToOperationOutcome()));
        return bundle is null ? ExitCodes.Bad : ExitCodes.Good;
    }

    public void RunCase(CommandArguments arguments, JsonElement batchCase, Utf8JsonWriter writer)
    {
        if (!batchCase.TryGetProperty("response", out var response))
        {
            RefuseCase("The case has no response.", writer);
            return;
        }

        var questionnaire = batchCase.TryGetProperty("questionnaire", out var own) && own.ValueKind != JsonValueKind.Null
            ? JsonMarshal.GetRawUtf8Value(own).ToArray()
            : arguments.OneOf(QuestionnaireOption) is { } path ? InputFile.Read(path) : null;
        var (bundle, report) = Extract(JsonMarshal.GetRawUtf8Value(response).ToArray(), questionnaire);
        writer.WritePropertyName(bundle is null ? "outcome" : "bundle");
        writer.WriteRawValue(FhirJson.Write(bundle ?? (R4.Resource)report.ToOperationOutcome()));
    }

    public void RefuseCase(string message, Utf8JsonWriter writer)
    {
        writer.WritePropertyName("outcome");
        writer.WriteRawValue(FhirJson.Write(Report(new IssueCode("CLI400"), IssueSeverity.Fatal, "$", message).ToOperationOutcome()));
    }

    private static ValidationReport Report(IssueCode code, IssueSeverity severity, string path, string message) => new([new ValidationIssue(code, severity, path, message)]);

    private (R4.Bundle? Bundle, ValidationReport Report) Extract(byte[] responseText, byte[]? questionnaireText)
    {
        var definitions = _guide.Value;
        var validator = _validator.Value;
        R4.Questionnaire? questionnaire = null;
        if (questionnaireText is not null)
        {
            var read = FhirJson.Parse<R4.Questionnaire>(questionnaireText);
            if (read is not { IsClean: true, Value: { } own })
            {
                var found = validator.Validate(questionnaireText);
                return (null, found.IsConformant ? Report(new IssueCode(JsonIssueCodes.OtherResourceType), IssueSeverity.Error, "$", "A Questionnaire is needed.") : found);
            }

            questionnaire = own;
            definitions = definitions.With([own]);
            validator = new Validator(definitions);
        }

        var report = validator.Validate(responseText);
        if (!report.IsConformant)
        {
            return (null, report);
        }

        if (FhirJson.Parse<R4.QuestionnaireResponse>(responseText).Value is not { } response)
        {
            return (null, Report(new IssueCode(JsonIssueCodes.OtherResourceType), IssueSeverity.Error, "$", "A QuestionnaireResponse is needed."));
        }

        var canonical = response.Questionnaire?.Value ?? "";
        questionnaire ??= canonical.StartsWith('#')
            ? response.Contained.OfType<R4.Questionnaire>().FirstOrDefault(q => q.Id?.Value == canonical[1..])
            : canonical.Length > 0 ? definitions.FindQuestionnaire(canonical) : null;
        if (questionnaire is null)
        {
            return (null, Report(SdcIssueCodes.QuestionnaireNotFound, IssueSeverity.Error, "QuestionnaireResponse.questionnaire", "The Questionnaire that is answered is not known here; --questionnaire takes one."));
        }

        var extracted = ResponseExtractor.Extract(response, questionnaire);
        return (extracted.Bundle, extracted.Report);
    }
}
