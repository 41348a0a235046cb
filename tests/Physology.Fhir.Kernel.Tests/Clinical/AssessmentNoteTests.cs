using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Clinical;

public sealed class AssessmentNoteTests
{
    [Fact]
    public void Compose_TheWorkedExample_ReadsAsDesigned()
    {
        var note = AssessmentNote.Compose(
            Samples.Full with { Restrictions = [], Contributors = [], Acr = null, Activity = null, NextStep = NextSteps.SendQuestionnaire, EarlierPeg = new(new DateOnly(2025, 3, 3), 7.3m) });

        Assert.Equal(
            """
            Worst pain last 7 days: lower back 8, left hip 7, back of neck 6.
            PEG 6.7 (3 Mar 2025: 7.3). Usual week. Pain over 5 years. Urgent signs asked, none.
            Hands-on examination not done.
            Questionnaire to be sent.
            """.ReplaceLineEndings("\n"),
            note);
    }

    [Fact]
    public void Compose_AnyAssessment_HasAtMostSixLinesAndNoForbiddenWord()
    {
        foreach (var assessment in Enumerable.Range(0, 500).Select(Samples.Random).Prepend(Samples.Full))
        {
            var note = AssessmentNote.Compose(assessment);

            Assert.InRange(note.Split('\n').Length, 1, 6);
            Assert.Empty(ForbiddenWords.In(note));
        }
    }

    [Fact]
    public void Signed_TextEditedAfterAnUrgentTick_StillHasTheSign()
    {
        var note = AssessmentNote.Signed(new FascialAssessment { UrgentSigns = [UrgentSignCodes.BladderBowelSaddle], Note = "All well.\r\nSee in a month." });

        Assert.Equal("Urgent signs today: New bladder or bowel trouble, or numbness between the legs.\nAll well.\nSee in a month.", note);
    }

    [Fact]
    public void Signed_TextThatAlreadyNamesTheSign_IsLeftAsItIs()
    {
        const string Text = "New weakness since Sunday, sent to A&E.";

        Assert.Equal(Text, AssessmentNote.Signed(new FascialAssessment { UrgentSigns = [UrgentSignCodes.NewWeakness], Note = Text }));
    }

    [Fact]
    public void Compose_UrgentSign_IsTheFirstLine() =>
        Assert.StartsWith("Urgent signs today: New weakness.", AssessmentNote.Compose(Samples.Full with { UrgentSigns = [UrgentSignCodes.NewWeakness] }), StringComparison.Ordinal);
}
