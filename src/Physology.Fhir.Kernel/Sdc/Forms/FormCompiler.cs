using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>Makes forms of Questionnaires.</summary>
public static class FormCompiler
{
    /// <summary>The form, or every reason why the Questionnaire cannot be shown as it is meant. Bad content is an outcome, never an exception.</summary>
    /// <param name="questionnaire">The Questionnaire; the caller does not change it afterwards.</param>
    /// <param name="options">Terminology, language, time zone and limits.</param>
    public static FormOutcome Compile(R4.Questionnaire questionnaire, FormOptions options)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(options);
        var problems = new FormProblems();
        if (questionnaire.ModifierExtension.Count > 0 || questionnaire.ImplicitRules is not null)
        {
            problems.Add(FormIssueCodes.Modifier, "Questionnaire", null, "A modifier extension or implicit rules may change what it means, and are not known here.");
        }

        ExtensionSurvey.Run(questionnaire.Extension, "Questionnaire", null, problems);
        var compiler = new ItemCompiler(questionnaire, options, problems);
        var known = ExpressionSurvey.Enter(ExpressionSurvey.Nothing, questionnaire.Extension);
        var rules = FormRules.Read(questionnaire.Extension, known, "Questionnaire", null, compiler.Expressions, problems);
        var items = compiler.Items(questionnaire.Item, "Questionnaire", 1, known, isHidden: false);
        if (questionnaire.Item.Count == 0)
        {
            problems.Add(FormIssueCodes.Empty, "Questionnaire", null, "It has no items, so that there is nothing to show.");
        }

        if (!compiler.IsTooLarge)
        {
            ConditionSurvey.Run(questionnaire, problems);
        }

        if (problems.List.Count > 0)
        {
            return new FormOutcome.Refused(problems.List);
        }

        var form = new Form(questionnaire, options)
        {
            Title = compiler.Texts.Read(questionnaire.Title) ?? new FormText(questionnaire.Name?.Value ?? "Questionnaire"),
            Language = options.Language ?? questionnaire.Language?.Value,
            Canonical = questionnaire.Url?.Value is { } url ? questionnaire.Version?.Value is { } version ? $"{url}|{version}" : url : null,
            Description = compiler.Texts.Read(questionnaire.Description),
            Copyright = compiler.Texts.Read(questionnaire.Copyright),
            Items = items,
            Pages = Pages(items),
            Rules = rules,
            ByNumber = compiler.ByNumber,
            HasConditions = compiler.HasConditions,
            HasCalculated = items.Exists(i => i.HoldsCalculated),
            HasAnswerExpressions = compiler.ByNumber.Any(i => i.AnswerExpression is not null),
        };
        return Try(form, problems) ? new FormOutcome.Shown(form) : new FormOutcome.Refused(problems.List);
    }

    // What the expressions give before anything is answered shows whether they can be relied on.
    private static bool Try(Form form, FormProblems problems)
    {
        foreach (var issue in FormSession.Open(form, null).CalculationIssues.Where(i => i.Severity >= IssueSeverity.Error))
        {
            var item = form.ByNumber.FirstOrDefault(i => ExpressionRun.PathOf(i.Source) == issue.Path);
            problems.Add(FormIssueCodes.Expression, issue.Path, item?.LinkId, issue.Message);
        }

        return problems.List.Count == 0;
    }

    private static List<FormPage> Pages(List<FormItem> items)
    {
        if (!items.Exists(i => i.Layout == FormLayout.Page))
        {
            return [new FormPage(new FormText(""), items)];
        }

        // What stands outside the pages is on one of its own, in its order; headers and footers are on all.
        var headers = items.FindAll(i => i.Layout == FormLayout.Header);
        var footers = items.FindAll(i => i.Layout == FormLayout.Footer);
        var pages = new List<FormPage>();
        var loose = new List<FormItem>();
        foreach (var item in items)
        {
            switch (item.Layout)
            {
                case FormLayout.Header or FormLayout.Footer:
                    break;
                case FormLayout.Page:
                    Flush();
                    pages.Add(new FormPage(item.Text, [.. headers, item, .. footers]));
                    break;
                default:
                    loose.Add(item);
                    break;
            }
        }

        Flush();
        return pages;

        void Flush()
        {
            if (loose.Count > 0)
            {
                pages.Add(new FormPage(new FormText(""), [.. headers, .. loose, .. footers]));
                loose.Clear();
            }
        }
    }
}
