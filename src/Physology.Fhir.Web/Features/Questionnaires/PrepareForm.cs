using Physology.Fhir.Kernel.Sdc.Forms;
using Physology.Fhir.R4.Json;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>What stands in a form before anybody typed.</summary>
public sealed class PrepareForm
{
    public Task<PreparedForm> ExecuteAsync(Launch launch, OfferedQuestionnaire offered, R4.Patient? patient, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(launch);
        ArgumentNullException.ThrowIfNull(offered);
        var content = offered.Form is { } form ? new DraftContent { Response = FhirJson.WriteToString(FormSession.Open(form, null).Response) } : new DraftContent();
        return Task.FromResult(new PreparedForm(content, []));
    }
}

/// <param name="Content">The form as it opens.</param>
/// <param name="Notes">What could not be filled in beforehand, as sentences.</param>
public sealed record PreparedForm(DraftContent Content, IReadOnlyList<string> Notes);
