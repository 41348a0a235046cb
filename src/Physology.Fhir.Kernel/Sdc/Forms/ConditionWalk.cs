using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.Kernel.Validation.Questionnaires;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>Asks every condition once, of a response that has the names of fields as ids. Conditions are those of validation.</summary>
internal sealed class ConditionWalk
{
    private readonly ExpressionRun _run;
    private readonly Node _root;
    private readonly EnableWhen _enableWhen;
    private readonly List<(R4.Questionnaire.ItemComponent Question, R4.Base Item)> _around = [];
    private Dictionary<string, IReadOnlyList<FhirPathItem>>? _variables;
    private bool _hasChanged;

    public ConditionWalk(ExpressionRun run, Node root)
    {
        _run = run;
        _root = root;
        _enableWhen = new EnableWhen(root, run.Questionnaire, Surroundings);
    }

    /// <summary>Sets which items are enabled, and tells whether that differs from before.</summary>
    public bool Run(ItemState[] states)
    {
        Walk(states, _root);
        return _hasChanged;
    }

    private void Walk(ItemState[] states, Node holder)
    {
        if (states.Length == 0)
        {
            return;
        }

        var items = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var node in holder.Named("item"))
        {
            if (node.Value is R4.Element { ElementId: { } name })
            {
                items[name] = node;
            }
        }

        foreach (var state in states)
        {
            One(state, holder, items);
        }
    }

    private void One(ItemState state, Node holder, Dictionary<string, Node> items)
    {
        var source = state.Item.Source;
        var node = items.GetValueOrDefault(state.Item.Kind == FormItemKind.Group ? state.Entries[0].Name : state.Name);
        _around.Add((source, node?.Value ?? new R4.QuestionnaireResponse.ItemComponent { LinkId = state.Item.LinkId }));
        var isEnabled = _enableWhen.IsEnabled(source, holder);
        _hasChanged |= isEnabled != state.IsEnabled;

        // What is newly enabled is not in this response: the next round looks into it.
        if (isEnabled && state.IsEnabled && state.Item.Items.Count > 0)
        {
            foreach (var entry in state.Entries)
            {
                var inside = state.Item.Kind == FormItemKind.Group
                    ? items.GetValueOrDefault(entry.Name)
                    : node?.Named("answer").FirstOrDefault(a => a.Value is R4.Element { ElementId: { } name } && name == entry.Name);
                _around[^1] = (source, (state.Item.Kind == FormItemKind.Group ? inside?.Value : null) ?? _around[^1].Item);
                Walk(entry.Items, inside ?? node ?? holder);
            }
        }

        state.IsEnabled = isEnabled;
        _around.RemoveAt(_around.Count - 1);
    }

    private EvaluationContext Surroundings()
    {
        var variables = _variables ??= _run.Root();
        foreach (var (question, item) in _around)
        {
            variables = _run.Enter(variables, question, item);
        }

        return _run.Surroundings(_run.Response, variables);
    }
}
