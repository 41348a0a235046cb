using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Issues;
using Scope = System.Collections.Generic.Dictionary<string, System.Collections.Generic.IReadOnlyList<Physology.Fhir.Kernel.FhirPath.FhirPathItem>>;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>
/// Fills a new response. Conditions are not looked at: what is known is filled in also where it is not asked now (SDC, Form Population). An expression is
/// evaluated once more as long as it gave nothing, because it may read what another has filled in.
/// </summary>
internal sealed class Population(ExpressionRun run, PopulateRequest request, TimeProvider time)
{
    private const int MostRounds = 16;

    private readonly AnswerOptions _options = new(run, request.Terminology);
    private readonly ObservationLink _observations = new(run, time);
    private readonly HashSet<R4.Questionnaire.ItemComponent> _holdContexts = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<R4.QuestionnaireResponse.ItemComponent> _settled = new(ReferenceEqualityComparer.Instance);
    private bool _isLinked;
    private bool _hasLateDefaults;
    private int _items;

    private enum Step
    {
        /// <summary>Expressions, and initial values of what has nothing else.</summary>
        Expressions,

        /// <summary>Observations, for what has no value yet.</summary>
        Observations,

        /// <summary>Initial values of what could have had another.</summary>
        Defaults,
    }

    public void Run()
    {
        var questionnaire = run.Questionnaire;
        Look(questionnaire.Item);
        if (Rows(questionnaire.Extension, "Questionnaire", false, run.Response, run.Contexts()) is var (name, rows))
        {
            run.Name(run.Response, name, rows);
        }

        Add(questionnaire.Item, run.Response.Item, run.Root(), run.Response);
        for (var round = 0; round < MostRounds; round++)
        {
            var hasChanged = Walk(Step.Expressions);
            hasChanged |= _isLinked && Walk(Step.Observations);
            hasChanged |= _hasLateDefaults && Walk(Step.Defaults);
            ResponseCalculator.Calculate(run, isKept: true);
            if (!hasChanged)
            {
                return;
            }
        }

        run.Add(SdcIssueCodes.NotSettled, IssueSeverity.Warning, "Questionnaire", "Initial values depend on each other through too many steps; not all are populated.");
    }

    private bool Look(List<R4.Questionnaire.ItemComponent> questions)
    {
        var any = false;
        foreach (var question in questions)
        {
            if (Look(question.Item))
            {
                _holdContexts.Add(question);
                any = true;
            }

            any |= SdcExtensions.Value(question, SdcExtensions.PopulationContext) is not null;
            _isLinked |= IsLinked(question);
            _hasLateDefaults |= (question.Initial.Count > 0 || question.AnswerOption.Exists(o => o.InitialSelected?.Value == true))
                && (IsLinked(question) || SdcExtensions.Value(question, SdcExtensions.Initial) is not null);
            if (question.Type?.Value == "group" && SdcExtensions.Value(question, SdcExtensions.Initial) is not null)
            {
                run.Add(SdcIssueCodes.PopulatedValue, IssueSeverity.Warning, ExpressionRun.PathOf(question), "A group has no answer of its own; its initial expression is left out.");
            }
        }

        return any;
    }

    // One item for every item of the Questionnaire; of a group, one for each resource that it is populated from.
    private void Add(List<R4.Questionnaire.ItemComponent> questions, List<R4.QuestionnaireResponse.ItemComponent> items, Scope scope, R4.Base holder)
    {
        foreach (var question in questions)
        {
            var isGroup = question.Type?.Value == "group";
            var context = Rows(question.Extension, ExpressionRun.PathOf(question), question.Repeats?.Value == true, holder, scope);
            var values = context is var (_, rows) && isGroup && rows.Count > 0 ? rows.Select(r => (IReadOnlyList<FhirPathItem>)[r]).ToList() : [context?.Rows ?? []];
            foreach (var value in values)
            {
                if (++_items > request.Limits.MaxItems)
                {
                    run.Add(SdcIssueCodes.Limit, IssueSeverity.Error, "Questionnaire", $"The response would have more than {request.Limits.MaxItems} items; the others are left out.");
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

    // A query gives its results one by one. Null where the expression is at fault.
    private IReadOnlyList<FhirPathItem>? Found(R4.Expression expression, R4.Base input, Scope scope, string path)
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

    private bool Walk(Step step) => Walk(run.Questionnaire.Item, run.Response.Item, run.Root(), step, null);

    private bool Walk(List<R4.Questionnaire.ItemComponent> questions, List<R4.QuestionnaireResponse.ItemComponent> items, Scope outer, Step step, R4.Observation? bound)
    {
        if (questions.Count == 0 || items.Count == 0)
        {
            return false;
        }

        var changed = false;
        var given = items.ToLookup(i => i.LinkId?.Value ?? "", StringComparer.Ordinal);
        foreach (var question in questions)
        {
            foreach (var item in given[question.LinkId?.Value ?? ""])
            {
                var scope = run.Enter(outer, question, item);
                var inner = bound;
                if (question.Type?.Value is "group" or "display")
                {
                    if (step == Step.Observations && question.Type.Value == "group" && IsLinked(question))
                    {
                        inner = _observations.FindPanel(question, run.Response.Subject, bound, out var isOpen) ?? bound;
                        if (isOpen)
                        {
                            continue;
                        }
                    }
                }
                else if (item.Answer.Count == 0 && !_settled.Contains(item) && SdcExtensions.Value(question, SdcExtensions.Calculated) is null)
                {
                    changed |= Fill(question, item, scope, step, ref inner);
                }

                changed |= Walk(question.Item, item.Item, scope, step, inner);
                foreach (var answer in item.Answer)
                {
                    changed |= Walk(question.Item, answer.Item, scope, step, inner);
                }
            }
        }

        return changed;
    }

    private static bool IsLinked(R4.Questionnaire.ItemComponent question) => SdcExtensions.Value(question, SdcExtensions.LinkPeriod) is not null;

    private bool Fill(R4.Questionnaire.ItemComponent question, R4.QuestionnaireResponse.ItemComponent item, Scope scope, Step step, ref R4.Observation? bound)
    {
        var path = ExpressionRun.PathOf(question);
        List<R4.DataType> values = [];
        switch (step)
        {
            case Step.Expressions when SdcExtensions.Value(question, SdcExtensions.Initial) is R4.Expression expression:
                if (FromExpression(expression, question, item, scope, path) is not { } found)
                {
                    _settled.Add(item);
                    return false;
                }

                values = found;
                break;
            case Step.Expressions when !IsLinked(question):
                _settled.Add(item);
                values = Defaults(question, path);
                break;
            case Step.Observations when IsLinked(question):
                if (_observations.FindAnswer(question, run.Response.Subject, bound, () => _options.Of(question, item, scope)) is var (value, observation))
                {
                    values.Add(value);
                    bound = observation ?? bound;
                }

                break;
            case Step.Defaults:
                values = Defaults(question, path);
                break;
        }

        if (values.Count == 0)
        {
            return false;
        }

        _settled.Add(item);
        foreach (var value in values)
        {
            var answer = new R4.QuestionnaireResponse.AnswerComponent { Value = value };
            item.Answer.Add(answer);
            Add(question.Item, answer.Item, scope, item);
        }

        return true;
    }

    // Null where the expression, or what it gives, is at fault; none where it gives nothing yet.
    private List<R4.DataType>? FromExpression(R4.Expression expression, R4.Questionnaire.ItemComponent question, R4.QuestionnaireResponse.ItemComponent item, Scope scope, string path)
    {
        if (expression.Language?.Value == QueryTemplate.Language && question.Type?.Value is not ("reference" or "attachment"))
        {
            run.Add(SdcIssueCodes.PopulatedValue, IssueSeverity.Warning, path, "A query answers only items of type reference or attachment; others take an expression over the results.");
            return null;
        }

        if (Found(expression, item, scope, path) is not { } found)
        {
            return null;
        }

        if (found.Count > 0 && expression.Name?.Value is { Length: > 0 } name)
        {
            run.Name(item, name, found);
        }

        var values = new List<R4.DataType>(found.Count);
        foreach (var one in found)
        {
            if (PopulatedAnswer.Convert(one, question, () => _options.Of(question, item, scope), out var problem) is not { } value)
            {
                run.Add(SdcIssueCodes.PopulatedValue, IssueSeverity.Warning, path, $"The expression {problem}; it is not populated.");
                return null;
            }

            if (!values.Exists(v => v.IsExactly(value)))
            {
                values.Add(value);
            }
        }

        return Fits(values, question, path) ? values : null;
    }

    private List<R4.DataType> Defaults(R4.Questionnaire.ItemComponent question, string path)
    {
        var initial = question.Initial.Select(i => i.Value).Concat(question.AnswerOption.Where(o => o.InitialSelected?.Value == true).Select(o => o.Value)).OfType<R4.DataType>();
        var values = new List<R4.DataType>();
        foreach (var value in initial)
        {
            var copy = (R4.DataType)value.DeepCopy();
            if (!values.Exists(v => v.IsExactly(copy)))
            {
                values.Add(copy);
            }
        }

        return Fits(values, question, path) ? values : [];
    }

    // "If the expression gives more than the item holds, the system may choose not to populate": it cannot know which is meant.
    private bool Fits(List<R4.DataType> values, R4.Questionnaire.ItemComponent question, string path)
    {
        if (values.Count <= 1 || question.Repeats?.Value == true)
        {
            return true;
        }

        run.Add(SdcIssueCodes.PopulatedValue, IssueSeverity.Warning, path, $"There are {values.Count} values for an item that holds one; none is populated.");
        return false;
    }
}
