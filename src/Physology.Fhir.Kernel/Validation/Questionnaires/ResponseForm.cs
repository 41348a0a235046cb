using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Questionnaires;

/// <summary>Walks a response beside its questionnaire. Used by one thread.</summary>
internal sealed class ResponseForm(Node root, R4.QuestionnaireResponse response, R4.Questionnaire questionnaire, ValidationRun run)
{
    private readonly EnableWhen _enableWhen = new(root, questionnaire, () => run.ContextFor(root));
    private readonly AnswerCheck _answers = new(questionnaire, run);
    private readonly ConstraintCheck _constraints = new(questionnaire, run);

    // What is not finished may still lack answers.
    private readonly bool _isFinished = response.Status?.Value is not ("in-progress" or "stopped" or "entered-in-error");

    /// <summary>The response as a whole: its items, its subject, and what the questionnaire asks of all answers together.</summary>
    public void Response()
    {
        Items(root, questionnaire.Item);
        if (_isFinished)
        {
            _constraints.Run(root, questionnaire.Extension);
        }

        var types = questionnaire.SubjectType.Select(t => t.Value).ToList();
        if (types.Count > 0 && response.Subject is { } subject && Rules.ReferenceTargets.TypeByText(subject) is { } type && !types.Contains(type))
        {
            run.Error(ValidationIssueCodes.ReferenceTargetType, root.Named("subject").First(), $"The questionnaire is about {string.Join(", ", types)}.");
        }
    }

    /// <summary>The items of a response, of a group in it, or of an answer.</summary>
    public void Items(Node holder, List<R4.Questionnaire.ItemComponent> questions)
    {
        if (questions.Count == 0 && !HasItems(holder))
        {
            return;
        }

        var given = Match(holder, questions);
        foreach (var question in questions)
        {
            var linkId = question.LinkId?.Value ?? "";
            var items = given.GetValueOrDefault(linkId);
            if (!_enableWhen.IsEnabled(question, holder))
            {
                foreach (var item in items?.Where(HasContent) ?? [])
                {
                    run.Error(ValidationIssueCodes.ItemNotEnabled, item, $"Item {linkId} is answered although it is not enabled.");
                }
            }
            else if (items is null)
            {
                if (question.Required?.Value == true && _isFinished && question.Type?.Value != "display" && _enableWhen.CouldTell)
                {
                    run.Error(ValidationIssueCodes.AnswerMissing, holder, $"No answer to the required item {linkId}.");
                }
            }
            else
            {
                Item(items, question, holder);
            }
        }
    }

    private Dictionary<string, List<Node>> Match(Node holder, List<R4.Questionnaire.ItemComponent> questions)
    {
        var given = new Dictionary<string, List<Node>>(questions.Count, StringComparer.Ordinal);
        var last = -1;
        foreach (var item in holder.Named("item"))
        {
            if (((R4.QuestionnaireResponse.ItemComponent)item.Value).LinkId?.Value is not { } linkId)
            {
                continue; // cardinality has said so
            }

            var index = IndexOf(questions, linkId);
            if (index < 0)
            {
                var elsewhere = QuestionnaireItems.Find(questionnaire.Item, linkId) is not null;
                run.Error(ValidationIssueCodes.UnknownLinkId, elsewhere ? item : holder, elsewhere
                    ? $"The questionnaire has the item {linkId} in another place."
                    : "The questionnaire has no item with the linkId of one here.");
                continue;
            }

            if (index < last)
            {
                run.Error(ValidationIssueCodes.ItemOrder, item, $"Item {linkId} comes earlier in the questionnaire.");
            }

            last = Math.Max(last, index);
            (given.TryGetValue(linkId, out var list) ? list : given[linkId] = []).Add(item);
        }

        return given;
    }

    private static int IndexOf(List<R4.Questionnaire.ItemComponent> questions, string linkId)
    {
        for (var i = 0; i < questions.Count; i++)
        {
            if (questions[i].LinkId?.Value == linkId)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool HasItems(Node holder)
    {
        foreach (var child in holder.Children)
        {
            if (child.Name == "item")
            {
                return true;
            }
        }

        return false;
    }

    private void Item(List<Node> items, R4.Questionnaire.ItemComponent question, Node holder)
    {
        var type = question.Type?.Value;
        if (items.Count > 1 && (type != "group" || question.Repeats?.Value != true))
        {
            run.Error(ValidationIssueCodes.TooManyAnswers, holder, $"Item {question.LinkId?.Value} stands here more than once.");
        }

        foreach (var item in items)
        {
            if (_isFinished)
            {
                _constraints.Run(item, question.Extension);
            }

            switch (type)
            {
                case "group":
                    Group(item, question);
                    break;
                case "display" or "question":
                    NoAnswers(item, type);
                    break;
                default:
                    Question(item, question);
                    break;
            }
        }
    }

    private void Group(Node item, R4.Questionnaire.ItemComponent group)
    {
        NoAnswers(item, "group");
        if (group.Required?.Value == true && _isFinished && !HasItems(item))
        {
            run.Error(ValidationIssueCodes.AnswerMissing, item, $"The required group {group.LinkId?.Value} has no items.");
            return;
        }

        Items(item, group.Item);
    }

    private void NoAnswers(Node item, string type)
    {
        if (item.Named("answer").Any())
        {
            run.Error(ValidationIssueCodes.AnswerNotAllowed, item, $"An item of type {type} has no answers.");
        }
    }

    private void Question(Node item, R4.Questionnaire.ItemComponent question)
    {
        var answers = item.Named("answer").ToList();
        if (answers.Count == 0 && question.Required?.Value == true && _isFinished)
        {
            run.Error(ValidationIssueCodes.AnswerMissing, item, $"No answer to the required item {question.LinkId?.Value}.");
        }

        if (HasItems(item))
        {
            run.Error(ValidationIssueCodes.AnswerNotAllowed, item, "Items below a question stand inside its answer.");
        }

        _answers.Run(item, answers, question);
        foreach (var answer in answers)
        {
            Items(answer, question.Item);
        }
    }

    private static bool HasContent(Node item) => item.Named("answer").Any() || item.Named("item").Any(HasContent);
}
