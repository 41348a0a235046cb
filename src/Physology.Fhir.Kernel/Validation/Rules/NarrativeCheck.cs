using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Validation.Narratives;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>txt-1 and txt-2: a narrative is a div of the XHTML that is safe to show, and has something to read in it.</summary>
internal sealed class NarrativeCheck : Check
{
    public override void Run(Node node, ValidationRun run)
    {
        if (node.Value is not R4.Narrative { Div.Value: { } text })
        {
            return;
        }

        var problem = XhtmlScanner.Check(text);
        if (problem == XhtmlProblem.None)
        {
            return;
        }

        var at = node.Named("div").FirstOrDefault() ?? node;
        if (problem == XhtmlProblem.NoContent)
        {
            run.Error(ValidationIssueCodes.NarrativeEmpty, at, "The narrative has neither text nor image (txt-2).");
            return;
        }

        run.Error(ValidationIssueCodes.NarrativeXhtml, at, problem switch
        {
            XhtmlProblem.NotADiv => "A narrative is one div element (txt-1).",
            XhtmlProblem.NoNamespace => "The div of a narrative is in the XHTML namespace.",
            XhtmlProblem.NotAllowed => "The narrative has an element, attribute or other markup that is not allowed in one (txt-1).",
            XhtmlProblem.BlockInParagraph => "A paragraph of the narrative has a block in it, such as another paragraph or a list, where only text and inline elements may stand (HTML 4.01, 9.3.1).",
            XhtmlProblem.TooDeep => "The narrative is nested too deeply to be read.",
            _ => "The narrative is no well-formed XHTML (txt-1).",
        });
    }
}
