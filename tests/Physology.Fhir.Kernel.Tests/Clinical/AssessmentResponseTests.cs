using System.Text.Json;
using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Clinical;

public sealed class AssessmentResponseTests
{
    [Fact]
    public void RoundTrip_ThroughJson_GivesTheSameAssessment()
    {
        foreach (var assessment in Enumerable.Range(0, 500).Select(Samples.Random).Prepend(Samples.Full))
        {
            var json = FhirJson.Write(AssessmentResponse.ToQuestionnaireResponse(assessment, Samples.Context));
            var reading = AssessmentResponse.FromQuestionnaireResponse(FhirJson.Parse<R4.QuestionnaireResponse>(json).Value!);

            // What is filed is the signed note; a row that was not examined, or a survey that was not answered, leaves nothing.
            var filed = assessment with
            {
                Note = AssessmentNote.Signed(assessment),
                Restrictions = [.. assessment.Restrictions.Where(r => r.IsExamined)],
            };
            Assert.Empty(reading.Issues);
            Assert.Equal(JsonSerializer.Serialize(filed), JsonSerializer.Serialize(reading.Value));
        }
    }

    [Fact]
    public void ToQuestionnaireResponse_SaysWhoSpokeAndWhoSigned()
    {
        var response = AssessmentResponse.ToQuestionnaireResponse(Samples.Full, Samples.Context);

        Assert.Equal("https://physology.org/fhir/Questionnaire/fascial-assessment|0.1.0", response.Questionnaire?.Value);
        Assert.Equal("Patient/amara", response.Source?.Reference?.Value);
        Assert.Equal("Practitioner/gp-okafor", response.Author?.Reference?.Value);
        Assert.Equal("completed", response.Status?.Value);
        Assert.Matches(@"^2025-03-03T09:41:00(\.0+)?(Z|\+00:00)$", response.Authored?.Value);
    }

    [Theory]
    [InlineData("Person/p1")]
    [InlineData(null)]
    public void ToQuestionnaireResponse_SignerWhoIsNoPractitioner_IsNamedInWordsOnly(string? fhirUser)
    {
        var response = AssessmentResponse.ToQuestionnaireResponse(Samples.Full, Samples.Context with { Performer = fhirUser });

        Assert.Null(response.Author?.Reference);
        Assert.Equal("Dr Ngozi Okafor", response.Author?.Display?.Value);
    }

    [Fact]
    public void FromQuestionnaireResponse_OtherWritersHabits_AreUnderstoodWithAnIssue()
    {
        var response = Read("""
            {"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"https://physology.org/fhir/Questionnaire/fascial-assessment",
             "item":[{"linkId":"peg","item":[{"linkId":"peg.average","answer":[{"valueString":"0"}]},{"linkId":"peg.enjoyment","answer":[{"valueDecimal":6.0}]},{"linkId":"peg.activity","answer":[{"valueInteger":11}]}]},
                     {"linkId":"week-kind","answer":[{"valueString":"flare"}]},
                     {"linkId":"duration","answer":[{"valueCoding":{"system":"http://elsewhere","code":"1-5-years"}}]},
                     {"linkId":"mood","answer":[{"valueInteger":3}]}]}
            """);

        var reading = AssessmentResponse.FromQuestionnaireResponse(response);

        Assert.Equal(new PegAnswers(0, 6, null), reading.Value.Peg);
        Assert.Equal(WeekKinds.Flare, reading.Value.WeekKind);
        Assert.Null(reading.Value.Duration);
        Assert.Equal(["peg.average", "peg.enjoyment", "peg.activity", "duration", "week-kind", "mood"], reading.Issues.Select(i => i.LinkId));
    }

    [Fact]
    public void FromQuestionnaireResponse_TwoAnswersWhereOneIsAsked_TakesNone()
    {
        var response = Read("""
            {"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"https://physology.org/fhir/Questionnaire/fascial-assessment|0.1.0",
             "item":[{"linkId":"peg","item":[{"linkId":"peg.average","answer":[{"valueInteger":3}]},{"linkId":"peg.average","answer":[{"valueInteger":8}]}]}]}
            """);

        var reading = AssessmentResponse.FromQuestionnaireResponse(response);

        Assert.Null(reading.Value.Peg.AveragePain);
        Assert.Single(reading.Issues);
    }

    [Fact]
    public void FromQuestionnaireResponse_Empty_HasNothingAnswered() =>
        Assert.True(AssessmentResponse.FromQuestionnaireResponse(Read("""{"resourceType":"QuestionnaireResponse","status":"completed"}""")).Value.IsEmpty);

    private static R4.QuestionnaireResponse Read(string json) => FhirJson.Parse<R4.QuestionnaireResponse>(System.Text.Encoding.UTF8.GetBytes(json)).Value!;
}
