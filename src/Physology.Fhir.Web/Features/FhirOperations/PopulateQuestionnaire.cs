using Microsoft.Extensions.Options;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.FhirOperations;

/// <summary>
/// SDC's <c>$populate</c>. With <c>local</c>, a clinician's call reads the launch's patient in the launch's EHR; a program's call works with what it
/// sends along and calls nobody.
/// </summary>
public sealed class PopulateQuestionnaire(QuestionnaireChoice choice, EhrClient ehr, EhrConnections connections, IOptions<FhirOperationsOptions> options, TimeProvider time)
{
    private const string LaunchContextUrl = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-launchContext";
    private static readonly SdcLimits Limits = new() { MaxQueries = 20 };
    private static readonly Lazy<TerminologyService> Terminology = new(() => new TerminologyService(EmbeddedGuide.Definitions));

    /// <param name="body">Parameters.</param>
    /// <param name="id">The guide's Questionnaire in the address, or null where the parameters name one.</param>
    /// <param name="launch">The clinician's, or null for a program.</param>
    /// <param name="cancellationToken">Stops between queries.</param>
    internal async Task<OperationAnswer> ExecuteAsync(OperationBody body, string? id, Launch? launch, CancellationToken cancellationToken)
    {
        if (body.Resource is not R4.Parameters parameters)
        {
            return OperationAnswer.Refuse(StatusCodes.Status400BadRequest, "invalid", OperationIssues.NoRequest, $"Parameters are needed, and this is {body.Resource.TypeName}.");
        }

        if (OperationParameters.Around(body) is { } broken)
        {
            return broken;
        }

        var read = PopulateParameters.Read(parameters, isInstance: id is not null);
        if (read is OperationInput<PopulateInput>.Refused refused)
        {
            return OperationAnswer.Of(StatusCodes.Status400BadRequest, refused.Report);
        }

        var input = ((OperationInput<PopulateInput>.Accepted)read).Value;
        if (id is not null && QuestionnaireChoice.FindById(id) is null)
        {
            return OperationAnswer.Refuse(StatusCodes.Status404NotFound, "not-found", OperationIssues.NothingHere, "The guide has no Questionnaire of this id.");
        }

        var (questionnaire, refusal) = id is not null
            ? (QuestionnaireChoice.FindById(id), null)
            : choice.Find(input.Questionnaire ?? throw new System.Diagnostics.UnreachableException(), ResourcePart.Of(body.Utf8).FirstOrDefault(p => p.Name == "questionnaire"));
        if (questionnaire is null)
        {
            return refusal ?? throw new System.Diagnostics.UnreachableException();
        }

        LaunchQueries? queries = null;
        if (launch is not null)
        {
            if (launch.PatientId is not { } patient || connections.Find(launch.ConnectionId) is not { } connection)
            {
                return OperationAnswer.Refuse(StatusCodes.Status403Forbidden, "forbidden", EhrIssues.NoChart, "The record system opened this session without a patient.");
            }

            var compartment = new PatientCompartment(patient, connection.IssuerText);
            if (input.Subject is { } subject && !compartment.IsReference(subject.Reference?.Value ?? ""))
            {
                return OperationAnswer.Refuse(StatusCodes.Status403Forbidden, "forbidden", OperationIssues.OtherPatient, "The subject is another than the patient whose chart is open.");
            }

            queries = new LaunchQueries(ehr, launch, compartment);
            input = input with { Subject = new R4.ResourceReference { Reference = "Patient/" + patient }, Context = WithLaunch(input, questionnaire, launch) };
        }

        var clock = new BudgetClock(time, input.Local && queries is not null ? options.Value.TimeLimit : options.Value.ExpressionTimeLimit, cancellationToken);
        var request = input.ToRequest(queries, clock) with { Terminology = Terminology.Value, Limits = Limits };
        var outcome = await QuestionnairePopulator.PopulateAsync(questionnaire, request, cancellationToken);
        var issues = ContentCheck.InBody([.. outcome.Report.Issues, .. input.Report.Issues, .. Notes(body, input, launch)], ResourcePart.Whole(default));
        return outcome.Response is null
            ? OperationAnswer.Of(StatusCodes.Status422UnprocessableEntity, issues)
            : new OperationAnswer(StatusCodes.Status200OK, PopulateParameters.Write(outcome with { Report = issues })) { Queries = queries?.Made ?? 0 };
    }

    // The session knows more than the patient: where it was opened, and by whom.
    private static IReadOnlyList<PopulateContext> WithLaunch(PopulateInput input, R4.Questionnaire questionnaire, Launch launch)
    {
        if (!input.Local)
        {
            return input.Context;
        }

        var declared = questionnaire.Extension.Where(e => e.Url?.Value == LaunchContextUrl)
            .Select(e => e.Extension.Find(x => x.Url?.Value == "name")?.Value switch { R4.Coding coding => coding.Code?.Value, R4.Id name => name.Value, _ => null })
            .ToHashSet(StringComparer.Ordinal);
        var known = new (string Name, string? Reference)[] { ("encounter", launch.EncounterId is { } encounter ? "Encounter/" + encounter : null), ("user", launch.FhirUser) };
        return [.. input.Context, .. known
            .Where(k => k.Reference is not null && declared.Contains(k.Name) && !input.Context.Any(c => c.Name == k.Name))
            .Select(k => new PopulateContext(k.Name) { References = [new R4.ResourceReference { Reference = k.Reference }] })];
    }

    private static IEnumerable<ValidationIssue> Notes(OperationBody body, PopulateInput input, Launch? launch)
    {
        // What came along in a context and cannot be read is left out of it, and said to be.
        foreach (var issue in JsonReport.Of(body.Issues).Issues)
        {
            yield return issue with { Severity = IssueSeverity.Warning };
        }

        if (input.Local && launch is null)
        {
            yield return new ValidationIssue(new IssueCode(OperationIssues.NotLocal), IssueSeverity.Information, "Parameters", "local was left out: nobody is signed in here with whose authority a record could be read. Send what is needed as context.");
        }
    }
}
