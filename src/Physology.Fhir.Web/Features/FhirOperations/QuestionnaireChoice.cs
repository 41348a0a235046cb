using Microsoft.Extensions.Options;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.FhirOperations;

/// <summary>The Questionnaire that a call means: one that it brings along, else one of the guide. None is fetched from anywhere.</summary>
public sealed class QuestionnaireChoice(IOptions<ServiceOptions> service)
{
    private const string Type = "Questionnaire/";

    /// <summary>The guide's Questionnaire of this id, or null.</summary>
    public static R4.Questionnaire? FindById(string id) => EmbeddedGuide.Definitions.All.OfType<R4.Questionnaire>().FirstOrDefault(q => q.Id?.Value == id);

    /// <summary>The guide's Questionnaire of this canonical, or null.</summary>
    public static R4.Questionnaire? FindByCanonical(string canonical) => EmbeddedGuide.Definitions.FindQuestionnaire(canonical);

    /// <summary>What a caller named. One that was brought along is checked: it must be valid before it is worked with.</summary>
    /// <param name="source">How it was named.</param>
    /// <param name="part">Its text, where it was brought along.</param>
    internal (R4.Questionnaire? Questionnaire, OperationAnswer? Refusal) Find(QuestionnaireSource source, ResourcePart? part)
    {
        if (source is QuestionnaireSource.Given given)
        {
            var report = part is null ? ContentCheck.Guide.Validate(given.Questionnaire) : ContentCheck.InBody(ContentCheck.Guide.Validate(part.Utf8.Span).Issues, part);
            return report.IsConformant ? (given.Questionnaire, null) : (null, OperationAnswer.Of(StatusCodes.Status422UnprocessableEntity, report));
        }

        var found = source switch
        {
            QuestionnaireSource.ByCanonical canonical => FindByCanonical(canonical.Canonical),
            QuestionnaireSource.ByReference { Reference.Reference.Value: { } reference } => FindByReference(reference),
            QuestionnaireSource.ByIdentifier identifier => EmbeddedGuide.Definitions.All.OfType<R4.Questionnaire>().FirstOrDefault(q => q.Identifier.Exists(i =>
                i.Value?.Value is { } value && value == identifier.Identifier.Value?.Value && i.System?.Value == identifier.Identifier.System?.Value)),
            _ => null,
        };
        return found is null ? (null, NotHere()) : (found, null);
    }

    /// <summary>There is none, and what to do.</summary>
    internal static OperationAnswer NotHere() => OperationAnswer.Refuse(
        StatusCodes.Status422UnprocessableEntity, "not-found", SdcIssueCodes.QuestionnaireNotFound.Value, "The Questionnaire is not one of this service's guide (/fhir/Questionnaire). Send it along in the parameter questionnaire.");

    private R4.Questionnaire? FindByReference(string reference)
    {
        var prefix = service.Value.PublicUrl + "/fhir/";
        var relative = reference.StartsWith(prefix, StringComparison.Ordinal) ? reference[prefix.Length..] : reference;
        return relative.StartsWith(Type, StringComparison.Ordinal) ? FindById(relative[Type.Length..]) : FindByCanonical(reference);
    }
}
