using Physology.Fhir.Kernel.FhirPath.Runtime;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>Structured Data Capture, FHIRPath supplements: weight() (formerly ordinal()) and answers().</summary>
internal static class Scores
{
    /// <summary>
    /// The score of each item that has one: from an extension on the item, on an answer's value, on the option of <c>%questionnaire</c>
    /// that was chosen, on the concept of a contained value set or code system, or from the host.
    /// </summary>
    public static void Weight(in Call call, ItemList input, ItemList result)
    {
        for (var i = 0; i < input.Count; i++)
        {
            call.Run.Step();
            if (input[i] is not R4.Base item)
                continue;
            var value = item is R4.QuestionnaireResponse.AnswerComponent answer ? answer.Value : item;
            if (ScoreExtensions.Find(item) is { } own || (value is not null && ScoreExtensions.Find(value) is { } found && (own = found) is not null))
                result.Add(own);
            else if (value is not null && QuestionnaireScores.Find(call.Run, value) is { } looked)
                result.Add(looked);
            else if (value is R4.Coding coding && call.Run.Context.Host?.Weight(coding) is { } weight)
                result.Add(weight);
        }
    }

    /// <summary>All answers below the input, with those of answers' own items.</summary>
    public static void Answers(in Call call, ItemList input, ItemList result)
    {
        for (var i = 0; i < input.Count; i++)
            switch (input[i])
            {
                case R4.QuestionnaireResponse response:
                    foreach (var item in response.Item)
                        AddAnswers(call.Run, item, result);
                    break;
                case R4.QuestionnaireResponse.ItemComponent item:
                    AddAnswers(call.Run, item, result);
                    break;
                case R4.QuestionnaireResponse.AnswerComponent answer:
                    foreach (var inner in answer.Item)
                        AddAnswers(call.Run, inner, result);
                    break;
            }
    }

    private static void AddAnswers(Run run, R4.QuestionnaireResponse.ItemComponent item, ItemList result)
    {
        run.Step();
        foreach (var answer in item.Answer)
        {
            result.Add(answer);
            foreach (var inner in answer.Item)
                AddAnswers(run, inner, result);
        }
        foreach (var inner in item.Item)
            AddAnswers(run, inner, result);
    }
}
