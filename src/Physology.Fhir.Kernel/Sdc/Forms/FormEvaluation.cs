using System.Globalization;
using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.Kernel.Validation.Questionnaires;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>
/// Works out what follows from the answers: which items are enabled, the calculated values, the options that expressions give. An item is enabled by the answers
/// of enabled items only, so this goes round until nothing changes.
/// </summary>
internal sealed class FormEvaluation(Form form, StateBuilder builder, Func<R4.QuestionnaireResponse> header)
{
    private const int MostRounds = 64;

    /// <summary>What went wrong with calculated values.</summary>
    public IReadOnlyList<ValidationIssue> Issues { get; private set; } = [];

    /// <summary>Whether conditions and values came to rest.</summary>
    public bool IsSettled { get; private set; } = true;

    public void Run(ItemState[] states)
    {
        for (var round = 1; ; round++)
        {
            if (form.HasCalculated)
            {
                Calculate(states);
            }

            if (!form.HasConditions || !Enable(states))
            {
                IsSettled = true;
                break;
            }

            if (round == MostRounds)
            {
                IsSettled = false;
                break;
            }
        }

        if (form.HasAnswerExpressions)
        {
            Offer(states);
        }
    }

    /// <summary>The response as expressions see it: enabled items, with the names of fields as ids.</summary>
    public R4.QuestionnaireResponse Build(ItemState[] states)
    {
        var response = header();
        response.Item.AddRange(new ResponseBuilder(ResponsePurpose.Evaluate).Items(states));
        return response;
    }

    private void Calculate(ItemState[] states)
    {
        var first = ResponseCalculator.Calculate(Build(states), form.Questionnaire, form.Options.Time);
        Issues = first.Report.Issues;
        Apply(states, Index(first.Response), isOn: true);
        var overridden = new HashSet<string>(StringComparer.Ordinal);
        Overridden(states, overridden);
        if (overridden.Count > 0)
        {
            // What a person has put in the place of a calculated value is an answer like others to the rest.
            var copy = (R4.Questionnaire)form.Questionnaire.DeepCopy();
            Release(copy.Item, overridden);
            var second = ResponseCalculator.Calculate(Build(states), copy, form.Options.Time);
            Issues = second.Report.Issues;
            Apply(states, Index(second.Response), isOn: true, except: overridden);
        }
    }

    private static void Overridden(ItemState[] states, HashSet<string> linkIds)
    {
        foreach (var state in states)
        {
            foreach (var entry in state.Entries)
            {
                if (entry.IsOverridden)
                {
                    linkIds.Add(state.Item.LinkId);
                }

                Overridden(entry.Items, linkIds);
            }
        }
    }

    private static void Release(List<R4.Questionnaire.ItemComponent> items, HashSet<string> linkIds)
    {
        foreach (var item in items)
        {
            if (linkIds.Contains(item.LinkId?.Value ?? ""))
            {
                item.Extension.RemoveAll(e => e.Url?.Value == SdcExtensions.Calculated);
            }

            Release(item.Item, linkIds);
        }
    }

    private static Dictionary<string, R4.QuestionnaireResponse.ItemComponent> Index(R4.QuestionnaireResponse response)
    {
        var index = new Dictionary<string, R4.QuestionnaireResponse.ItemComponent>(StringComparer.Ordinal);
        Add(response.Item);
        return index;

        void Add(List<R4.QuestionnaireResponse.ItemComponent> items)
        {
            foreach (var item in items)
            {
                if (item.ElementId is { } name)
                {
                    index[name] = item;
                }

                Add(item.Item);
                item.Answer.ForEach(a => Add(a.Item));
            }
        }
    }

    private void Apply(ItemState[] states, Dictionary<string, R4.QuestionnaireResponse.ItemComponent> index, bool isOn, HashSet<string>? except = null)
    {
        foreach (var state in states)
        {
            var isHere = isOn && state.IsEnabled;
            if (state.Item.IsCalculated && except?.Contains(state.Item.LinkId) != true)
            {
                Apply(state, isHere && index.TryGetValue(state.Name, out var item) ? [.. item.Answer.Select(a => a.Value).OfType<R4.DataType>()] : []);
            }

            if (state.Item.HoldsCalculated)
            {
                foreach (var entry in state.Entries)
                {
                    Apply(entry.Items, index, isHere, except);
                }
            }
        }
    }

    private void Apply(ItemState state, List<R4.DataType> values)
    {
        if (state.Item.IsMultiple)
        {
            var before = state.Entries.ToList();
            state.Entries.Clear();
            foreach (var value in values)
            {
                if (before.Find(e => e.Value is { } there && there.IsExactly(value)) is { } kept)
                {
                    state.Entries.Add(kept);
                }
                else
                {
                    builder.Tick(state, value, AnswerInputs.Find(state, value) is { } option ? option.Value : state.Item.IsOpen && value is R4.FhirString ? null : AnswerKey.Of(value), withInitial: true);
                }
            }

            return;
        }

        var isOverridden = state.Entries.Exists(e => e.IsOverridden);
        while (state.Entries.Count < values.Count && !isOverridden)
        {
            builder.Add(state, withInitial: true);
        }

        if (!isOverridden && state.Entries.Count > Math.Max(1, values.Count))
        {
            state.Entries.RemoveRange(Math.Max(1, values.Count), state.Entries.Count - Math.Max(1, values.Count));
        }

        for (var i = 0; i < state.Entries.Count; i++)
        {
            var entry = state.Entries[i];
            if (!entry.IsOverridden)
            {
                var value = i < values.Count ? values[i] : null;
                if (value is null || entry.Value is null || !value.IsExactly(entry.Value))
                {
                    (entry.Value, entry.Raw, entry.Problem) = (value, null, null);
                }
            }
        }
    }

    private bool Enable(ItemState[] states)
    {
        var response = Build(states);
        var walk = new ConditionWalk(new ExpressionRun(response, form.Questionnaire, form.Options.Time), new Node(response));
        return walk.Run(states);
    }

    // The options of items that an expression gives; what gives nothing that the item can hold is left out.
    private void Offer(ItemState[] states)
    {
        var response = Build(states);
        var index = Index(response);
        var run = new ExpressionRun(response, form.Questionnaire, form.Options.Time);
        Offer(states, index, run, run.Root());
    }

    private void Offer(ItemState[] states, Dictionary<string, R4.QuestionnaireResponse.ItemComponent> index, ExpressionRun run, Dictionary<string, IReadOnlyList<FhirPathItem>> outer)
    {
        foreach (var state in states)
        {
            if (!state.IsEnabled || !HasExpression(state.Item))
            {
                continue;
            }

            foreach (var entry in state.Item.Kind == FormItemKind.Group ? state.Entries : [])
            {
                if (index.TryGetValue(entry.Name, out var group))
                {
                    Offer(entry.Items, index, run, run.Enter(outer, state.Item.Source, group));
                }
            }

            if (!state.Item.IsQuestion)
            {
                continue;
            }

            var item = index.GetValueOrDefault(state.Name) ?? new R4.QuestionnaireResponse.ItemComponent { LinkId = state.Item.LinkId };
            var scope = run.Enter(outer, state.Item.Source, item);
            if (state.Item.AnswerExpression is { } text)
            {
                state.Dynamic = Options(run.Evaluate(text, FhirPathItem.Of(item), scope, ExpressionRun.PathOf(state.Item.Source)), state.Item);
                StateBuilder.Sort(state);
            }

            foreach (var entry in state.Entries)
            {
                Offer(entry.Items, index, run, scope);
            }
        }
    }

    private static bool HasExpression(FormItem item) => item.AnswerExpression is not null || item.Items.Any(HasExpression);

    private IReadOnlyList<FormOption> Options(IReadOnlyList<FhirPathItem> found, FormItem item)
    {
        var options = new List<FormOption>();
        foreach (var one in found.Take(form.Options.MaxOptions))
        {
            var answer = CalculatedAnswer.Convert(one, item.Source) ?? (item.Kind is FormItemKind.Choice or FormItemKind.OpenChoice ? Plain(one) : null);
            if (answer is not null && !options.Exists(o => AnswerKey.AreSame(o.Answer, answer)))
            {
                options.Add(new FormOption(answer) { Value = AnswerKey.Of(answer), Label = new FormText(AnswerText.Of(answer, form.Options.TimeZone)) });
            }
        }

        return options;
    }

    // R4 lets choices list text, whole numbers, dates and times as well.
    private static R4.DataType? Plain(FhirPathItem one) => one.ToDataType() switch
    {
        R4.FhirString or R4.Integer or R4.Date or R4.Time or R4.ResourceReference => one.ToDataType() switch
        {
            R4.FhirString text => new R4.FhirString(text.Value),
            var other => (R4.DataType?)other?.DeepCopy(),
        },
        R4.FhirDecimal { Value: { } number } when number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue => new R4.Integer(int.Parse(number.ToString("0", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
        _ => null,
    };
}
