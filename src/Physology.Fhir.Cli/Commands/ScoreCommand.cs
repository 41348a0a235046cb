using System.Buffers;
using System.Text.Json;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Cli.Commands;

/// <summary><c>physology score</c>: scores a QuestionnaireResponse by the rule of its instrument, after checking it against its Questionnaire.</summary>
internal sealed class ScoreCommand : ResponseCommand
{
    public override string Name => "score";

    private const string As = "as";

    public override string Usage => "FILE [--questionnaire FILE] [--as VERSION|current]";

    public override string Summary => "Scores a QuestionnaireResponse, or scores it again by the rule of another version that means the same; the Questionnaires of the guide are known by canonical.";

    public override IReadOnlyDictionary<string, bool> Options { get; } =
        new Dictionary<string, bool>(StringComparer.Ordinal) { [QuestionnaireOption] = true, ["--" + As] = true };

    protected override int Run(ResponseCase given, CommandOutput output)
    {
        var outcome = Score(given);
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
                Write(scored, writer);
                writer.WriteEndObject();
            }
        }

        output.WriteLine(buffer.WrittenSpan);
        return outcome is ScoringOutcome.Scored ? ExitCodes.Good : ExitCodes.Bad;
    }

    protected override void RunCase(ResponseCase given, Utf8JsonWriter writer)
    {
        switch (Score(given))
        {
            case ScoringOutcome.Scored scored:
                Write(scored, writer);
                break;
            case ScoringOutcome.Refused refused:
                WriteOutcome(refused.Report, writer);
                break;
        }
    }

    private ScoringOutcome Score(ResponseCase given)
    {
        var responseText = given.Response;
        if (Ground(given.Questionnaire, out var problem) is not { } ground)
        {
            return new ScoringOutcome.Refused(problem);
        }

        var parsed = FhirJson.Parse<R4.QuestionnaireResponse>(responseText);
        if (parsed is not { IsClean: true, Value: { } response })
        {
            var report = ground.Validate(responseText);
            return new ScoringOutcome.Refused(report.IsConformant ? OtherType("QuestionnaireResponse") : report);
        }

        var outcome = ScoreResponse.Execute(response, ground.Questionnaire, ScoringOptions.Default with { As = given.Word(As) });
        if (outcome is ScoringOutcome.Refused)
        {
            return outcome;
        }

        var checkedAgainst = ground.Validate(responseText);
        return checkedAgainst.IsConformant ? outcome : new ScoringOutcome.Refused(checkedAgainst);
    }

    private static void Write(ScoringOutcome.Scored scored, Utf8JsonWriter writer)
    {
        writer.WriteString("instrument", scored.Instrument.Code);
        writer.WriteString("version", scored.By.Version);
        if (scored.Answered is { } answered && answered != scored.By.Version)
        {
            writer.WriteString("answered", answered);
        }

        WriteScores(scored.Result, writer);
        WriteAlerts(scored.Result, writer);
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
}
