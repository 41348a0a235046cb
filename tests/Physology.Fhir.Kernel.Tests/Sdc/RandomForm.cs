using System.Globalization;

namespace Physology.Fhir.Kernel.Tests.Sdc;

/// <summary>Complete responses to a Questionnaire with answers drawn at random.</summary>
internal static class RandomForm
{
    private const string Initial = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression";

    private const string Calculated = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";

    /// <param name="questionnaire">What is answered.</param>
    /// <param name="random">The draw.</param>
    /// <param name="total">What a client would send as each total.</param>
    /// <param name="expand">The codes of a value set; questions whose answers are in one are left out without it.</param>
    public static R4.QuestionnaireResponse Fill(R4.Questionnaire questionnaire, Random random, int? total = null, Func<string, IReadOnlyList<R4.Coding>>? expand = null)
    {
        var response = new R4.QuestionnaireResponse
        {
            Id = "r1",
            Status = "completed",
            Questionnaire = $"{questionnaire.Url!.Value}|{questionnaire.Version!.Value}",
            Subject = new R4.ResourceReference { Reference = "Patient/p1" },
            Source = new R4.ResourceReference { Reference = "Patient/p1" },
            Authored = new R4.FhirDateTime("2026-03-04T10:11:12+01:00"),
        };
        new Draw(random, total, expand ?? (_ => []), response.Item).Fill(questionnaire.Item, response.Item);
        return response;
    }

    private sealed record Draw(Random Random, int? Total, Func<string, IReadOnlyList<R4.Coding>> Expand, List<R4.QuestionnaireResponse.ItemComponent> Root)
    {
        public void Fill(List<R4.Questionnaire.ItemComponent> questions, List<R4.QuestionnaireResponse.ItemComponent> items)
        {
            foreach (var question in questions.Where(q => IsEnabled(q, items, Root)))
            {
                for (var i = question.Type!.Value == "group" && question.Repeats?.Value == true ? Random.Next(1, 3) : 1; i > 0; i--)
                {
                    var item = new R4.QuestionnaireResponse.ItemComponent { LinkId = question.LinkId!.Value };
                    items.Add(item);
                    if (question.Type.Value == "group")
                    {
                        Fill(question.Item, item.Item);
                    }
                    else
                    {
                        item.Answer.AddRange(Answers(question).Select(value => new R4.QuestionnaireResponse.AnswerComponent { Value = value }));
                        if (item.Answer.Count > 0)
                        {
                            Fill(question.Item, item.Answer[0].Item);
                        }
                    }

                    if (item.Answer.Count + item.Item.Count == 0)
                    {
                        items.Remove(item);
                    }
                }
            }
        }

        private IEnumerable<R4.DataType> Answers(R4.Questionnaire.ItemComponent question)
        {
            if (question.Extension.Exists(e => e.Url?.Value == Calculated))
            {
                return Total is not { } sent ? [] : [question.Type!.Value switch { "integer" => new R4.Integer(sent), "decimal" => new R4.FhirDecimal((decimal)sent), _ => new R4.FhirString($"{sent}") }];
            }

            if (question.Extension.Exists(e => e.Url?.Value == Initial))
            {
                return [];
            }

            return question.AnswerValueSet?.Value is { } valueSet && Expand(valueSet) is { Count: > 0 } codes
                ? [(R4.DataType)codes[Random.Next(codes.Count)].DeepCopy()]
                : RandomForm.Answers(question, Random);
        }
    }

    private static IEnumerable<R4.DataType> Answers(R4.Questionnaire.ItemComponent question, Random random) => question.Type!.Value switch
    {
        "integer" => [new R4.Integer(random.Next(Bound(question, "minValue", 0), Bound(question, "maxValue", 20) + 1))],
        "decimal" => [new R4.FhirDecimal(random.Next(Bound(question, "minValue", 0) * 2, (Bound(question, "maxValue", 20) * 2) + 1) / 2m)],
        "quantity" => [new R4.Quantity { Value = random.Next(1, 20), Unit = Unit(question)?.Display?.Value, System = Unit(question)?.System?.Value is { } system ? new R4.FhirUri(system) : null, Code = Unit(question)?.Code?.Value is { } code ? new R4.Code(code) : null }],
        // The box that the list was read through is ticked, without which there is no count of areas, and the one that opens what is asked about a reaction.
        "boolean" => [new R4.FhirBoolean(question.LinkId!.Value is "acr.checked" or "reaction-any" || random.Next(2) == 1)],
        "date" => [new R4.Date($"2026-0{random.Next(1, 3)}-1{random.Next(10)}")],
        "dateTime" => [new R4.FhirDateTime($"2026-0{random.Next(1, 3)}-1{random.Next(10)}T0{random.Next(10)}:30:00Z")],
        "time" => [new R4.Time($"0{random.Next(10)}:30:00")],
        "string" or "text" => [new R4.FhirString($"word {random.Next(1000)}")],
        "choice" or "open-choice" when question.Repeats?.Value == true => Several(question.AnswerOption, random),
        "choice" or "open-choice" when question.AnswerOption.Count > 0 => [(R4.DataType)question.AnswerOption[random.Next(question.AnswerOption.Count)].Value!.DeepCopy()],
        _ => [],
    };

    private static List<R4.DataType> Several(List<R4.Questionnaire.AnswerOptionComponent> options, Random random)
    {
        var drawn = options.FindAll(_ => random.Next(3) == 0);
        var alone = drawn.Find(o => o.Extension.Exists(e => e.Url?.Value == "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive"));
        return (alone is null ? drawn : [alone]).ConvertAll(o => (R4.DataType)o.Value!.DeepCopy());
    }

    // The nearest answers before: those beside the question, else the first anywhere.
    private static bool IsEnabled(R4.Questionnaire.ItemComponent question, List<R4.QuestionnaireResponse.ItemComponent> beside, List<R4.QuestionnaireResponse.ItemComponent> root)
    {
        bool Holds(R4.Questionnaire.EnableWhenComponent when)
        {
            var answers = (Find(beside, when.Question!.Value!) ?? Find(root, when.Question.Value!))?.Answer.ConvertAll(a => Text(a.Value)) ?? [];
            var wanted = Text(when.Answer);
            return when.Operator!.Value switch
            {
                "exists" => answers.Count > 0 == (wanted == "true"),
                "=" => answers.Contains(wanted),
                "!=" => answers.Count > 0 && !answers.Contains(wanted),
                var order => answers.Exists(a => decimal.Parse(a, CultureInfo.InvariantCulture).CompareTo(decimal.Parse(wanted, CultureInfo.InvariantCulture)) is var sign
                    && order switch { ">" => sign > 0, ">=" => sign >= 0, "<" => sign < 0, _ => sign <= 0 }),
            };
        }

        return question.EnableWhen.Count == 0 || (question.EnableBehavior?.Value == "any" ? question.EnableWhen.Exists(Holds) : question.EnableWhen.TrueForAll(Holds));
    }

    private static R4.QuestionnaireResponse.ItemComponent? Find(List<R4.QuestionnaireResponse.ItemComponent> items, string linkId) =>
        items.Select(i => i.LinkId!.Value == linkId ? i : Find(i.Item, linkId) ?? i.Answer.Select(a => Find(a.Item, linkId)).FirstOrDefault(f => f is not null)).FirstOrDefault(f => f is not null);

    private static string Text(R4.DataType? value) => value is R4.Coding coding ? $"{coding.System?.Value}|{coding.Code?.Value}" : (value as R4.PrimitiveType)?.ValueText ?? "";

    private static R4.Coding? Unit(R4.Questionnaire.ItemComponent question) =>
        question.Extension.Find(e => e.Url?.Value == "http://hl7.org/fhir/StructureDefinition/questionnaire-unit")?.Value as R4.Coding;

    private static int Bound(R4.Questionnaire.ItemComponent question, string name, int without) =>
        question.Extension.Find(e => e.Url?.Value == "http://hl7.org/fhir/StructureDefinition/" + name)?.Value switch
        {
            R4.Integer { Value: { } whole } => whole,
            R4.FhirDecimal { Value: { } number } => (int)number,
            _ => without,
        };
}
