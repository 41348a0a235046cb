using Physology.Fhir.Clinical.BodyMap;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Filing;
using Physology.Fhir.Clinical.Instruments;

namespace Physology.Fhir.Clinical.Assessments;

/// <summary>The signed assessment as one transaction: the response, what is taken from it, the panel, the Provenance.</summary>
public static class AssessmentBundle
{
    /// <summary>
    /// Makes the transaction. The same assessment gives the same identities each time. Throws when <see cref="AssessmentCheck"/> finds a
    /// problem: nothing that a page refuses can be filed.
    /// </summary>
    public static R4.Bundle Make(FascialAssessment assessment, AssessmentContext context)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(context);
        if (AssessmentCheck.Find(assessment) is [var problem, ..])
        {
            throw new ArgumentException($"The assessment cannot be filed: {problem.LinkId}: {problem.Message}.", nameof(assessment));
        }

        var writer = new TransactionWriter(
            new ItemIdentity(context.ConnectionId, context.AssessmentId), new FilingFrame(context.Patient, context.Encounter, context.SignedAt, context.KeptFromOnlineView));
        var signer = Coded.Actor(context.Performer, context.PerformerDisplay);
        var response = writer.Add(AssessmentResponse.ToQuestionnaireResponse(assessment, context));
        var leaves = new AssessmentLeaves(writer, response, signer);
        List<string?> members = [leaves.UrgentSigns(assessment.UrgentSigns)];
        var painSites = assessment.PainSites.ToDictionary(s => s.Region, leaves.PainSite);
        members.AddRange(assessment.PainSites.Select(s => painSites[s.Region]));
        members.Add(leaves.Duration(assessment.Duration));
        var restrictions = assessment.Restrictions.Where(r => r.IsExamined).ToDictionary(r => r.Key, leaves.Restriction);
        members.AddRange(restrictions.Values);
        members.AddRange(assessment.Contributors.Select(c => leaves.Contributor(c, restrictions[c.RestrictionKey], painSites[c.PainSiteRegion])));
        members.Add(leaves.Activity(assessment.Activity));
        var scores = new ScoreObservations(writer, response, Coded.To(context.Patient));
        members.Add(scores.WeekKind(assessment.WeekKind, signer));
        members.Add(scores.Peg(assessment.Peg, assessment.WeekKind));
        members.AddRange(scores.Acr(assessment.Acr, PainDurations.AtLeastThreeMonths(assessment.Duration)));
        Panel(writer, assessment, context, signer, response, [.. members.OfType<string>()]);
        LabelWhatHoldsTheWhole(writer);
        writer.AddProvenance(
            "provenance", response,
            TransactionWriter.Agent("author", signer),
            TransactionWriter.Agent("informant", Coded.To(context.Patient)),
            TransactionWriter.Service());
        return writer.Bundle;
    }

    // The answers and the note say again what a labelled line says: a label on the line alone would keep nothing from anybody.
    private static void LabelWhatHoldsTheWhole(TransactionWriter writer)
    {
        var resources = writer.Bundle.Entry.Select(entry => entry.Resource).OfType<R4.Resource>().ToList();
        if (resources.All(resource => resource.Meta is not { Security.Count: > 0 }))
        {
            return;
        }

        foreach (var whole in resources.Where(resource => resource is R4.QuestionnaireResponse or R4.Observation { HasMember.Count: > 0 }))
        {
            TransactionWriter.KeepFromOnlineView(whole);
        }
    }

    // A panel has members or is not written: a note alone stays in the response.
    private static void Panel(
        TransactionWriter writer, FascialAssessment assessment, AssessmentContext context, R4.ResourceReference signer, string response, IReadOnlyList<string> members)
    {
        if (members.Count == 0)
        {
            return;
        }

        var panel = writer.Observation("fascial-assessment-panel", "exam", AssessmentItems.FascialAssessment, signer);
        panel.Identifier.Add(new R4.Identifier { System = FhirCanonicals.AssessmentIdentifier, Value = context.AssessmentId.ToString("D") });
        panel.HasMember.AddRange(members.Select(Coded.To));
        panel.DerivedFrom.Add(Coded.To(response));
        panel.Note.Add(new R4.Annotation { Text = AssessmentNote.Signed(assessment), Time = R4.FhirDateTime.From(context.SignedAt), Author = new R4.FhirString(context.PerformerDisplay) });
        writer.Add(panel, "panel");
    }
}

/// <summary>One Observation for each thing that was said or found. Not asked and not examined leave none.</summary>
internal sealed class AssessmentLeaves(TransactionWriter writer, string response, R4.ResourceReference signer)
{
    public string? UrgentSigns(IReadOnlyList<Concept>? signs)
    {
        if (signs is null)
        {
            return null;
        }

        var observation = Of("urgent-signs", "survey", AssessmentItems.UrgentSigns);
        foreach (var sign in UrgentSignCodes.All)
        {
            observation.Component.Add(Coded.Component(sign, new R4.FhirBoolean(signs.Contains(sign))));
        }

        return writer.Add(observation, "urgent-signs");
    }

    public string PainSite(PainSite site)
    {
        var region = Known(site.Region);
        var observation = Of("pain-site", "survey", AssessmentItems.PainSite);
        observation.BodySite = Coded.BodySite(region);
        if (site.Worst is { } worst)
        {
            observation.Value = Coded.ScoreQuantity(worst);
        }
        else
        {
            observation.DataAbsentReason = Coded.Absent("unknown", "Painful, not rated");
        }

        return writer.Add(observation, $"pain-site|{site.Region}");
    }

    public string? Duration(Concept? duration)
    {
        if (duration is null)
        {
            return null;
        }

        var observation = Of("pain-duration", "survey", AssessmentItems.PainDuration);
        observation.Value = Coded.Codeable(duration);
        return writer.Add(observation, "pain-duration");
    }

    public string Restriction(Restriction restriction)
    {
        var observation = Of("restriction", "exam", AssessmentItems.Restriction);
        observation.BodySite = Coded.BodySite(Known(restriction.Region));
        if (restriction.SamePlaceAs is { Observation: { } earlier })
        {
            observation.Extension.Add(new R4.Extension { Url = FhirCanonicals.StructureDefinition("same-place"), Value = Coded.To(earlier) });
        }

        if (restriction.Outcome == ExaminationOutcomes.Declined)
        {
            observation.DataAbsentReason = Coded.Absent("asked-declined", ExaminationOutcomes.Declined.Display);
        }
        else if (restriction.Outcome is { } outcome)
        {
            observation.Value = Coded.Codeable(outcome);
        }

        Add(observation, AssessmentItems.Side, restriction.Side);
        Add(observation, AssessmentItems.Landmark, Landmarks.Find(restriction.Landmark)?.Concept);
        if (!string.IsNullOrWhiteSpace(restriction.OtherPlace))
        {
            observation.Component.Add(Coded.Component(AssessmentItems.OtherPlace, new R4.FhirString(restriction.OtherPlace)));
        }

        Add(observation, AssessmentItems.Depth, restriction.Depth);
        Add(observation, AssessmentItems.Position, restriction.Position);
        Add(observation, AssessmentItems.RestrictionType, restriction.Type);
        Add(observation, AssessmentItems.Glide, restriction.Glide, Grades.Texture);
        Add(observation, AssessmentItems.Stiffness, restriction.Stiffness, Grades.Texture);
        Add(observation, AssessmentItems.Tenderness, restriction.Tenderness, Grades.Tenderness);
        Add(observation, AssessmentItems.Chain, restriction.Chain);
        if (restriction.FamiliarPain is { } familiar)
        {
            observation.Component.Add(Coded.Component(AssessmentItems.FamiliarPain, new R4.FhirBoolean(familiar)));
        }

        return writer.Add(observation, $"restriction|{restriction.Key}");
    }

    public string Contributor(SuspectedContributor link, string restrictionUrl, string painSiteUrl)
    {
        var observation = Of("suspected-contributor", "exam", AssessmentItems.SuspectedContributor);
        observation.Value = Coded.Codeable(link.Certainty);
        observation.DerivedFrom.Clear();
        observation.DerivedFrom.AddRange([Coded.To(restrictionUrl), Coded.To(painSiteUrl)]);
        return writer.Add(observation, $"suspected-contributor|{link.RestrictionKey}|{link.PainSiteRegion}");
    }

    public string? Activity(PsfsActivity? activity)
    {
        if (activity is null)
        {
            return null;
        }

        var observation = Of("psfs-activity", "survey", AssessmentItems.PsfsActivity);
        observation.Component.Add(Coded.Component(AssessmentItems.Activity, new R4.FhirString(activity.Text)));
        if (PatientSpecificActivity.Score(activity) is { } score)
        {
            observation.Value = Coded.ScoreQuantity(score);
        }
        else
        {
            observation.DataAbsentReason = Coded.Absent("unknown", "Not rated");
        }

        return writer.Add(observation, "psfs-activity");
    }

    private R4.Observation Of(string profile, string category, Concept code)
    {
        var observation = writer.Observation(profile, category, code, signer);
        observation.DerivedFrom.Add(Coded.To(response));
        return observation;
    }

    private static void Add(R4.Observation observation, Concept code, Concept? value)
    {
        if (value is not null)
        {
            observation.Component.Add(Coded.Component(code, Coded.Codeable(value)));
        }
    }

    private static void Add(R4.Observation observation, Concept code, int? number, IReadOnlyList<Concept> scale)
    {
        if (number is not { } value)
        {
            return;
        }

        var component = Coded.Component(code, Coded.ScoreQuantity(value));
        if (Grades.Of(scale, value) is { } grade)
        {
            component.Interpretation.Add(Coded.Codeable(grade));
        }

        observation.Component.Add(component);
    }

    private static BodyMapRegion Known(string code) => Regions.Find(code) ?? throw new ArgumentException($"No region '{code}'.", nameof(code));
}
