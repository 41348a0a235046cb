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

    private readonly PopulationItems _items = new(run, request.Limits.MaxItems);
    private readonly AnswerOptions _options = new(run, request.Terminology);
    private readonly ObservationLink _observations = new(run, time);
    private readonly HashSet<R4.QuestionnaireResponse.ItemComponent> _settled = new(ReferenceEqualityComparer.Instance);
    private bool _isLinked;
    private bool _hasLateDefaults;

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
        Look(run.Questionnaire.Item);
        _items.AddAll();
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

    private void Look(List<R4.Questionnaire.ItemComponent> questions)
    {
        foreach (var question in questions)
        {
            var hasExpression = SdcExtensions.Value(question, SdcExtensions.Initial) is not null;
            _isLinked |= _observations.Has(question);
            _hasLateDefaults |= (_observations.Has(question) || hasExpression) && (question.Initial.Count > 0 || question.AnswerOption.Exists(o => o.InitialSelected?.Value == true));
            if (hasExpression && question.Type?.Value == "group")
            {
                run.Add(SdcIssueCodes.PopulatedValue, IssueSeverity.Warning, ExpressionRun.PathOf(question), "A group has no answer of its own; its initial expression is left out.");
            }

            Look(question.Item);
        }
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
                    if (step == Step.Observations && question.Type.Value == "group" && _observations.Has(question))
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
            case Step.Expressions when !_observations.Has(question):
                _settled.Add(item);
                values = Defaults(question, path);
                break;
            case Step.Observations when _observations.Has(question):
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
            _items.Add(question.Item, answer.Item, scope, item);
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

        if (_items.Found(expression, item, scope, path) is not { } found)
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
