using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.Kernel.Validation.Questionnaires;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>Takes the items that are not enabled out of a response, and puts them back.</summary>
internal sealed class EnabledItems(ExpressionRun run)
{
    private const int MostVisits = 500_000;
    private const int LeastSteps = 10;

    private readonly bool _isConditional = HasConditions(run.Questionnaire.Item);
    private readonly Stack<(List<R4.QuestionnaireResponse.ItemComponent> List, int Index, R4.QuestionnaireResponse.ItemComponent Item)> _taken = new();
    private long _visits;

    /// <summary>Whether anything can be taken out.</summary>
    public bool IsConditional => _isConditional;

    /// <summary>
    /// Takes out what is not enabled, and then what that disabled in its turn. What is found not to be enabled is not seen by later conditions any more, so
    /// that only conditions on what comes later, and expressions, need another step.
    /// </summary>
    public void TakeOut()
    {
        var before = -1;
        var count = _isConditional ? Count(run.Response.Item) : 0;
        for (var step = 0; _isConditional && before != _taken.Count; step++)
        {
            if (step >= LeastSteps && _visits > MostVisits)
            {
                run.Add(SdcIssueCodes.NotSettled, IssueSeverity.Error, "Questionnaire", "Conditions take each other's items out in more steps than are followed.");
                return;
            }

            _visits += count;
            before = _taken.Count;
            var root = new Node(run.Response);
            var variables = run.Root();
            var disabled = new HashSet<R4.QuestionnaireResponse.ItemComponent>(ReferenceEqualityComparer.Instance);
            Collect(root, run.Questionnaire.Item, new EnableWhen(root, run.Questionnaire, () => run.Surroundings(run.Response, variables), disabled), disabled);
            if (disabled.Count > 0)
            {
                Remove(run.Response.Item, disabled);
            }
        }
    }

    public void PutBack()
    {
        while (_taken.TryPop(out var one))
        {
            one.List.Insert(one.Index, one.Item);
        }
    }

    private static void Collect(Node holder, List<R4.Questionnaire.ItemComponent> questions, EnableWhen enableWhen, HashSet<R4.QuestionnaireResponse.ItemComponent> disabled)
    {
        var given = holder.Named("item").ToLookup(n => ((R4.QuestionnaireResponse.ItemComponent)n.Value).LinkId?.Value ?? "", StringComparer.Ordinal);
        foreach (var question in questions)
        {
            var nodes = given[question.LinkId?.Value ?? ""];
            if (!nodes.Any())
            {
                continue;
            }

            var isEnabled = enableWhen.IsEnabled(question, holder);
            foreach (var node in nodes)
            {
                if (!isEnabled)
                {
                    disabled.Add((R4.QuestionnaireResponse.ItemComponent)node.Value);
                    continue;
                }

                Collect(node, question.Item, enableWhen, disabled);
                foreach (var answer in node.Named("answer"))
                {
                    Collect(answer, question.Item, enableWhen, disabled);
                }
            }
        }
    }

    private void Remove(List<R4.QuestionnaireResponse.ItemComponent> items, HashSet<R4.QuestionnaireResponse.ItemComponent> disabled)
    {
        for (var i = items.Count - 1; i >= 0; i--)
        {
            var item = items[i];
            if (disabled.Contains(item))
            {
                _taken.Push((items, i, item));
                items.RemoveAt(i);
                continue;
            }

            Remove(item.Item, disabled);
            foreach (var answer in item.Answer)
            {
                Remove(answer.Item, disabled);
            }
        }
    }

    private static int Count(List<R4.QuestionnaireResponse.ItemComponent> items) => items.Sum(i => 1 + Count(i.Item) + i.Answer.Sum(a => Count(a.Item)));

    private static bool HasConditions(List<R4.Questionnaire.ItemComponent> items) =>
        items.Exists(i => i.EnableWhen.Count > 0 || i.Extension.Exists(e => e.Url?.Value == SdcExtensions.EnableWhenExpression) || HasConditions(i.Item));
}
