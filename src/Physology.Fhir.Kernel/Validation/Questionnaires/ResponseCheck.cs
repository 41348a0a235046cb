using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Validation.Questionnaires;

/// <summary>A QuestionnaireResponse against the Questionnaire it answers, where that is contained or known (questionnaireresponse.html, SDC).</summary>
internal static class ResponseCheck
{
    public static void Run(Node node, R4.QuestionnaireResponse response, ValidationRun run)
    {
        if (response.Questionnaire?.Value is not { Length: > 0 } canonical)
        {
            return;
        }

        if (Find(node, canonical, run) is { } found)
        {
            new ResponseForm(node, response, found, run).Response();
        }
    }

    private static R4.Questionnaire? Find(Node node, string canonical, ValidationRun run)
    {
        if (canonical.StartsWith('#'))
        {
            return run.References.Resolve(node, canonical) is Resolution.Found { Target.Value: R4.Questionnaire inside } ? inside : null;
        }

        if (run.Definitions.FindQuestionnaire(canonical) is { } known)
        {
            return known;
        }

        var at = node.Named("questionnaire").First();
        var plain = Canonical.Of(canonical);
        if (plain.Version is not null && run.Definitions.FindQuestionnaire(plain.Url) is not null)
        {
            run.Warn(ValidationIssueCodes.QuestionnaireVersion, at, $"The questionnaire {plain.Url} is not here in the version that is answered, so that the answers were not checked.");
        }
        else if (run.Validator.TypeOfCanonical(plain.Url) is null)
        {
            run.Warn(ValidationIssueCodes.QuestionnaireNotFound, at, $"The questionnaire {canonical} is not available here, so that the answers were not checked.");
        }

        return null;
    }
}
