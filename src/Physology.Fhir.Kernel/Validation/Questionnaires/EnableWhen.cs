using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Validation.Rules;

namespace Physology.Fhir.Kernel.Validation.Questionnaires;

/// <summary>Whether an item of a questionnaire is enabled by the answers given (questionnaire-definitions.html#Questionnaire.item.enableWhen).</summary>
/// <param name="response">The response as a tree.</param>
/// <param name="questionnaire">What it answers.</param>
/// <param name="surroundings">What surrounds expressions; variables it has are kept.</param>
/// <param name="left">Items of the response that are as if they were not there, with what is in them; null: none.</param>
internal sealed class EnableWhen(Node response, R4.Questionnaire questionnaire, Func<EvaluationContext> surroundings, IReadOnlySet<R4.QuestionnaireResponse.ItemComponent>? left = null)
{
    // Looking through a small form is cheaper than making a list of it first.
    private const int LooksWithoutPlaces = 32;

    private ItemPlaces? _places;
    private int _looks;

    /// <summary>Whether the last expression could be evaluated. Where not, its item counts as enabled, and must not count as missing.</summary>
    public bool CouldTell { get; private set; } = true;

    public bool IsEnabled(R4.Questionnaire.ItemComponent item, Node holder)
    {
        CouldTell = true;
        if (QuestionnaireItems.Value(item, "questionnaire-enableWhenExpression") is R4.Expression { ExpressionElement.Value: { } text } expression)
        {
            return expression.Language?.Value != "text/fhirpath" || Evaluate(text);
        }

        return item.EnableWhen.Count == 0
            || (item.EnableBehavior?.Value == "any" ? item.EnableWhen.Exists(w => Holds(w, holder)) : item.EnableWhen.TrueForAll(w => Holds(w, holder)));
    }

    private bool Evaluate(string text)
    {
        try
        {
            var context = surroundings();
            context = context with
            {
                Variables = context.Variables ?? new Dictionary<string, IReadOnlyList<FhirPathItem>>(StringComparer.Ordinal) { ["questionnaire"] = [FhirPathItem.Of(questionnaire)] },
            };
            return FhirPathCache.Shared.Get(text).IsTrue(response.Value, context);
        }
        catch (FhirPathException)
        {
            CouldTell = false;
            return true; // variables that only the form filler knows: what cannot be told is not held against the answer
        }
    }

    private bool Holds(R4.Questionnaire.EnableWhenComponent when, Node holder)
    {
        var answers = Answers(when.Question?.Value ?? "", holder);
        if (when.Operator?.Value == "exists")
        {
            return answers.Count > 0 == ((when.Answer as R4.FhirBoolean)?.Value ?? true);
        }

        if (when.Answer is not { } wanted)
        {
            return false;
        }

        // "if the question has several answers, the condition holds when any of them does"; of none it holds not at all.
        return when.Operator?.Value switch
        {
            "=" => answers.Exists(a => AreEqual(a, wanted)),
            "!=" => answers.Count > 0 && !answers.Exists(a => AreEqual(a, wanted)),
            ">" => answers.Exists(a => ValueOrder.Compare(a, wanted) > 0),
            "<" => answers.Exists(a => ValueOrder.Compare(a, wanted) < 0),
            ">=" => answers.Exists(a => ValueOrder.Compare(a, wanted) >= 0),
            "<=" => answers.Exists(a => ValueOrder.Compare(a, wanted) <= 0),
            _ => false,
        };
    }

    // The nearest occurrence: what stands beside or below first, then further out.
    private List<R4.Base> Answers(string linkId, Node holder)
    {
        for (var scope = holder; scope is not null; scope = scope.Parent)
        {
            if (scope.Value is R4.QuestionnaireResponse.ItemComponent item && item.LinkId?.Value == linkId)
            {
                return Values(scope);
            }

            if (Find(scope, linkId) is { } found)
            {
                return Values(found);
            }

            // A question that belongs in here and is not answered is not looked for in another occurrence.
            if (scope.Value is R4.Resource || Belongs(linkId, scope))
            {
                break;
            }
        }

        return [];
    }

    private bool Belongs(string linkId, Node scope) =>
        scope.Value is R4.QuestionnaireResponse.ItemComponent { LinkId.Value: { } own } && QuestionnaireItems.Find(questionnaire.Item, own) is { Item.Count: > 0 } place && QuestionnaireItems.Find(place.Item, linkId) is not null;

    private Node? Find(Node scope, string linkId)
    {
        if (_places is null && ++_looks > LooksWithoutPlaces)
        {
            _places = new ItemPlaces(response);
        }

        return _places is null ? Below(scope, linkId) : _places.Below(scope, linkId, left);
    }

    private Node? Below(Node scope, string linkId)
    {
        foreach (var child in scope.Children)
        {
            if (child.Name is not ("item" or "answer"))
            {
                continue;
            }

            if (child.Value is R4.QuestionnaireResponse.ItemComponent item)
            {
                if (left?.Contains(item) == true)
                {
                    continue;
                }

                if (item.LinkId?.Value == linkId)
                {
                    return child;
                }
            }

            if (Below(child, linkId) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static List<R4.Base> Values(Node item) => [.. item.Named("answer").SelectMany(a => a.Named("value")).Select(v => v.Value)];

    private static bool AreEqual(R4.Base answer, R4.DataType wanted) => (answer, wanted) switch
    {
        (R4.Coding a, R4.Coding b) => a.Code?.Value == b.Code?.Value && (b.System is null || a.System?.Value == b.System.Value) && (b.Code is not null || a.Display?.Value == b.Display?.Value),
        (R4.Quantity, R4.Quantity) => ValueOrder.Compare(answer, wanted) == 0,
        (R4.ResourceReference a, R4.ResourceReference b) => a.Reference?.Value == b.Reference?.Value,
        (R4.FhirDecimal or R4.NumberPrimitive, R4.FhirDecimal or R4.NumberPrimitive) => ValueOrder.Compare(answer, wanted) == 0,
        (R4.PrimitiveType a, R4.PrimitiveType b) => a.ValueText == b.ValueText,
        _ => answer.IsExactly(wanted),
    };
}
