using System.Collections.Frozen;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>
/// Extensions that change what a form is or does, and that are not supported. Others may be left out by FHIR's own rule: what is no modifier may be ignored.
/// </summary>
internal static class ExtensionSurvey
{
    private const string Sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    private const string Core = "http://hl7.org/fhir/StructureDefinition/";

    private static readonly FrozenDictionary<string, (IssueCode Code, string Message)> Refused = new Dictionary<string, (IssueCode, string)>(StringComparer.Ordinal)
    {
        [Core + "questionnaire-externallydefined"] = (FormIssueCodes.ExternalOptions, "The options come from an address outside FHIR. List them, or give a value set that can be listed."),
        ["http://lhcforms.nlm.nih.gov/fhir/StructureDefinition/questionnaire-externallydefined"] = (FormIssueCodes.ExternalOptions, "The options come from an address outside FHIR. List them, or give a value set that can be listed."),
        ["http://lhcforms.nlm.nih.gov/fhirExt/dataControl"] = (FormIssueCodes.DataControl, "Its content is filled in from data that only another form's software reads. Use a calculatedExpression or an answerExpression."),
        [Sdc + "answerOptionsToggleExpression"] = (FormIssueCodes.OptionToggle, "Its options are switched on and off by expressions."),
        [Sdc + "candidateExpression"] = (FormIssueCodes.UnknownContext, "It offers candidates that are looked up in an EHR."),
        [Sdc + "contextExpression"] = (FormIssueCodes.UnknownContext, "It shows resources that are looked up in an EHR."),
        [Sdc + "subQuestionnaire"] = (FormIssueCodes.NotAssembled, "Another Questionnaire belongs in its place: assemble the Questionnaire first."),
        [Sdc + "questionnaireAdaptive"] = (FormIssueCodes.EntryMode, "A server chooses each next question from the answers before."),
        [Core + "questionnaire-signatureRequired"] = (FormIssueCodes.Signature, "It asks for a signature."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Run(List<R4.Extension> extensions, string path, string? linkId, FormProblems problems)
    {
        foreach (var extension in extensions)
        {
            if (extension.Url?.Value is not { } url)
            {
                continue;
            }

            if (Refused.TryGetValue(url, out var refused))
            {
                problems.Add(refused.Code, path, linkId, refused.Message);
            }
            else if (url == Sdc + "entryMode" && extension.Value is R4.Code { Value: "sequential" or "prior-edit" })
            {
                problems.Add(FormIssueCodes.EntryMode, path, linkId, "Its questions are to be answered one by one, in order.");
            }
        }
    }
}
