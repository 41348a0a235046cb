using Physology.Fhir.Kernel.FhirPath.Functions;
using Physology.Fhir.Kernel.Issues;
using Scope = System.Collections.Generic.Dictionary<string, System.Collections.Generic.IReadOnlyList<Physology.Fhir.Kernel.FhirPath.FhirPathItem>>;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>
/// Recomputes the items with SDC's <c>calculatedExpression</c>. What a client sent for them, and weights it put on its answers, are not read:
/// <c>weight()</c> finds those of the Questionnaire.
/// </summary>
public static class ResponseCalculator
{
    // Each round settles at least one more of a chain of totals; a chain is never longer than this.
    private const int MostRounds = 64;

    /// <summary>Calculates over a copy. Expressions that are at fault are issues, never exceptions.</summary>
    /// <param name="response">The response; it is not changed.</param>
    /// <param name="questionnaire">The Questionnaire it answers, with expressions, variables and conditions.</param>
    /// <param name="time">The clock of <c>now()</c> and <c>today()</c>.</param>
    public static CalculationResult Calculate(R4.QuestionnaireResponse response, R4.Questionnaire questionnaire, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(questionnaire);
        return Calculate(response, questionnaire, time ?? TimeProvider.System, null);
    }

    /// <summary>As <see cref="Calculate(R4.QuestionnaireResponse, R4.Questionnaire, TimeProvider)"/>, with launch contexts and the answers to queries of variables.</summary>
    public static async Task<CalculationResult> CalculateAsync(
        R4.QuestionnaireResponse response, R4.Questionnaire questionnaire, ExpressionSources sources, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(sources);
        var clock = new FixedClock(sources.Time);
        return await Rounds.RunAsync(
            sources,
            queries =>
            {
                var issues = new List<ValidationIssue>();
                var given = LaunchContexts.Of(questionnaire, sources, response.Subject, queries, IssueSeverity.Error, issues);
                var result = Calculate(response, questionnaire, clock, given);
                return result with { Report = new ValidationReport([.. issues, .. result.Report.Issues]) };
            },
            cancellationToken).ConfigureAwait(false);
    }

    internal static CalculationResult Calculate(R4.QuestionnaireResponse response, R4.Questionnaire questionnaire, TimeProvider time, LaunchContexts? given)
    {
        var copy = (R4.QuestionnaireResponse)response.DeepCopy();
        var run = new ExpressionRun(copy, questionnaire, time, given);
        foreach (var issue in QuestionnaireUse.Check(questionnaire).Issues)
        {
            run.Add(issue);
        }

        var holds = Calculate(run, isKept: false);
        Tidy(questionnaire.Item, copy.Item, holds);
        return new CalculationResult(copy, new ValidationReport(run.Issues));
    }

    /// <summary>Calculates in place. Where everything is kept, items that are not enabled are only set aside while totals are made.</summary>
    internal static HashSet<R4.Questionnaire.ItemComponent> Calculate(ExpressionRun run, bool isKept)
    {
        var (questionnaire, response, before) = (run.Questionnaire, run.Response, run.Issues.Count);
        var holds = new HashSet<R4.Questionnaire.ItemComponent>(ReferenceEqualityComparer.Instance);
        SdcExtensions.FindHolders(questionnaire.Item, e => e.Url?.Value == SdcExtensions.Calculated, holds);
        var read = new HashSet<R4.Questionnaire.ItemComponent>(ReferenceEqualityComparer.Instance);
        SdcExtensions.FindHolders(questionnaire.Item, IsRead, read);
        DropWeights(response.Item);
        Prepare(questionnaire.Item, response.Item, holds);
        var enabled = new EnabledItems(run);
        var rounds = Math.Min(MostRounds, holds.Count + 2);
        for (var round = 1; ; round++)
        {
            run.ForgetAfter(before);
            if (enabled.IsConditional)
            {
                run.ForgetAnswers(); // what is put back is not among those that were kept
                enabled.TakeOut();
            }

            if (round == 1 || enabled.IsConditional)
            {
                run.KeepAnswers();
            }

            var changed = new List<R4.QuestionnaireResponse.ItemComponent>();
            CheckConditions(questionnaire.Item, run);
            Walk(questionnaire.Item, response.Item, run.Root(), run, read, changed);
            if (changed.Count == 0)
            {
                break;
            }

            if (round >= rounds)
            {
                changed.ForEach(i => i.Answer.Clear());
                run.Add(SdcIssueCodes.NotSettled, IssueSeverity.Error, "Questionnaire", "Calculated items depend on each other, so that their values never settle.");
                break;
            }

            enabled.PutBack();
        }

        run.ForgetAnswers();
        if (isKept)
        {
            enabled.PutBack();
        }

        return holds;
    }

    private static bool IsCalculated(R4.Questionnaire.ItemComponent question) => question.Extension.Exists(e => e.Url?.Value == SdcExtensions.Calculated);

    // Only the way to these is walked: no other item has an expression that is evaluated here.
    private static bool IsRead(R4.Extension extension) => extension.Url?.Value is SdcExtensions.Calculated or SdcExtensions.Variable;

    private static void DropWeights(List<R4.QuestionnaireResponse.ItemComponent> items)
    {
        foreach (var item in items)
        {
            foreach (var answer in item.Answer)
            {
                answer.Extension.RemoveAll(e => ScoreExtensions.IsScore(e.Url?.Value));
                (answer.Value as R4.Element)?.Extension.RemoveAll(e => ScoreExtensions.IsScore(e.Url?.Value));
                DropWeights(answer.Item);
            }

            DropWeights(item.Item);
        }
    }

    // Every calculated item stands in the response before the first round, without a value, so that places do not change while rounds run.
    private static void Prepare(List<R4.Questionnaire.ItemComponent> questions, List<R4.QuestionnaireResponse.ItemComponent> items, HashSet<R4.Questionnaire.ItemComponent> holds)
    {
        if (holds.Count == 0)
        {
            return;
        }

        var given = items.ToLookup(i => i.LinkId?.Value ?? "", StringComparer.Ordinal);
        var made = new List<(int Place, R4.QuestionnaireResponse.ItemComponent Item)>();
        for (var i = 0; i < questions.Count; i++)
        {
            var question = questions[i];
            if (!holds.Contains(question))
            {
                continue;
            }

            List<R4.QuestionnaireResponse.ItemComponent> own = [.. given[question.LinkId?.Value ?? ""]];
            if (own.Count == 0 && (IsCalculated(question) || (question.Type?.Value == "group" && question.Repeats?.Value != true)))
            {
                own.Add(new R4.QuestionnaireResponse.ItemComponent { LinkId = question.LinkId?.Value, Text = question.Text?.Value });
                made.Add((i, own[0]));
            }

            foreach (var item in own)
            {
                if (IsCalculated(question))
                {
                    item.Answer.Clear();
                }

                Prepare(question.Item, item.Item, question.Type?.Value == "group" ? holds : []);
                foreach (var answer in item.Answer)
                {
                    Prepare(question.Item, answer.Item, holds);
                }
            }
        }

        Insert(made, questions, items);
    }

    // Each goes before the first item that the Questionnaire has later.
    private static void Insert(List<(int Place, R4.QuestionnaireResponse.ItemComponent Item)> made, List<R4.Questionnaire.ItemComponent> questions, List<R4.QuestionnaireResponse.ItemComponent> items)
    {
        if (made.Count == 0)
        {
            return;
        }

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < questions.Count; i++)
        {
            places.TryAdd(questions[i].LinkId?.Value ?? "", i);
        }

        var all = new List<R4.QuestionnaireResponse.ItemComponent>(items.Count + made.Count);
        var next = 0;
        foreach (var item in items)
        {
            var place = places.GetValueOrDefault(item.LinkId?.Value ?? "", -1);
            for (; next < made.Count && made[next].Place < place; next++)
            {
                all.Add(made[next].Item);
            }

            all.Add(item);
        }

        all.AddRange(made.Skip(next).Select(m => m.Item));
        items.Clear();
        items.AddRange(all);
    }

    private static void CheckConditions(List<R4.Questionnaire.ItemComponent> questions, ExpressionRun run)
    {
        foreach (var question in questions)
        {
            if (SdcExtensions.Value(question, SdcExtensions.EnableWhenExpression) is R4.Expression expression)
            {
                run.Check(expression, ExpressionRun.PathOf(question));
            }

            CheckConditions(question.Item, run);
        }
    }

    private static void Walk(
        List<R4.Questionnaire.ItemComponent> questions,
        List<R4.QuestionnaireResponse.ItemComponent> items,
        Scope outer,
        ExpressionRun run,
        HashSet<R4.Questionnaire.ItemComponent> read,
        List<R4.QuestionnaireResponse.ItemComponent> changed)
    {
        if (questions.Count == 0 || items.Count == 0)
        {
            return;
        }

        var given = items.ToLookup(i => i.LinkId?.Value ?? "", StringComparer.Ordinal);
        foreach (var question in questions.Where(read.Contains))
        {
            foreach (var item in given[question.LinkId?.Value ?? ""])
            {
                var scope = run.Enter(outer, question, item);
                if (IsCalculated(question))
                {
                    Calculate(question, item, scope, run, changed);
                }

                Walk(question.Item, item.Item, scope, run, read, changed);
                foreach (var answer in item.Answer)
                {
                    Walk(question.Item, answer.Item, scope, run, read, changed);
                }
            }
        }
    }

    private static void Calculate(
        R4.Questionnaire.ItemComponent question, R4.QuestionnaireResponse.ItemComponent item, Scope scope, ExpressionRun run, List<R4.QuestionnaireResponse.ItemComponent> changed)
    {
        var values = Values(question, item, scope, run);
        if (values.Count == item.Answer.Count && !values.Where((v, i) => !v.IsExactly(item.Answer[i].Value)).Any())
        {
            return;
        }

        item.Answer.Clear();
        item.Answer.AddRange(values.Select(v => new R4.QuestionnaireResponse.AnswerComponent { Value = v }));
        run.Answered(item);
        changed.Add(item);
    }

    private static List<R4.DataType> Values(R4.Questionnaire.ItemComponent question, R4.QuestionnaireResponse.ItemComponent item, Scope scope, ExpressionRun run)
    {
        var path = ExpressionRun.PathOf(question);
        if (SdcExtensions.Value(question, SdcExtensions.Calculated) is not R4.Expression expression || run.IsFhirPath(expression, path, IssueSeverity.Error) is not { } text)
        {
            return [];
        }

        var found = run.Evaluate(text, FhirPath.FhirPathItem.Of(item), scope, path);
        if (found.Count > 1 && question.Repeats?.Value != true)
        {
            run.Add(SdcIssueCodes.CalculatedValue, IssueSeverity.Error, path, $"The expression gives {found.Count} values for an item that holds one.");
            return [];
        }

        var values = new List<R4.DataType>(found.Count);
        foreach (var one in found)
        {
            if (CalculatedAnswer.Convert(one, question) is not { } value)
            {
                run.Add(SdcIssueCodes.CalculatedValue, IssueSeverity.Error, path, $"The expression gives a {one.TypeName} that an item of type {question.Type?.Value} cannot hold.");
                return [];
            }

            values.Add(value);
        }

        return values;
    }

    private static void Tidy(List<R4.Questionnaire.ItemComponent> questions, List<R4.QuestionnaireResponse.ItemComponent> items, HashSet<R4.Questionnaire.ItemComponent> holds)
    {
        var held = new Dictionary<string, R4.Questionnaire.ItemComponent>(StringComparer.Ordinal);
        foreach (var question in questions.Where(holds.Contains))
        {
            held.TryAdd(question.LinkId?.Value ?? "", question);
        }

        if (held.Count == 0)
        {
            return;
        }

        items.RemoveAll(item =>
        {
            if (!held.TryGetValue(item.LinkId?.Value ?? "", out var question))
            {
                return false;
            }

            Tidy(question.Item, item.Item, holds);
            item.Answer.ForEach(a => Tidy(question.Item, a.Item, holds));
            return item.Answer.Count == 0 && item.Item.Count == 0;
        });
    }
}
