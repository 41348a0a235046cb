using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Issues;
using Scope = System.Collections.Generic.Dictionary<string, System.Collections.Generic.IReadOnlyList<Physology.Fhir.Kernel.FhirPath.FhirPathItem>>;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>The items of a new response: one for every item of the Questionnaire; of a group, one for each resource that it is populated from.</summary>
internal sealed class PopulationItems(ExpressionRun run, int most)
{
    private readonly HashSet<R4.Questionnaire.ItemComponent> _holdContexts = new(ReferenceEqualityComparer.Instance);
    private int _count;

    /// <summary>Adds all but what stands in answers.</summary>
    public void AddAll()
    {
        var questionnaire = run.Questionnaire;
        FindContexts(questionnaire.Item);
        if (Rows(questionnaire.Extension, "Questionnaire", false, run.Response, run.Contexts()) is var (name, rows))
        {
            run.Name(run.Response, name, rows);
        }

        Add(questionnaire.Item, run.Response.Item, run.Root(), run.Response);
    }

    /// <summary>Adds the items of the questions.</summary>
    /// <param name="questions">What is asked there.</param>
    /// <param name="items">Where they go: into the response, a group or an answer.</param>
    /// <param name="scope">What expressions know there.</param>
    /// <param name="holder">The response or item that expressions start from.</param>
    public void Add(List<R4.Questionnaire.ItemComponent> questions, List<R4.QuestionnaireResponse.ItemComponent> items, Scope scope, R4.Base holder)
    {
        foreach (var question in questions)
        {
            var isGroup = question.Type?.Value == "group";
            var context = Rows(question.Extension, ExpressionRun.PathOf(question), question.Repeats?.Value == true, holder, scope);
            var values = context is var (_, rows) && isGroup && rows.Count > 0 ? rows.Select(r => (IReadOnlyList<FhirPathItem>)[r]).ToList() : [context?.Rows ?? []];
            foreach (var value in values)
            {
                if (++_count > most)
                {
                    run.Add(SdcIssueCodes.Limit, IssueSeverity.Error, "Questionnaire", $"The response would have more than {most} items; the others are left out.");
                    return;
                }

                var item = new R4.QuestionnaireResponse.ItemComponent { LinkId = question.LinkId?.Value, Text = question.Text?.Value };
                items.Add(item);
                if (context is var (name, _))
                {
                    run.Name(item, name, value);
                }

                if (isGroup && question.Item.Count > 0)
                {
                    Add(question.Item, item.Item, _holdContexts.Contains(question) ? run.Enter(scope, question, item) : scope, item);
                }
            }
        }
    }

    // What a population context gives, with the name it has; null where there is none to go by.
    private (string Name, IReadOnlyList<FhirPathItem> Rows)? Rows(List<R4.Extension> extensions, string path, bool repeats, R4.Base holder, Scope scope)
    {
        if (extensions.Find(e => e.Url?.Value == SdcExtensions.PopulationContext)?.Value is not R4.Expression expression)
        {
            return null;
        }

        if (expression.Name?.Value is not { Length: > 0 } name)
        {
            run.Add(SdcIssueCodes.PopulationContext, IssueSeverity.Error, path, "The population context has no name, so that nothing can be populated from it.");
            return null;
        }

        var rows = Found(expression, holder, scope, path) ?? [];
        if (rows.Count > 1 && !repeats)
        {
            run.Add(SdcIssueCodes.PopulationContext, IssueSeverity.Error, path, $"The population context gives {rows.Count} resources for what does not repeat; nothing is populated from it.");
            rows = [];
        }

        return (name, rows);
    }

    /// <summary>What an expression gives; of a query, its results one by one. Null where the expression is at fault.</summary>
    public IReadOnlyList<FhirPathItem>? Found(R4.Expression expression, R4.Base input, Scope scope, string path)
    {
        if (expression.Language?.Value != QueryTemplate.Language)
        {
            return run.IsFhirPath(expression, path, IssueSeverity.Warning) is { } text ? run.TryEvaluate(text, FhirPathItem.Of(input), scope, path) : null;
        }

        return run.Query(expression, FhirPathItem.Of(input), scope, path) switch
        {
            R4.Bundle bundle => [.. bundle.Entry.Where(e => e.Search?.Mode?.Value is null or "match").Select(e => e.Resource).OfType<R4.Resource>().Where(r => r is not R4.OperationOutcome).Select(FhirPathItem.Of)],
            { } resource => [FhirPathItem.Of(resource)],
            null => [],
        };
    }

    private bool FindContexts(List<R4.Questionnaire.ItemComponent> questions)
    {
        var any = false;
        foreach (var question in questions)
        {
            if (FindContexts(question.Item))
            {
                _holdContexts.Add(question);
                any = true;
            }

            any |= SdcExtensions.Value(question, SdcExtensions.PopulationContext) is not null;
        }

        return any;
    }
}
