using System.Diagnostics;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Benchmarks;

/// <summary>
/// A response of 30 answers on one core: checked against its Questionnaire, scored, extracted, the Bundle validated and written; with the parts
/// of that. Medians, warm. The answers are those of the survey of areas and symptoms with 23 areas ticked.
/// </summary>
internal static class SdcSummary
{
    private const int Runs = 31;

    public static async IAsyncEnumerable<Measure> RunAsync()
    {
        await Task.CompletedTask;
        var questionnaire = GuideQuestionnaires.Find("fibromyalgia-survey") ?? throw new InvalidOperationException("The guide has no survey.");
        var guide = EmbeddedGuide.Definitions;
        var validator = new Validator(guide);
        var response = Fill(questionnaire);
        var bundle = ResponseExtractor.Extract(response, questionnaire).Bundle ?? throw new InvalidOperationException("The response is not extracted.");
        if (!validator.Validate(response).IsConformant || !validator.Validate(bundle).IsConformant || bundle.Entry.Count == 0)
        {
            throw new InvalidOperationException("The response or what is extracted from it is not valid.");
        }

        yield return new Measure("sdc-validate-response", Median(() => validator.Validate(response)), "us", null, null);
        yield return new Measure("sdc-calculate", Median(() => ResponseCalculator.Calculate(response, questionnaire)), "us", null, null);
        yield return new Measure("sdc-extract", Median(() => ResponseExtractor.Extract(response, questionnaire)), "us", null, null);
        yield return new Measure("sdc-validate-bundle", Median(() => validator.Validate(bundle)), "us", null, null);
        yield return new Measure(
            "sdc-response-to-bytes",
            Median(() =>
            {
                validator.Validate(response);
                ScoreResponse.Execute(response);
                var made = ResponseExtractor.Extract(response, questionnaire).Bundle!;
                validator.Validate(made);
                FhirJson.Write(made);
            }),
            "us",
            null,
            250);
    }

    private static R4.QuestionnaireResponse Fill(R4.Questionnaire questionnaire)
    {
        var response = new R4.QuestionnaireResponse
        {
            Id = "r1",
            Status = "completed",
            Questionnaire = $"{questionnaire.Url?.Value}|{questionnaire.Version?.Value}",
            Subject = new R4.ResourceReference { Reference = "Patient/p1" },
            Source = new R4.ResourceReference { Reference = "Patient/p1" },
            Authored = new R4.FhirDateTime("2026-03-04T10:11:12+01:00"),
        };
        Fill(questionnaire.Item, response.Item);
        return response;
    }

    private static void Fill(List<R4.Questionnaire.ItemComponent> questions, List<R4.QuestionnaireResponse.ItemComponent> items)
    {
        foreach (var question in questions)
        {
            var item = new R4.QuestionnaireResponse.ItemComponent { LinkId = question.LinkId?.Value };
            R4.DataType[] values = (question.ReadOnly?.Value == true ? null : question.Type?.Value) switch
            {
                "integer" => [new R4.Integer(1)],
                "boolean" => [new R4.FhirBoolean(true)],
                "choice" => [.. question.AnswerOption.Take(question.Repeats?.Value == true ? 23 : 1).Select(o => (R4.DataType)o.Value!.DeepCopy())],
                _ => [],
            };
            item.Answer.AddRange(values.Select(v => new R4.QuestionnaireResponse.AnswerComponent { Value = v }));
            if (question.Type?.Value == "group")
            {
                Fill(question.Item, item.Item);
            }

            if (item.Answer.Count + item.Item.Count > 0)
            {
                items.Add(item);
            }
        }
    }

    private static double Median(Action work)
    {
        for (var warm = Stopwatch.StartNew(); warm.ElapsedMilliseconds < 1500;)
        {
            work();
        }

        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < 50; i++)
            {
                work();
            }

            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / 50);
        }

        return Measure.Quantile(times, 0.5);
    }
}
