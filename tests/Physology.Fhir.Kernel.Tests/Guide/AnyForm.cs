using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.Kernel.Tests.Validation;

namespace Physology.Fhir.Kernel.Tests.Guide;

/// <summary>Fills any Questionnaire of the guide at random, every question that is shown, as a person would.</summary>
internal sealed class AnyForm(Random random)
{
    private static readonly TerminologyService Terms = new(Examples.Guide);
    private readonly Dictionary<string, List<R4.DataType>> _answers = new(StringComparer.Ordinal);

    public static R4.QuestionnaireResponse Fill(R4.Questionnaire questionnaire, int seed)
    {
        var response = new R4.QuestionnaireResponse
        {
            Id = "r1",
            Identifier = new R4.Identifier { System = "https://physology.org/fhir/id/response", Value = "2b7c1f0e-8f2d-5d43-9d0b-0a1b2c3d4e5f" },
            Status = "completed",
            Questionnaire = $"{questionnaire.Url!.Value}|{questionnaire.Version!.Value}",
            Subject = new R4.ResourceReference { Reference = "Patient/amara" },
            Source = new R4.ResourceReference { Reference = "Patient/amara" },
            Author = new R4.ResourceReference { Reference = "Practitioner/jo-lim" },
            PartOf = [new R4.ResourceReference { Reference = "Procedure/session-one" }],
            Authored = new R4.FhirDateTime("2026-03-04T10:11:12+01:00"),
        };
        response.Item.AddRange(new AnyForm(new Random(seed)).Items(questionnaire.Item));
        return response;
    }

    private IEnumerable<R4.QuestionnaireResponse.ItemComponent> Items(List<R4.Questionnaire.ItemComponent> questions)
    {
        foreach (var question in questions.Where(q => q.Type!.Value != "display" && !q.Extension.Exists(IsCalculated) && IsShown(q)))
        {
            var rows = question is { Type.Value: "group", Repeats.Value: true } ? random.Next(1, 4) : 1;
            var taken = new HashSet<string>(StringComparer.Ordinal);
            for (var row = 0; row < rows; row++)
            {
                var item = new R4.QuestionnaireResponse.ItemComponent { LinkId = question.LinkId!.Value };
                if (question.Type!.Value == "group")
                {
                    item.Item.AddRange(Items(question.Item));
                    // Nobody names the same place or thing twice.
                    if (rows > 1 && !taken.Add(Key(item)))
                    {
                        continue;
                    }
                }
                else
                {
                    var values = Values(question).ToList();
                    _answers[question.LinkId!.Value!] = values;
                    item.Answer.AddRange(values.Select(v => new R4.QuestionnaireResponse.AnswerComponent { Value = v }));
                }

                if (item.Answer.Count + item.Item.Count > 0)
                {
                    yield return item;
                }
            }
        }
    }

    private static bool IsCalculated(R4.Extension extension) => extension.Url!.Value!.EndsWith("calculatedExpression", StringComparison.Ordinal);

    private static string Key(R4.QuestionnaireResponse.ItemComponent row) => row.Item[0].Answer[0].Value switch
    {
        R4.Coding coding => coding.Code!.Value!,
        R4.PrimitiveType primitive => primitive.ValueText!,
        _ => "",
    };

    // The guide asks with "any of", and by code, yes or whether there is an answer.
    private bool IsShown(R4.Questionnaire.ItemComponent question) => question.EnableWhen.Count == 0 || question.EnableWhen.Exists(when =>
    {
        var given = _answers.GetValueOrDefault(when.Question!.Value!) ?? [];
        return when.Operator!.Value == "exists" ? given.Count > 0 == ((R4.FhirBoolean)when.Answer!).Value
            : given.Exists(v => when.Answer is R4.Coding wanted ? v is R4.Coding c && c.Code?.Value == wanted.Code?.Value : v.IsExactly(when.Answer!));
    });

    private IEnumerable<R4.DataType> Values(R4.Questionnaire.ItemComponent question)
    {
        switch (question.Type!.Value)
        {
            case "boolean":
                return [new R4.FhirBoolean(question.LinkId!.Value!.EndsWith("checked", StringComparison.Ordinal) || random.Next(2) == 0)];
            case "integer":
                return [new R4.Integer(random.Next(Bound(question, "minValue"), Bound(question, "maxValue") + 1))];
            case "date":
                return [new R4.Date("2025-03-18")];
            case "string" or "text":
                return question.Repeats?.Value == true ? [new R4.FhirString("Pain clinic"), new R4.FhirString("Rheumatology")] : [new R4.FhirString($"{question.LinkId!.Value} {random.Next(1000)}")];
            default:
                var options = Options(question);
                var many = question.Repeats?.Value == true ? options.Where(_ => random.Next(3) == 0).ToList() : [];
                var chosen = many.Count > 0 ? many : [options[random.Next(options.Count)]];
                return chosen.Exists(c => c.Code?.Value == "none") ? chosen.Where(c => c.Code?.Value == "none") : chosen;
        }
    }

    private static List<R4.Coding> Options(R4.Questionnaire.ItemComponent question) => question.AnswerValueSet?.Value is { } url
        ? [.. ((ExpansionResult.Expanded)Terms.Expand(url)).ValueSet.Expansion!.Contains.Select(c => new R4.Coding { System = c.System!.Value, Code = c.Code!.Value, Display = c.Display!.Value })]
        : [.. question.AnswerOption.Select(o => (R4.Coding)o.Value!).Select(c => new R4.Coding { System = c.System!.Value, Code = c.Code!.Value, Display = c.Display!.Value })];

    private static int Bound(R4.Questionnaire.ItemComponent question, string name) =>
        (int)((R4.Integer)question.Extension.Single(e => e.Url?.Value == "http://hl7.org/fhir/StructureDefinition/" + name).Value!).Value!.Value;
}
