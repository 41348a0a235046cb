using System.Runtime.InteropServices;
using System.Text.Json;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Cli.Commands;

/// <summary><c>physology populate</c>: the response to begin with, from a Questionnaire and its launch context. No server is asked.</summary>
internal sealed class PopulateCommand : IBatchCommand
{
    private const string ContextOption = "--context";
    private const string SubjectOption = "--subject";

    private readonly Lazy<Validator> _validator = new(() => new Validator(EmbeddedGuide.Definitions));
    private readonly Lazy<TerminologyService> _terminology = new(() => new TerminologyService(EmbeddedGuide.Definitions));

    public string Name => "populate";

    public string Usage => "FILE [--context NAME=FILE]… [--subject REFERENCE]";

    public string Summary => "Populates a Questionnaire from its launch context (SDC initial values and expressions) into a QuestionnaireResponse; what could not be populated goes to standard error.";

    public IReadOnlyDictionary<string, bool> Options { get; } = new Dictionary<string, bool>(StringComparer.Ordinal) { [ContextOption] = true, [SubjectOption] = true };

    public int Run(CommandArguments arguments, CommandOutput output)
    {
        if (arguments.Values is not [var file])
        {
            throw new UsageException("one file with a Questionnaire is needed.");
        }

        var context = arguments.AllOf(ContextOption).Select(Typed).ToList();
        var questionnaire = InputFile.Read(file);
        var subject = arguments.OneOf(SubjectOption) is { Length: > 0 } reference ? new R4.ResourceReference { Reference = reference } : null;
        var outcome = Populate(questionnaire, context, subject);
        foreach (var issue in outcome.Response is null ? [] : outcome.Report.Issues)
        {
            output.Errors.WriteLine($"{issue.Severity.ToString().ToLowerInvariant()}: {issue}");
        }

        output.WriteLine(FhirJson.Write(outcome.Response ?? (R4.Resource)outcome.Report.ToOperationOutcome()));
        return outcome.Response is null || !outcome.Report.IsConformant ? ExitCodes.Bad : ExitCodes.Good;
    }

    public void RunCase(CommandArguments arguments, JsonElement batchCase, Utf8JsonWriter writer)
    {
        if (!batchCase.TryGetProperty("questionnaire", out var questionnaire))
        {
            RefuseCase("The case has no questionnaire.", writer);
            return;
        }

        if (Context(batchCase) is not { } context)
        {
            RefuseCase("The context of the case is no object of resources, or lists of resources, by name.", writer);
            return;
        }

        R4.ResourceReference? subject = null;
        if (batchCase.TryGetProperty("subject", out var about) && about.ValueKind != JsonValueKind.Null)
        {
            subject = about.ValueKind == JsonValueKind.String ? new R4.ResourceReference { Reference = about.GetString() } : FhirJson.ParseElement<R4.ResourceReference>(Text(about)).Value;
            if (subject is null)
            {
                RefuseCase("The subject of the case is no reference.", writer);
                return;
            }
        }

        var text = questionnaire.ValueKind == JsonValueKind.String && EmbeddedGuide.Definitions.FindQuestionnaire(questionnaire.GetString()) is { } known ? FhirJson.Write(known) : Text(questionnaire);
        var outcome = Populate(text, context, subject);
        if (outcome.Response is { } response)
        {
            writer.WritePropertyName("response");
            writer.WriteRawValue(FhirJson.Write(response), skipInputValidation: true);
        }

        if (outcome.Response is null || outcome.Report.Issues.Count > 0)
        {
            WriteOutcome(outcome.Report, writer);
        }
    }

    public void RefuseCase(string message, Utf8JsonWriter writer) =>
        WriteOutcome(new ValidationReport([new ValidationIssue(new IssueCode("CLI400"), IssueSeverity.Fatal, "$", message)]), writer);

    private static void WriteOutcome(ValidationReport report, Utf8JsonWriter writer)
    {
        writer.WritePropertyName("outcome");
        writer.WriteRawValue(FhirJson.Write(report.ToOperationOutcome()), skipInputValidation: true);
    }

    private static byte[] Text(JsonElement element) => JsonMarshal.GetRawUtf8Value(element).ToArray();

    private static (string Name, byte[] Resource) Typed(string typed)
    {
        var equals = typed.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 ? (typed[..equals], InputFile.Read(typed[(equals + 1)..])) : throw new UsageException($"{ContextOption} takes NAME=FILE.");
    }

    private static List<(string Name, byte[] Resource)>? Context(JsonElement batchCase)
    {
        var result = new List<(string, byte[])>();
        if (!batchCase.TryGetProperty("context", out var context) || context.ValueKind == JsonValueKind.Null)
        {
            return result;
        }

        if (context.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var member in context.EnumerateObject())
        {
            foreach (var resource in member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().ToList() : [member.Value])
            {
                if (resource.ValueKind != JsonValueKind.Object)
                {
                    return null;
                }

                result.Add((member.Name, Text(resource)));
            }
        }

        return result;
    }

    private PopulateOutcome Populate(byte[] questionnaireText, List<(string Name, byte[] Resource)> context, R4.ResourceReference? subject)
    {
        if (GivenQuestionnaire.Read(questionnaireText, _validator.Value, out var problem) is not { Questionnaire: { } questionnaire } ground)
        {
            return new PopulateOutcome(null, problem);
        }

        var contexts = new Dictionary<string, List<R4.Resource>>(StringComparer.Ordinal);
        foreach (var (name, text) in context)
        {
            if (FhirJson.Parse<R4.Resource>(text) is not { IsClean: true, Value: { } resource })
            {
                return new PopulateOutcome(null, _validator.Value.Validate(text));
            }

            (contexts.TryGetValue(name, out var list) ? list : contexts[name] = []).Add(resource);
        }

        var request = new PopulateRequest
        {
            Subject = subject,
            Context = [.. contexts.Select(c => new PopulateContext(c.Key) { Resources = c.Value })],
            Terminology = _terminology.Value,
        };
        var populating = QuestionnairePopulator.PopulateAsync(questionnaire, request, CancellationToken.None);
        var outcome = populating.GetAwaiter().GetResult(); // done at once: without a server there is nothing to wait for
        return outcome with { Report = new ValidationReport([.. ground.Report.Issues, .. outcome.Report.Issues]) };
    }
}
