namespace Physology.Fhir.Kernel.Tests.Sdc;

/// <summary>Complete responses to a Questionnaire with answers drawn at random.</summary>
internal static class RandomForm
{
    private const string Calculated = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";

    public static R4.QuestionnaireResponse Fill(R4.Questionnaire questionnaire, Random random, int? total = null)
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
        Fill(questionnaire.Item, response.Item, random, total);
        return response;
    }

    private static void Fill(List<R4.Questionnaire.ItemComponent> questions, List<R4.QuestionnaireResponse.ItemComponent> items, Random random, int? total)
    {
        foreach (var question in questions)
        {
            var isTotal = question.Extension.Exists(e => e.Url?.Value == Calculated);
            var item = new R4.QuestionnaireResponse.ItemComponent { LinkId = question.LinkId!.Value };
            if (question.Type!.Value == "group")
            {
                Fill(question.Item, item.Item, random, total);
            }
            else if (isTotal)
            {
                if (total is { } sent)
                {
                    item.Answer.Add(new() { Value = question.Type.Value == "integer" ? new R4.Integer(sent) : new R4.FhirDecimal((decimal)sent) });
                }
            }
            else
            {
                foreach (var value in Answers(question, random))
                {
                    item.Answer.Add(new() { Value = value });
                }
            }

            if (item.Answer.Count + item.Item.Count > 0)
            {
                items.Add(item);
            }
        }
    }

    private static IEnumerable<R4.DataType> Answers(R4.Questionnaire.ItemComponent question, Random random) => question.Type!.Value switch
    {
        "integer" => [new R4.Integer(random.Next(Bound(question, "minValue"), Bound(question, "maxValue") + 1))],
        // The box that the list was read through is ticked: without it there is no count of areas.
        "boolean" => [new R4.FhirBoolean(question.LinkId!.Value!.EndsWith("checked", StringComparison.Ordinal) || random.Next(2) == 1)],
        "choice" when question.Repeats?.Value == true => question.AnswerOption.Where(_ => random.Next(3) == 0).Select(o => (R4.DataType)o.Value!.DeepCopy()).ToList(),
        "choice" => [(R4.DataType)question.AnswerOption[random.Next(question.AnswerOption.Count)].Value!.DeepCopy()],
        _ => [],
    };

    private static int Bound(R4.Questionnaire.ItemComponent question, string name) =>
        (int)((R4.Integer)question.Extension.Single(e => e.Url?.Value == "http://hl7.org/fhir/StructureDefinition/" + name).Value!).Value!.Value;
}
