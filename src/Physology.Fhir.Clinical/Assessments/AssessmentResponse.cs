using Physology.Fhir.Clinical.BodyMap;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Filing;
using Physology.Fhir.Clinical.Responses;

namespace Physology.Fhir.Clinical.Assessments;

/// <summary>The whole assessment as the QuestionnaireResponse that holds it, and back.</summary>
public static class AssessmentResponse
{
    private const string Questionnaire = "fascial-assessment";
    private static readonly IReadOnlyList<Concept> RegionConcepts = [.. BodyMap.Regions.All.Select(r => r.Concept)];
    private static readonly IReadOnlyList<Concept> LandmarkConcepts = [.. Landmarks.All.Select(l => l.Concept)];

    /// <summary>The response as it is filed, complete: source is the patient, author is the signer.</summary>
    public static R4.QuestionnaireResponse ToQuestionnaireResponse(FascialAssessment assessment, AssessmentContext context)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(context);
        var identity = new ItemIdentity(context.ConnectionId, context.AssessmentId);
        return new R4.QuestionnaireResponse
        {
            Meta = TransactionWriter.Profile("assessment-questionnaire-response"),
            Identifier = new R4.Identifier { System = FhirCanonicals.ResponseIdentifier, Value = identity.Of("response").ToString("D") },
            Questionnaire = FhirCanonicals.Versioned(FhirCanonicals.AssessmentQuestionnaire),
            Status = "completed",
            Subject = Coded.To(context.Patient),
            Encounter = context.Encounter is null ? null : Coded.To(context.Encounter),
            Authored = R4.FhirDateTime.From(context.SignedAt),
            Author = Coded.Actor(context.Performer, context.PerformerDisplay),
            Source = Coded.To(context.Patient),
            Item = Items(assessment),
        };
    }

    private static List<R4.QuestionnaireResponse.ItemComponent> Items(FascialAssessment assessment)
    {
        var writer = new AnswerWriter(Questionnaire);
        if (assessment.UrgentSigns is { } signs)
        {
            writer.Choices(LinkIds.UrgentSigns, signs.Count == 0 ? [UrgentSignCodes.None] : signs);
        }

        foreach (var site in assessment.PainSites)
        {
            writer.Group(LinkIds.PainSite, row =>
            {
                row.Choice(LinkIds.PainSiteRegion, Region(site.Region));
                row.Integer(LinkIds.PainSiteWorst, site.Worst);
            });
        }

        writer.Choice(LinkIds.Duration, assessment.Duration);
        writer.Group(LinkIds.Peg, peg =>
        {
            peg.Integer(LinkIds.PegAverage, assessment.Peg.AveragePain);
            peg.Integer(LinkIds.PegEnjoyment, assessment.Peg.EnjoymentOfLife);
            peg.Integer(LinkIds.PegActivity, assessment.Peg.GeneralActivity);
        });
        writer.Choice(LinkIds.WeekKind, assessment.WeekKind);
        foreach (var restriction in assessment.Restrictions.Where(r => r.IsExamined))
        {
            writer.Group(LinkIds.Restriction, row => Write(restriction, row));
        }

        foreach (var link in assessment.Contributors)
        {
            writer.Group(LinkIds.Contributor, row =>
            {
                row.Text(LinkIds.ContributorRestriction, link.RestrictionKey);
                row.Choice(LinkIds.ContributorPainSite, Region(link.PainSiteRegion));
                row.Choice(LinkIds.ContributorCertainty, link.Certainty);
            });
        }

        if (assessment.Acr is { IsEmpty: false } acr)
        {
            writer.Group(LinkIds.Acr, group => Write(acr, group));
        }

        writer.Group(LinkIds.Activity, group =>
        {
            group.Text(LinkIds.ActivityText, assessment.Activity?.Text);
            group.Integer(LinkIds.ActivityScore, assessment.Activity?.Score);
        });
        writer.Choice(LinkIds.NextStep, assessment.NextStep);
        writer.Text(LinkIds.Note, AssessmentNote.Signed(assessment));
        return writer.Items;
    }

    private static void Write(Restriction restriction, AnswerWriter row)
    {
        row.Text(LinkIds.RestrictionKey, restriction.Key);
        row.Text(LinkIds.RestrictionSamePlace, restriction.SamePlaceAs?.Key);
        row.Choice(LinkIds.RestrictionRegion, Region(restriction.Region));
        row.Choice(LinkIds.RestrictionSide, restriction.Side);
        row.Choice(LinkIds.RestrictionLandmark, Landmarks.Find(restriction.Landmark)?.Concept);
        row.Text(LinkIds.RestrictionOtherPlace, restriction.OtherPlace);
        row.Choice(LinkIds.RestrictionDepth, restriction.Depth);
        row.Choice(LinkIds.RestrictionPosition, restriction.Position);
        row.Choice(LinkIds.RestrictionOutcome, restriction.Outcome);
        row.Choice(LinkIds.RestrictionType, restriction.Type);
        row.Integer(LinkIds.RestrictionGlide, restriction.Glide);
        row.Integer(LinkIds.RestrictionStiffness, restriction.Stiffness);
        row.Integer(LinkIds.RestrictionTenderness, restriction.Tenderness);
        row.Choice(LinkIds.RestrictionChain, restriction.Chain);
        row.Boolean(LinkIds.RestrictionFamiliarPain, restriction.FamiliarPain);
    }

    private static void Write(AcrAnswers acr, AnswerWriter group)
    {
        group.Choices(LinkIds.AcrAreas, [.. WpiAreas.All.Where(acr.Areas.Contains)]);
        group.Boolean(LinkIds.AcrChecked, acr.CheckedEveryPlace);
        group.Integer(LinkIds.AcrFatigue, acr.Fatigue);
        group.Integer(LinkIds.AcrUnrefreshed, acr.Unrefreshed);
        group.Integer(LinkIds.AcrCognitive, acr.Cognitive);
        group.Boolean(LinkIds.AcrHeadaches, acr.Headaches);
        group.Boolean(LinkIds.AcrLowerAbdomen, acr.LowerAbdomen);
        group.Boolean(LinkIds.AcrDepression, acr.Depression);
    }

    /// <summary>
    /// What a response from an EHR says. Never throws on its content: what is not understood is left out and named in the issues.
    /// </summary>
    public static ResponseReading<FascialAssessment> FromQuestionnaireResponse(R4.QuestionnaireResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var issues = new List<ResponseIssue>();
        if (response.Questionnaire?.Value?.Split('|')[0] != FhirCanonicals.AssessmentQuestionnaire)
        {
            issues.Add(new ResponseIssue("", "The response answers another Questionnaire"));
        }

        var reader = new AnswerReader(response.Item, issues);
        var pegs = reader.Groups(LinkIds.Peg).Select(ReadPeg).ToList();
        var assessment = new FascialAssessment
        {
            UrgentSigns = ReadUrgentSigns(reader),
            PainSites = [.. ReadPainSites(reader)],
            Duration = reader.Choice(LinkIds.Duration, PainDurations.All),
            Peg = pegs.FirstOrDefault() ?? new PegAnswers(),
            WeekKind = reader.Choice(LinkIds.WeekKind, WeekKinds.All),
            Restrictions = [.. reader.Groups(LinkIds.Restriction).Select(ReadRestriction).OfType<Restriction>()],
            Contributors = [.. reader.Groups(LinkIds.Contributor).Select(ReadContributor).OfType<SuspectedContributor>()],
            Acr = reader.Groups(LinkIds.Acr).Select(ReadAcr).ToList().FirstOrDefault(),
            Activity = reader.Groups(LinkIds.Activity).Select(ReadActivity).ToList().FirstOrDefault(),
            NextStep = reader.Choice(LinkIds.NextStep, NextSteps.All),
            Note = reader.Text(LinkIds.Note),
        };
        reader.PassOver(LinkIds.RecallFrom, LinkIds.RecallMonths, LinkIds.UrgentSignsAsked, LinkIds.Records);
        reader.ReportUnread();
        return new ResponseReading<FascialAssessment>(assessment, issues);
    }

    private static List<Concept>? ReadUrgentSigns(AnswerReader reader)
    {
        var answered = reader.Choices(LinkIds.UrgentSigns, [.. UrgentSignCodes.All, UrgentSignCodes.None]);
        if (answered is null or { Count: 0 })
        {
            return null;
        }

        var signs = answered.Where(s => s != UrgentSignCodes.None).ToList();
        if (signs.Count > 0 && signs.Count < answered.Count)
        {
            reader.Report(LinkIds.UrgentSigns, "'none' beside a sign; the sign is kept");
        }

        return signs;
    }

    private static IEnumerable<PainSite> ReadPainSites(AnswerReader reader)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in reader.Groups(LinkIds.PainSite))
        {
            var region = row.Choice(LinkIds.PainSiteRegion, RegionConcepts);
            var worst = row.Integer(LinkIds.PainSiteWorst, 0, 10);
            if (region is null)
            {
                row.Report(LinkIds.PainSiteRegion, "a pain site without a place; left out");
            }
            else if (!seen.Add(region.Code))
            {
                row.Report(LinkIds.PainSiteRegion, $"{region.Display} twice; the first is kept");
            }
            else
            {
                yield return new PainSite(region.Code, worst);
            }
        }
    }

    private static PegAnswers ReadPeg(AnswerReader group)
    {
        group.PassOver(LinkIds.PegTotal);
        return new(group.Integer(LinkIds.PegAverage, 0, 10), group.Integer(LinkIds.PegEnjoyment, 0, 10), group.Integer(LinkIds.PegActivity, 0, 10));
    }

    private static Restriction? ReadRestriction(AnswerReader row)
    {
        var key = row.Text(LinkIds.RestrictionKey);
        var samePlace = row.Text(LinkIds.RestrictionSamePlace);
        var region = row.Choice(LinkIds.RestrictionRegion, RegionConcepts);
        var restriction = new Restriction
        {
            Key = key ?? "",
            Region = region?.Code ?? "",
            SamePlaceAs = samePlace is null ? null : new EarlierPlace(samePlace),
            Side = row.Choice(LinkIds.RestrictionSide, Sides.All),
            Landmark = row.Choice(LinkIds.RestrictionLandmark, LandmarkConcepts)?.Code,
            OtherPlace = row.Text(LinkIds.RestrictionOtherPlace),
            Depth = row.Choice(LinkIds.RestrictionDepth, Depths.All),
            Position = row.Choice(LinkIds.RestrictionPosition, Positions.All),
            Outcome = row.Choice(LinkIds.RestrictionOutcome, ExaminationOutcomes.All),
            Type = row.Choice(LinkIds.RestrictionType, RestrictionTypes.All),
            Glide = row.Integer(LinkIds.RestrictionGlide, 0, 3),
            Stiffness = row.Integer(LinkIds.RestrictionStiffness, 0, 3),
            Tenderness = row.Integer(LinkIds.RestrictionTenderness, 0, 4),
            Chain = row.Choice(LinkIds.RestrictionChain, FascialChains.All),
            FamiliarPain = row.Boolean(LinkIds.RestrictionFamiliarPain),
        };
        if (key is null || region is null)
        {
            row.Report(LinkIds.Restriction, "a restriction without key or place; left out");
            return null;
        }

        return restriction;
    }

    private static SuspectedContributor? ReadContributor(AnswerReader row)
    {
        var restriction = row.Text(LinkIds.ContributorRestriction);
        var painSite = row.Choice(LinkIds.ContributorPainSite, RegionConcepts);
        var certainty = row.Choice(LinkIds.ContributorCertainty, Certainties.All);
        if (restriction is null || painSite is null || certainty is null)
        {
            row.Report(LinkIds.Contributor, "a link without restriction, pain site or certainty; left out");
            return null;
        }

        return new SuspectedContributor(restriction, painSite.Code, certainty);
    }

    private static AcrAnswers ReadAcr(AnswerReader group)
    {
        group.PassOver(LinkIds.AcrWpi, LinkIds.AcrSss, LinkIds.AcrFs, LinkIds.AcrRegions, LinkIds.AcrStatus);
        return new()
        {
            Areas = group.Choices(LinkIds.AcrAreas, WpiAreas.All) ?? [],
            CheckedEveryPlace = group.Boolean(LinkIds.AcrChecked) ?? false,
            Fatigue = group.Integer(LinkIds.AcrFatigue, 0, 3),
            Unrefreshed = group.Integer(LinkIds.AcrUnrefreshed, 0, 3),
            Cognitive = group.Integer(LinkIds.AcrCognitive, 0, 3),
            Headaches = group.Boolean(LinkIds.AcrHeadaches),
            LowerAbdomen = group.Boolean(LinkIds.AcrLowerAbdomen),
            Depression = group.Boolean(LinkIds.AcrDepression),
        };
    }

    private static PsfsActivity? ReadActivity(AnswerReader group)
    {
        var text = group.Text(LinkIds.ActivityText);
        var score = group.Integer(LinkIds.ActivityScore, 0, 10);
        return text is null ? null : new PsfsActivity(text, score);
    }

    private static Concept? Region(string code) => BodyMap.Regions.Find(code)?.Concept;
}
