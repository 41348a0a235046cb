using AngleSharp.Dom;
using Physology.Fhir.Web.Tests.Flows;
using Physology.Fhir.Web.Tests.Launches;

namespace Physology.Fhir.Web.Tests.Questionnaires;

/// <summary>A clinician with a questionnaire, over HTTP and without script.</summary>
public abstract class QuestionnaireFlow(RunningService running) : FlowTests(running)
{
    /// <summary>Opens a questionnaire of the list by its title.</summary>
    protected async Task OpenQuestionnaireAsync(string title)
    {
        await Clinic.OpenAsync(Launch + "/questionnaires", Cancellation);
        await Clinic.FollowAsync(title, Cancellation);
        Assert.Contains(title, Clinic.Text, StringComparison.Ordinal);
    }

    /// <summary>The field of a choice: question and option as they read.</summary>
    protected KeyValuePair<string, string?> Choose(string question, string option)
    {
        foreach (var input in Clinic.Page.QuerySelectorAll("input[type=radio], input[type=checkbox]"))
        {
            if (QuestionOf(input).Contains(question, StringComparison.Ordinal) && LabelOf(input) == option)
            {
                return KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value"));
            }
        }

        throw new InvalidOperationException($"There is no option '{option}' of '{question}': {Clinic.Text}");
    }

    /// <summary>The field of an input: its label as it reads.</summary>
    protected KeyValuePair<string, string?> Type(string label, string value)
    {
        var found = Clinic.Page.QuerySelectorAll("label[for]").FirstOrDefault(l => Folded(l.TextContent).StartsWith(label, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"There is no input '{label}': {Clinic.Text}");
        return KeyValuePair.Create(Clinic.Page.GetElementById(found.GetAttribute("for")!)!.GetAttribute("name")!, (string?)value);
    }

    protected static KeyValuePair<string, string?> AnsweredBy(string code) => KeyValuePair.Create("__who", (string?)code);

    /// <summary>PHQ-9 with the same answer to every question but the last.</summary>
    protected List<KeyValuePair<string, string?>> Phq9(string each, string last)
    {
        string[] questions =
        [
            "Little interest", "Feeling down", "Trouble falling", "Feeling tired", "Poor appetite", "Feeling bad", "Trouble concentrating", "Moving or speaking",
        ];
        return [AnsweredBy("self"), .. questions.Select(question => Choose(question, each)), Choose("better off dead", last)];
    }

    private static string QuestionOf(IElement input)
    {
        var row = input.Closest("tr");
        return Folded((row?.QuerySelector("th") ?? input.Closest("fieldset")!.QuerySelector("legend")!).TextContent);
    }

    private string LabelOf(IElement input) =>
        Folded(Clinic.Page.QuerySelector($"label[for='{input.Id}']")?.FirstChild is { } ? Clinic.Page.QuerySelector($"label[for='{input.Id}']")!.TextContent : "").Split(':')[0];

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
