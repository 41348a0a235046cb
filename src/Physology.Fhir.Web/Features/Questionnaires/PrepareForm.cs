using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.Kernel.Sdc.Forms;
using Physology.Fhir.R4.Json;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>
/// What stands in a form before anybody typed: what the Questionnaire itself fills in, from dates and from the chart where it asks for it.
/// What cannot be filled in is told, and the form opens all the same.
/// </summary>
public sealed class PrepareForm(EhrClient ehr, EhrConnections connections, ChartPatient chart, TimeProvider time)
{
    private const string LaunchContext = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-launchContext";
    private const int MostNotes = 5;
    private static readonly SdcLimits Limits = new() { MaxQueries = 20 };

    // A person waits before an empty form, and what was typed waits to be kept.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <param name="launch">The launch whose token reads the chart.</param>
    /// <param name="offered">The Questionnaire.</param>
    /// <param name="patient">The chart's Patient where it was read already; it is read here only where the Questionnaire asks for it.</param>
    public async Task<PreparedForm> ExecuteAsync(Launch launch, OfferedQuestionnaire offered, R4.Patient? patient, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(launch);
        ArgumentNullException.ThrowIfNull(offered);
        if (offered.Form is not { } form)
        {
            return new PreparedForm(new DraftContent(), []);
        }

        using var limit = new CancellationTokenSource(Patience, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        PopulateOutcome outcome;
        try
        {
            outcome = await QuestionnairePopulator.PopulateAsync(
                offered.Questionnaire,
                new PopulateRequest
                {
                    Subject = new R4.ResourceReference { Reference = $"Patient/{launch.PatientId}" },
                    Context = await ContextAsync(launch, offered.Questionnaire, patient, stop.Token),
                    Queries = launch.PatientId is { } id && connections.Find(launch.ConnectionId) is { } connection
                        ? new LaunchQueries(ehr, launch, new PatientCompartment(id, connection.IssuerText))
                        : null,
                    Limits = Limits,
                    Time = time,
                },
                stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new PreparedForm(new DraftContent(), ["The record system was too slow, so nothing was filled in beforehand."]);
        }

        var notes = outcome.Report.Issues
            .Where(issue => issue.Severity >= IssueSeverity.Warning)
            .Select(issue => $"Not everything could be filled in beforehand: {issue.Message} ({issue.Code})")
            .Distinct().Take(MostNotes).ToList();
        var session = FormSession.Open(form, outcome.Response);
        return new PreparedForm(new DraftContent { Response = FhirJson.WriteToString(session.Response), Typed = session.Typed }, notes);
    }

    private async Task<IReadOnlyList<PopulateContext>> ContextAsync(Launch launch, R4.Questionnaire questionnaire, R4.Patient? patient, CancellationToken cancellationToken)
    {
        var declared = questionnaire.Extension.Where(extension => extension.Url?.Value == LaunchContext)
            .Select(extension => extension.Extension.Find(part => part.Url?.Value == "name")?.Value)
            .Select(name => name is R4.Coding coding ? coding.Code?.Value : (name as R4.PrimitiveType)?.ValueText)
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        var context = new List<PopulateContext>();
        if (declared.Contains("patient"))
        {
            patient ??= await chart.ReadAsync(launch, cancellationToken) is ChartPatientOutcome.Found found ? found.Patient : null;
            if (patient is not null)
            {
                context.Add(new PopulateContext("patient") { Resources = [patient] });
            }
        }

        if (declared.Contains("user") && launch.FhirUser is { } user)
        {
            context.Add(new PopulateContext("user") { References = [new R4.ResourceReference { Reference = user }] });
        }

        if (declared.Contains("encounter") && launch.EncounterId is { } encounter)
        {
            context.Add(new PopulateContext("encounter") { References = [new R4.ResourceReference { Reference = $"Encounter/{encounter}" }] });
        }

        return context;
    }
}

/// <param name="Content">The form as it opens.</param>
/// <param name="Notes">What could not be filled in beforehand, as sentences.</param>
public sealed record PreparedForm(DraftContent Content, IReadOnlyList<string> Notes);
