using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Cli.Commands;

/// <summary><c>physology score</c>: scores a QuestionnaireResponse by the rule of its instrument, after checking it against its Questionnaire.</summary>
internal sealed class ScoreCommand : IBatchCommand
{
    private const string QuestionnaireOption = "--questionnaire";

    private readonly Lazy<DefinitionStore> _guide = new(() => DefinitionStore.Load(EmbeddedGuide.All().Select(f => (Stream)new MemoryStream(f.Utf8, writable: false))));
    private readonly Lazy<Validator> _validator;

    public ScoreCommand() => _validator = new(() => new Validator(_guide.Value));

    public string Name => "score";

    public string Usage => "FILE [--questionnaire FILE]";

    public string Summary => "Scores a QuestionnaireResponse; the Questionnaires of the guide are known by canonical.";

    public IReadOnlyDictionary<string, bool> Options { get; } = new Dictionary<string, bool> { [QuestionnaireOption] = true };

    public int Run(CommandArguments arguments, CommandOutput output)
    {
        if (arguments.Values is not [var file])
        {
            throw new UsageException("one file with a QuestionnaireResponse is needed.");
        }

        var outcome = Score(InputFile.Read(file), arguments.OneOf(QuestionnaireOption) is { } path ? InputFile.Read(path) : null);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, CommandOutput.LineOptions))
        {
            if (outcome is ScoringOutcome.Refused refused)
            {
                writer.WriteRawValue(FhirJson.Write(refused.Report.ToOperationOutcome()));
            }
            else if (outcome is ScoringOutcome.Scored scored)
            {
                writer.WriteStartObject();
                writer.WriteString("instrument", scored.Instrument.Code);
                writer.WriteString("version", scored.Instrument.Version);
                WriteScores(scored.Result, writer);
                WriteAlerts(scored.Result, writer);
                writer.WriteEndObject();
            }
        }

        output.WriteLine(buffer.WrittenSpan);
        return outcome is ScoringOutcome.Scored ? ExitCodes.Good : ExitCodes.Bad;
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
        switch (Score(JsonMarshal.GetRawUtf8Value(response).ToArray(), questionnaire))
        {
            case ScoringOutcome.Scored scored:
                writer.WriteString("instrument", scored.Instrument.Code);
                writer.WriteString("version", scored.Instrument.Version);
                WriteScores(scored.Result, writer);
                WriteAlerts(scored.Result, writer);
                break;
            case ScoringOutcome.Refused refused:
                WriteOutcome(refused.Report, writer);
                break;
        }
    }

    public void RefuseCase(string message, Utf8JsonWriter writer) =>
        WriteOutcome(new ValidationReport([new ValidationIssue(new IssueCode("CLI400"), IssueSeverity.Fatal, "$", message)]), writer);

    private ScoringOutcome Score(byte[] responseText, byte[]? questionnaireText)
    {
        R4.Questionnaire? questionnaire = null;
        var validator = _validator.Value;
        if (questionnaireText is not null)
        {
            var read = FhirJson.Parse<R4.Questionnaire>(questionnaireText);
            if (read is not { IsClean: true, Value: { } own })
            {
                return new ScoringOutcome.Refused(validator.Validate(questionnaireText));
            }

            questionnaire = own;
            validator = new Validator(_guide.Value.With([own]));
        }

        var parsed = FhirJson.Parse<R4.QuestionnaireResponse>(responseText);
        if (parsed is not { IsClean: true, Value: { } response })
        {
            var report = validator.Validate(responseText);
            return new ScoringOutcome.Refused(report.IsConformant
                ? new ValidationReport([new ValidationIssue(new IssueCode(JsonIssueCodes.OtherResourceType), IssueSeverity.Error, "$", "A QuestionnaireResponse is needed.")])
                : report);
        }

        var outcome = ScoreResponse.Execute(response, questionnaire);
        if (outcome is ScoringOutcome.Refused)
        {
            return outcome;
        }

        var checkedAgainst = validator.Validate(responseText);
        return checkedAgainst.IsConformant ? outcome : new ScoringOutcome.Refused(checkedAgainst);
    }

    private static void WriteScores(InstrumentResult result, Utf8JsonWriter writer)
    {
        writer.WriteStartObject("scores");
        foreach (var score in result.Scores)
        {
            writer.WriteStartObject(score.Code.Code);
            WriteNumber("value", score.Value, writer);
            WriteNumber("low", score.Low, writer);
            WriteNumber("high", score.High, writer);
            writer.WriteNumber("missing", score.Missing);
            writer.WriteString("band", score.Band?.Code);
            writer.WriteStartArray("flags");
            foreach (var flag in score.Flags)
            {
                writer.WriteStringValue(flag);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteAlerts(InstrumentResult result, Utf8JsonWriter writer)
    {
        writer.WriteStartArray("alerts");
        foreach (var alert in result.Alerts)
        {
            writer.WriteStartObject();
            writer.WriteString("code", alert.Code);
            writer.WriteString("item", alert.LinkId);
            writer.WriteString("reason", alert.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteNumber(string name, decimal? value, Utf8JsonWriter writer)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WriteOutcome(ValidationReport report, Utf8JsonWriter writer)
    {
        writer.WritePropertyName("outcome");
        writer.WriteRawValue(FhirJson.Write(report.ToOperationOutcome()));
    }
}
