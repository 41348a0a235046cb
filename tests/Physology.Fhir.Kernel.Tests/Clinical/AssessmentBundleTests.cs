using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Clinical;

public sealed class AssessmentBundleTests
{
    [Fact]
    public void Make_Twice_GivesTheSameIdentities() =>
        Assert.Equal(FhirJson.WriteToString(AssessmentBundle.Make(Samples.Full, Samples.Context)), FhirJson.WriteToString(AssessmentBundle.Make(Samples.Full, Samples.Context)));

    [Fact]
    public void Make_AmendedContent_KeepsTheIdentities()
    {
        var amended = Samples.Full with { Peg = new(1, 2, 3), Duration = PainDurations.UnderThreeMonths };

        Assert.Equal(FullUrls(AssessmentBundle.Make(Samples.Full, Samples.Context)), FullUrls(AssessmentBundle.Make(amended, Samples.Context)));
    }

    [Fact]
    public void Make_OtherAssessmentOrConnection_SharesNoIdentity()
    {
        var first = FullUrls(AssessmentBundle.Make(Samples.Full, Samples.Context));

        Assert.Empty(first.Intersect(FullUrls(AssessmentBundle.Make(Samples.Full, Samples.Context with { ConnectionId = "other" }))));
        Assert.Empty(first.Intersect(FullUrls(AssessmentBundle.Make(Samples.Full, Samples.Context with { AssessmentId = new Guid("0197a3c0-0000-7000-8000-000000000009") }))));
    }

    [Fact]
    public void Make_AFindingAtAnEarlierPlace_PointsAtThatFindingAndComesBack()
    {
        var linked = Samples.Full with { Restrictions = [Samples.Full.Restrictions[0] with { SamePlaceAs = new EarlierPlace("k0", "Observation/42") }], Contributors = [] };

        var bundle = AssessmentBundle.Make(linked, Samples.Context);

        var finding = Observations(bundle).Single(o => CodeOf(o) == "restriction");
        var extension = Assert.Single(finding.Extension);
        Assert.Equal(("https://physology.org/fhir/StructureDefinition/same-place", "Observation/42"), (extension.Url?.Value, (extension.Value as R4.ResourceReference)?.Reference?.Value));
        var read = AssessmentResponse.FromQuestionnaireResponse((R4.QuestionnaireResponse)bundle.Entry[0].Resource!);
        Assert.Empty(read.Issues);
        Assert.Equal("k0", read.Value.Restrictions[0].SamePlaceAs?.Key);
    }

    [Fact]
    public void Make_ALineKeptFromTheOnlineView_IsLabelledWithWhatHoldsTheWhole()
    {
        var plain = AssessmentBundle.Make(Samples.Full, Samples.Context);
        var kept = Observations(plain).First(o => CodeOf(o) == "psfs-activity").Identifier[0].Value!.Value!;

        var bundle = AssessmentBundle.Make(Samples.Full, Samples.Context with { KeptFromOnlineView = new HashSet<Guid> { Guid.Parse(kept) } });

        Assert.DoesNotContain(plain.Entry, e => e.Resource!.Meta!.Security.Count > 0);
        var labelled = bundle.Entry.Select(e => e.Resource!).Where(r => r.Meta!.Security.Any(l => l.Code?.Value == "NOPAT")).ToList();
        Assert.Equal(["QuestionnaireResponse", "psfs-activity", "fascial-assessment"], labelled.Select(r => r is R4.Observation o ? CodeOf(o) : r.TypeName));
        Assert.Equal(FullUrls(plain), FullUrls(bundle));
    }

    [Fact]
    public void Make_AnyAssessment_IsATransactionOfConditionalCreatesWithPanelAndProvenanceLast()
    {
        foreach (var assessment in Enumerable.Range(0, 300).Select(Samples.Random).Where(a => !a.IsEmpty).Prepend(Samples.Full))
        {
            var bundle = AssessmentBundle.Make(assessment, Samples.Context);
            var urls = FullUrls(bundle);

            Assert.Equal("transaction", bundle.Type?.Value);
            Assert.Equal(urls.Count, urls.Distinct().Count());
            Assert.Equal(urls.Count, bundle.Entry.Select(e => (e.Resource!.TypeName, e.Request!.IfNoneExist!.Value)).Distinct().Count());
            Assert.All(bundle.Entry, e => Assert.Equal(("POST", e.Resource!.TypeName), (e.Request!.Method!.Value, e.Request.Url!.Value)));
            Assert.All(bundle.Entry, e => Assert.EndsWith(e.FullUrl!.Value!["urn:uuid:".Length..], e.Request!.IfNoneExist!.Value, StringComparison.Ordinal));
            Assert.IsType<R4.QuestionnaireResponse>(bundle.Entry[0].Resource);
            var provenance = Assert.IsType<R4.Provenance>(bundle.Entry[^1].Resource);
            Assert.Equal(urls.SkipLast(1), provenance.Target.Select(t => t.Reference?.Value));
            if (Observations(bundle).Count > 0)
            {
                var panel = Assert.IsType<R4.Observation>(bundle.Entry[^2].Resource);
                Assert.Equal("fascial-assessment", CodeOf(panel));
                Assert.Null(panel.Value);
                Assert.Equal(urls.Skip(1).SkipLast(2), panel.HasMember.Select(m => m.Reference?.Value));
            }

            foreach (var link in Observations(bundle).SelectMany(o => o.DerivedFrom))
            {
                Assert.Contains(link.Reference!.Value!, urls);
            }

            Assert.All(Observations(bundle), o => Assert.True(o.Value is not null || o.DataAbsentReason is not null || o.Component.Count > 0 || o.HasMember.Count > 0));
        }
    }

    [Fact]
    public void Make_FullAssessment_FilesEachThingAskedAndFound() =>
        Assert.Equal(
            ["urgent-signs", "pain-site", "pain-site", "pain-site", "pain-site", "pain-duration", "restriction", "restriction", "restriction", "suspected-contributor",
             "psfs-activity", "week-kind", "peg", "wpi", "sss", "fs", "acr-2016", "fascial-assessment"],
            Observations(AssessmentBundle.Make(Samples.Full, Samples.Context)).Select(CodeOf));

    [Fact]
    public void Make_BothHips_FilesTwoWithTwoSideCodes()
    {
        var bundle = AssessmentBundle.Make(new FascialAssessment { PainSites = [new("f-outer-hip-r", 7), new("f-outer-hip-l", 7)] }, Samples.Context);

        Assert.Equal(
            ["f-outer-hip-r", "f-outer-hip-l"],
            Observations(bundle).Where(o => CodeOf(o) == "pain-site").Select(o => o.BodySite!.Coding[0].Code!.Value));
    }

    [Fact]
    public void Make_PlacesCarriedForwardAndLeftUntouched_FileNoFinding()
    {
        var bundle = AssessmentBundle.Make(
            new FascialAssessment { PainSites = [new("b-neck", 5)], Restrictions = [new() { Key = "1", Region = "b-neck" }, new() { Key = "2", Region = "f-jaw-l", Landmark = "masseter" }] },
            Samples.Context);

        Assert.DoesNotContain(Observations(bundle), o => CodeOf(o) == "restriction");
    }

    [Fact]
    public void Make_NothingAnswered_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => AssessmentBundle.Make(new FascialAssessment(), Samples.Context));
        Assert.Contains("Nothing was entered", AssessmentCheck.Find(new FascialAssessment()).Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Make_PegOfTwoAnswers_SaysWhyThereIsNoValue()
    {
        var peg = Observations(AssessmentBundle.Make(new FascialAssessment { Peg = new(7, 6, null), WeekKind = WeekKinds.Flare }, Samples.Context)).Single(o => CodeOf(o) == "peg");

        Assert.Null(peg.Value);
        Assert.Equal("unknown", peg.DataAbsentReason!.Coding[0].Code!.Value);
        Assert.Equal("Not all was answered (1 missing): between 4.3 and 7.7", peg.DataAbsentReason.Text!.Value);
        Assert.Equal(["peg-average", "peg-enjoyment", "week-kind"], peg.Component.Select(c => c.Code!.Coding[0].Code!.Value));
    }

    [Fact]
    public void Make_ListNotConfirmed_FilesNoWpiAndNoFsValue()
    {
        var bundle = AssessmentBundle.Make(
            Samples.Full with { Acr = Samples.Full.Acr! with { CheckedEveryPlace = false } }, Samples.Context);

        Assert.Null(Observations(bundle).Single(o => CodeOf(o) == "wpi").Value);
        Assert.Null(Observations(bundle).Single(o => CodeOf(o) == "fs").Value);
        var thresholds = Assert.IsType<R4.CodeableConcept>(Observations(bundle).Single(o => CodeOf(o) == "acr-2016").Value);
        Assert.Equal("incomplete", thresholds.Coding[0].Code!.Value);
    }

    [Fact]
    public void Make_Score_IsDerivedFromTheResponseAndPerformedByThePatient()
    {
        var bundle = AssessmentBundle.Make(Samples.Full, Samples.Context);
        var peg = Observations(bundle).Single(o => CodeOf(o) == "peg");
        var value = Assert.IsType<R4.Quantity>(peg.Value);

        Assert.Equal((6.7m, "{score}", "http://unitsofmeasure.org"), (value.Value!.Value, value.Code!.Value, value.System!.Value));
        Assert.Equal(bundle.Entry[0].FullUrl!.Value, peg.DerivedFrom[0].Reference!.Value);
        Assert.Equal("Patient/amara", peg.Performer[0].Reference!.Value);
    }

    [Fact]
    public void Make_SuspectedContributor_IsDerivedFromRestrictionAndPain_AndNeitherPointsAtTheOther()
    {
        var bundle = AssessmentBundle.Make(Samples.Full, Samples.Context);
        var byUrl = bundle.Entry.Where(e => e.Resource is R4.Observation).ToDictionary(e => e.FullUrl!.Value!, e => (R4.Observation)e.Resource!);
        var link = byUrl.Values.Single(o => CodeOf(o) == "suspected-contributor");

        Assert.Equal(["restriction", "pain-site"], link.DerivedFrom.Select(r => CodeOf(byUrl[r.Reference!.Value!])));
        Assert.All(
            byUrl.Values.Where(o => CodeOf(o) is "restriction" or "pain-site"),
            o => Assert.Equal(bundle.Entry[0].FullUrl!.Value, Assert.Single(o.DerivedFrom).Reference!.Value));
    }

    [Fact]
    public void Make_DeclinedPlace_HasTheReasonAndNoValue()
    {
        var declined = Observations(AssessmentBundle.Make(Samples.Full, Samples.Context)).Single(o => CodeOf(o) == "restriction" && o.BodySite!.Coding[0].Code!.Value == "b-sacrum");

        Assert.Null(declined.Value);
        Assert.Equal("asked-declined", declined.DataAbsentReason!.Coding[0].Code!.Value);
    }

    [Fact]
    public void Make_LinkToAPlaceThatWasNotExamined_IsRefused() =>
        Assert.Throws<ArgumentException>(() => AssessmentBundle.Make(Samples.Full with { Contributors = [new("4", "b-neck", Certainties.Suspected)] }, Samples.Context));

    private static List<string> FullUrls(R4.Bundle bundle) => [.. bundle.Entry.Select(e => e.FullUrl!.Value!)];

    private static List<R4.Observation> Observations(R4.Bundle bundle) => [.. bundle.Entry.Select(e => e.Resource).OfType<R4.Observation>()];

    private static string CodeOf(R4.Observation observation) => observation.Code!.Coding[0].Code!.Value!;
}
