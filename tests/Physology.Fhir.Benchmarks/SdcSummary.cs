using System.Diagnostics;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Benchmarks;

/// <summary>
/// A response on one core, already read: checked against its Questionnaire, scored, extracted, the Bundle validated and written; with the parts of
/// that. Medians, warm. <c>sdc-30-items</c> is the 30 ordinal answers of <see cref="BenchInputs"/> with four sums, each extracted as an Observation;
/// <c>sdc-survey</c> the guide's survey of areas and symptoms with 23 areas ticked, scored by its rule besides. AEHRC's engine, in the same run where
/// it is installed, only extracts: the floor is its time for the same response with the sums in it.
/// </summary>
internal static class SdcSummary
{
    private const int Runs = 31;

    public static async IAsyncEnumerable<Measure> RunAsync()
    {
        var thirty = FhirJson.Parse<R4.Questionnaire>(BenchInputs.Questionnaire()).Value!;
        var survey = GuideQuestionnaires.Find("fibromyalgia-survey") ?? throw new InvalidOperationException("The guide has no survey.");
        var definitions = DefinitionStore.Load([.. EmbeddedGuide.All().Select(file => (Stream)new MemoryStream(file.Utf8, writable: false)), new MemoryStream(BenchInputs.Questionnaire(), writable: false)]);
        var validator = new Validator(definitions);
        foreach (var (name, questionnaire, response, scores) in new[]
        {
            ("sdc-30-items", thirty, FhirJson.Parse<R4.QuestionnaireResponse>(BenchInputs.QuestionnaireResponse()).Value!, 4),
            ("sdc-survey", survey, Fill(survey), 3),
        })
        {
            var extracted = ResponseExtractor.Extract(response, questionnaire);
            if (!validator.Validate(response).IsConformant || extracted.Bundle is not { } bundle || !validator.Validate(bundle).IsConformant || bundle.Entry.Count != scores)
            {
                throw new InvalidOperationException("The response or what is extracted from it is not valid.");
            }

            yield return new Measure(name + "-validate-response", Median(() => validator.Validate(response)), "us", null, null);
            yield return new Measure(name + "-calculate", Median(() => ResponseCalculator.Calculate(response, questionnaire)), "us", null, null);
            var aehrc = await Aehrc.ExtractAsync(questionnaire, extracted.Response!);
            yield return new Measure(aehrc is null ? name + "-extract (AEHRC's engine: absent)" : name + "-extract", Median(() => ResponseExtractor.Extract(response, questionnaire)), "us", aehrc, aehrc is null ? null : 0.05);
            yield return new Measure(name + "-validate-bundle", Median(() => validator.Validate(bundle)), "us", null, null);
            var whole = Median(() =>
            {
                validator.Validate(response);
                if (questionnaire == survey)
                {
                    ScoreResponse.Execute(response);
                }

                var made = ResponseExtractor.Extract(response, questionnaire).Bundle!;
                validator.Validate(made);
                FhirJson.Write(made);
            });
            yield return new Measure(name + "-to-bytes", whole, "us", null, 250);
            if (aehrc is not null)
            {
                yield return new Measure(name + "-to-bytes against AEHRC's extraction alone", whole, "us", aehrc, 0.05);
            }
        }
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
