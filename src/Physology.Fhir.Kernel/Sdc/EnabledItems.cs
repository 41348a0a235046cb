using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.Kernel.Validation.Questionnaires;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>Takes the items that are not enabled out of a response, and puts them back.</summary>
internal sealed class EnabledItems(ExpressionRun run)
{
    private const int MostSteps = 100;

    private readonly bool _isConditional = HasConditions(run.Questionnaire.Item);
    private readonly Stack<(List<R4.QuestionnaireResponse.ItemComponent> List, int Index, R4.QuestionnaireResponse.ItemComponent Item)> _taken = new();

    /// <summary>Whether anything can be taken out.</summary>
    public bool IsConditional => _isConditional;

    /// <summary>Takes out what is not enabled, and then what that disabled in its turn.</summary>
    public void TakeOut()
    {
        var before = -1;
        for (var step = 0; _isConditional && before != _taken.Count; step++)
        {
            if (step == MostSteps)
            {
                run.Add(SdcIssueCodes.NotSettled, IssueSeverity.Error, "Questionnaire", $"Conditions take each other's items out in more than {MostSteps} steps.");
                return;
            }

            before = _taken.Count;
            var root = new Node(run.Response);
            var variables = run.Root();
            var disabled = new HashSet<R4.QuestionnaireResponse.ItemComponent>(ReferenceEqualityComparer.Instance);
            Collect(root, run.Questionnaire.Item, new EnableWhen(root, run.Questionnaire, () => run.Surroundings(run.Response, variables)), disabled);
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

    private static bool HasConditions(List<R4.Questionnaire.ItemComponent> items) =>
        items.Exists(i => i.EnableWhen.Count > 0 || i.Extension.Exists(e => e.Url?.Value == SdcExtensions.EnableWhenExpression) || HasConditions(i.Item));
}
