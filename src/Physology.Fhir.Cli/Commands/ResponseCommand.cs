using System.Runtime.InteropServices;
using System.Text.Json;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Cli.Commands;

/// <summary>What the commands over a QuestionnaireResponse share: the response, the Questionnaire that may come with it, and the guide.</summary>
internal abstract class ResponseCommand : IBatchCommand
{
    protected const string QuestionnaireOption = "--questionnaire";

    private readonly Lazy<Validator> _validator = new(() => new Validator(EmbeddedGuide.Definitions));

    public abstract string Name { get; }

    public virtual string Usage => "FILE [--questionnaire FILE]";

    public abstract string Summary { get; }

    public virtual IReadOnlyDictionary<string, bool> Options { get; } = new Dictionary<string, bool>(StringComparer.Ordinal) { [QuestionnaireOption] = true };

    public int Run(CommandArguments arguments, CommandOutput output)
    {
        if (arguments.Values is not [var file])
        {
            throw new UsageException("one file with a QuestionnaireResponse is needed.");
        }

        return Run(new ResponseCase(InputFile.Read(file), Questionnaire(arguments), arguments, null), output);
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
            : Questionnaire(arguments);
        RunCase(new ResponseCase(JsonMarshal.GetRawUtf8Value(response).ToArray(), questionnaire, arguments, batchCase), writer);
    }

    public void RefuseCase(string message, Utf8JsonWriter writer) => WriteOutcome(Report(new IssueCode("CLI400"), IssueSeverity.Fatal, "$", message), writer);

    protected static ValidationReport Report(IssueCode code, IssueSeverity severity, string path, string message) =>
        new([new ValidationIssue(code, severity, path, message)]);

    protected static ValidationReport OtherType(string wanted) => Report(new IssueCode(JsonIssueCodes.OtherResourceType), IssueSeverity.Error, "$", $"A {wanted} is needed.");

    protected static void WriteOutcome(ValidationReport report, Utf8JsonWriter writer)
    {
        writer.WritePropertyName("outcome");
        writer.WriteRawValue(FhirJson.Write(report.ToOperationOutcome()), skipInputValidation: true);
    }

    protected abstract int Run(ResponseCase given, CommandOutput output);

    protected abstract void RunCase(ResponseCase given, Utf8JsonWriter writer);

    /// <summary>The Questionnaire that came along, over the guide; null, with the reason, where it cannot be worked with.</summary>
    protected GivenQuestionnaire? Ground(byte[]? questionnaireText, out ValidationReport problem) => GivenQuestionnaire.Read(questionnaireText, _validator.Value, out problem);

    /// <summary>What is to be worked on, as bytes, with all that was typed and, in a batch, the whole case.</summary>
    protected sealed record ResponseCase(byte[] Response, byte[]? Questionnaire, CommandArguments Arguments, JsonElement? Batch)
    {
        /// <summary>A word of the batch's case or, where it has none, of the command line; null where neither has it.</summary>
        public string? Word(string name) =>
            Batch is { } batch && batch.TryGetProperty(name, out var own) && own.ValueKind == JsonValueKind.String ? own.GetString() : Arguments.OneOf("--" + name);
    }

    private static byte[]? Questionnaire(CommandArguments arguments) => arguments.OneOf(QuestionnaireOption) is { } path ? InputFile.Read(path) : null;
}
