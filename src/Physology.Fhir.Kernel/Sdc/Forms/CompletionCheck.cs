using System.Globalization;
using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.Kernel.Validation.Questionnaires;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>What only the response as a whole can tell: the rules of the Questionnaire, and the validation that everybody else will do.</summary>
internal sealed class CompletionCheck(Form form, FormEvaluation evaluation, FormCheck check)
{
    private readonly List<FieldError> _warnings = [];

    /// <summary>Rules that do not hold and do not stand in the way.</summary>
    public IReadOnlyList<FieldError> Warnings => _warnings;

    public void Rules(ItemState[] states)
    {
        if (form.Rules.Count == 0 && form.ByNumber.All(i => i.Rules.Count == 0))
        {
            return;
        }

        var response = evaluation.Build(states);
        var run = new ExpressionRun(response, form.Questionnaire, form.Options.Time);
        var scope = run.Root();
        foreach (var rule in form.Rules)
        {
            Rule(rule, null, "", response, run, scope);
        }

        Walk(response.Item, form.Items, run, scope);
    }

    /// <summary>Validates the completed response; what the form itself would have said is not said again.</summary>
    public void Validate(R4.QuestionnaireResponse response, IReadOnlyDictionary<R4.Base, string> names)
    {
        var root = new Node(response);
        var run = new ValidationRun(form.Options.Validator, root);
        BasePass.Resource(root, run);
        new ResponseForm(root, response, form.Questionnaire, run).Items(root, form.Questionnaire.Item);
        foreach (var issue in run.Issues.Where(i => i.Severity >= IssueSeverity.Error))
        {
            var name = Find(root, issue.Path, names);
            var field = FieldOf(name);
            if (ItemOf(field) is { } item)
            {
                check.Add(field, item, FormIssueCodes.NotValid, issue.Message);
            }
            else
            {
                Whole(FormIssueCodes.NotValid, issue.Message);
            }
        }
    }

    public void Calculated(ItemState[] states)
    {
        if (!evaluation.IsSettled)
        {
            Whole(FormIssueCodes.NotSettled, "With these answers there is no telling which questions apply. Change one of the last answers.");
        }

        foreach (var issue in evaluation.Issues.Where(i => i.Severity >= IssueSeverity.Error))
        {
            var item = form.ByNumber.FirstOrDefault(i => ExpressionRun.PathOf(i.Source) == issue.Path);
            if (item is not null && First(states, item) is { } state)
            {
                check.Add(state.FieldName, item, FormIssueCodes.Calculation, "This value cannot be calculated from these answers.");
            }
            else
            {
                Whole(FormIssueCodes.Calculation, "A value cannot be calculated from these answers.");
            }
        }
    }

    /// <summary>The field of an item's name in a response: questions are named without the number of their first answer.</summary>
    private static string FieldOf(string name) => name.Length > 0 && name.LastIndexOf('q') > name.LastIndexOf('-') ? name + "-0" : name;

    private FormItem? ItemOf(string field)
    {
        var from = field.LastIndexOf('q') + 1;
        var to = field.LastIndexOf('-');
        return from > 0 && to > from && int.TryParse(field.AsSpan(from, to - from), CultureInfo.InvariantCulture, out var number) ? form.ByNumber.FirstOrDefault(i => i.Number == number) : null;
    }

    private void Whole(IssueCode code, string message)
    {
        if (!check.Errors.Exists(e => e.Name.Length == 0 && e.Message == message))
        {
            check.Errors.Add(new FieldError("", code, message, null));
        }
    }

    private static ItemState? First(ItemState[] states, FormItem item)
    {
        foreach (var state in states)
        {
            if (state.Item == item)
            {
                return state;
            }

            foreach (var entry in state.Entries)
            {
                if (First(entry.Items, item) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    private void Walk(List<R4.QuestionnaireResponse.ItemComponent> items, IReadOnlyList<FormItem> questions, ExpressionRun run, Dictionary<string, IReadOnlyList<FhirPathItem>> outer)
    {
        foreach (var item in items)
        {
            if (questions.FirstOrDefault(q => q.LinkId == item.LinkId?.Value) is not { } question)
            {
                continue;
            }

            var scope = run.Enter(outer, question.Source, item);
            foreach (var rule in question.Rules)
            {
                Rule(rule, question, FieldOf(item.ElementId ?? ""), item, run, scope);
            }

            Walk(item.Item, question.Items, run, scope);
            item.Answer.ForEach(a => Walk(a.Item, question.Items, run, scope));
        }
    }

    private void Rule(FormRule rule, FormItem? item, string field, R4.Base context, ExpressionRun run, Dictionary<string, IReadOnlyList<FhirPathItem>> scope)
    {
        if (run.Evaluate(rule.Expression, FhirPathItem.Of(context), scope, "Questionnaire") is not [{ AsBoolean: false }])
        {
            return; // it holds, or cannot be told from what is answered so far
        }

        if (rule.Location is { } location && run.Evaluate(location, FhirPathItem.Of(context), scope, "Questionnaire") is [{ Element: R4.QuestionnaireResponse.ItemComponent { ElementId: { } name } }, ..])
        {
            field = FieldOf(name);
            item = ItemOf(field) ?? item;
        }

        if (!rule.IsError)
        {
            _warnings.Add(new FieldError(field, FormIssueCodes.Rule, rule.Human, item?.LinkId) { Label = item is null ? "" : FormCheck.Label(item) });
        }
        else if (item is null)
        {
            Whole(FormIssueCodes.Rule, rule.Human);
        }
        else
        {
            check.Add(field, item, FormIssueCodes.Rule, rule.Human);
        }
    }

    // The nearest item or answer on the way that a field is known for.
    private static string Find(Node root, string path, IReadOnlyDictionary<R4.Base, string> names)
    {
        var node = root;
        var name = "";
        foreach (var step in path.Split('.').Skip(1))
        {
            var open = step.IndexOf('[', StringComparison.Ordinal);
            var index = open > 0 && int.TryParse(step.AsSpan(open + 1, step.Length - open - 2), CultureInfo.InvariantCulture, out var number) ? number : 0;
            var element = open > 0 ? step[..open] : step;
            if (node.Named(element).ElementAtOrDefault(index) is not { } next)
            {
                break;
            }

            node = next;
            name = names.GetValueOrDefault(node.Value) ?? name;
        }

        return name;
    }
}
