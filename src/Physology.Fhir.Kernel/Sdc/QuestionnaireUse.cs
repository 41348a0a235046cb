using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>Whether a Questionnaire can be worked with at all: answers find their questions by linkId, and expressions their values by name.</summary>
public static class QuestionnaireUse
{
    /// <summary>What stands in the way: items without linkId or with one that another has (que-2), and names that one element declares twice.</summary>
    public static ValidationReport Check(R4.Questionnaire questionnaire)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        List<ValidationIssue>? issues = null;
        Names(questionnaire.Extension, "Questionnaire", ref issues);
        Items(questionnaire.Item, new HashSet<string>(StringComparer.Ordinal), ref issues);
        return issues is null ? ValidationReport.Empty : new ValidationReport(issues);
    }

    private static void Items(List<R4.Questionnaire.ItemComponent> items, HashSet<string> seen, ref List<ValidationIssue>? issues)
    {
        foreach (var item in items)
        {
            if (item.LinkId?.Value is not { Length: > 0 } linkId)
            {
                Add(SdcIssueCodes.QuestionnaireNotUsable, "Questionnaire", "An item of the Questionnaire has no linkId, so that no answer can be told to be its.", ref issues);
            }
            else if (!seen.Add(linkId))
            {
                Add(SdcIssueCodes.QuestionnaireNotUsable, ExpressionRun.PathOf(item), "Two items of the Questionnaire have this linkId, so that their answers cannot be told apart.", ref issues);
            }

            if (item.Extension.Count > 1)
            {
                Names(item.Extension, null, ref issues, item);
            }

            Items(item.Item, seen, ref issues);
        }
    }

    private static void Names(List<R4.Extension> extensions, string? path, ref List<ValidationIssue>? issues, R4.Questionnaire.ItemComponent? item = null)
    {
        HashSet<string>? seen = null;
        foreach (var extension in extensions)
        {
            var name = extension.Url?.Value switch
            {
                SdcExtensions.Variable or SdcExtensions.PopulationContext => (extension.Value as R4.Expression)?.Name?.Value,
                SdcExtensions.LaunchContext => LaunchContextDeclaration.Read(extension)?.Name,
                _ => null,
            };
            if (name is not null && !(seen ??= new HashSet<string>(StringComparer.Ordinal)).Add(name))
            {
                Add(SdcIssueCodes.NameDeclaredTwice, path ?? ExpressionRun.PathOf(item!), "Two expressions of the same element have the same name, so that what reads it may read either.", ref issues);
            }
        }
    }

    private static void Add(IssueCode code, string path, string message, ref List<ValidationIssue>? issues) =>
        (issues ??= []).Add(new ValidationIssue(code, IssueSeverity.Error, path, message));
}
