namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>The conditions of a Questionnaire: what they ask about is there, and they do not depend on each other in a circle.</summary>
internal sealed class ConditionSurvey
{
    private readonly Dictionary<string, (R4.Questionnaire.ItemComponent Item, string? Parent, string Path)> _items = new(StringComparer.Ordinal);
    private readonly FormProblems _problems;

    private ConditionSurvey(FormProblems problems) => _problems = problems;

    /// <summary>Says what is wrong. Every linkId is there once.</summary>
    public static void Run(R4.Questionnaire questionnaire, FormProblems problems)
    {
        var survey = new ConditionSurvey(problems);
        survey.Collect(questionnaire.Item, null, "Questionnaire");
        foreach (var (linkId, entry) in survey._items)
        {
            survey.Check(linkId, entry.Item, entry.Path);
        }

        survey.FindCircles();
    }

    private void Collect(List<R4.Questionnaire.ItemComponent> items, string? parent, string path)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var here = $"{path}.item[{i}]";
            if (items[i].LinkId?.Value is { } linkId)
            {
                _items.TryAdd(linkId, (items[i], parent, here));
                Collect(items[i].Item, linkId, here);
            }
        }
    }

    private void Check(string linkId, R4.Questionnaire.ItemComponent item, string path)
    {
        for (var i = 0; i < item.EnableWhen.Count; i++)
        {
            var when = item.EnableWhen[i];
            var at = $"{path}.enableWhen[{i}]";
            if (when.Question?.Value is not { } question || !_items.TryGetValue(question, out var asked))
            {
                _problems.Add(FormIssueCodes.Condition, at, linkId, "Its condition asks about a question that the Questionnaire does not have.");
            }
            else if (asked.Item.Type?.Value is "group" or "display")
            {
                _problems.Add(FormIssueCodes.Condition, at, linkId, $"Its condition asks for the answer to {question}, which is no question.");
            }
            else if (when.Operator?.Value is not ("exists" or "=" or "!=" or ">" or "<" or ">=" or "<="))
            {
                _problems.Add(FormIssueCodes.Condition, at, linkId, "Its condition has an operator that R4 does not have.");
            }
            else if (when.Operator.Value == "exists" ? when.Answer is not R4.FhirBoolean { Value: not null } : when.Answer is null)
            {
                _problems.Add(FormIssueCodes.Condition, at, linkId, "Its condition does not say which answer it waits for.");
            }
        }
    }

    // An item depends on what its conditions ask about, and on what it stands in.
    private IEnumerable<string> DependsOn(string linkId)
    {
        var (item, parent, _) = _items[linkId];
        if (parent is not null)
        {
            yield return parent;
        }

        foreach (var when in item.EnableWhen)
        {
            if (when.Question?.Value is { } question && _items.ContainsKey(question))
            {
                yield return question;
            }
        }
    }

    private void FindCircles()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in _items.Keys)
        {
            if (done.Contains(start))
            {
                continue;
            }

            // Without recursion: chains of conditions may be as long as the Questionnaire.
            var way = new Stack<(string LinkId, IEnumerator<string> Next)>();
            var open = new HashSet<string>(StringComparer.Ordinal) { start };
            way.Push((start, DependsOn(start).GetEnumerator()));
            while (way.TryPeek(out var top))
            {
                if (!top.Next.MoveNext())
                {
                    way.Pop();
                    open.Remove(top.LinkId);
                    done.Add(top.LinkId);
                }
                else if (open.Contains(top.Next.Current))
                {
                    Circle(top.Next.Current, way.Select(w => w.LinkId));
                }
                else if (!done.Contains(top.Next.Current))
                {
                    open.Add(top.Next.Current);
                    way.Push((top.Next.Current, DependsOn(top.Next.Current).GetEnumerator()));
                }
            }
        }
    }

    private void Circle(string at, IEnumerable<string> way)
    {
        var circle = way.TakeWhile(l => l != at).Append(at).Reverse().ToList();
        var first = circle.Find(l => _items[l].Item.EnableWhen.Count > 0) ?? at;
        _problems.Add(FormIssueCodes.ConditionCircle, _items[first].Path, first, $"Its condition depends on itself: {string.Join(", ", circle.Take(5))}. With some answers there is no telling what to show.");
    }
}
