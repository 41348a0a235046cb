using Physology.Fhir.Clinical;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Validation;

namespace Physology.Fhir.Kernel.Tests.Validation;

/// <summary>The smallest resource that conforms to each profile of the guide, made by hand and not by the product's own writers.</summary>
internal static class Examples
{
    private const string Item = FhirCanonicals.Base + "/CodeSystem/assessment-item";

    public static readonly DefinitionStore Guide = EmbeddedGuide.Definitions;

    public static readonly Validator Checker = new(Guide, options: new ValidatorOptions { ThrowOnInvalidDefinition = true });

    /// <summary>The profiles that have a smallest resource here; the guide's own examples stand for the others.</summary>
    public static readonly IReadOnlyList<string> Profiles =
    [
        "fascial-assessment-panel", "pain-site", "restriction", "suspected-contributor", "urgent-signs", "pain-duration", "week-kind", "impression-of-change", "psfs-activity",
        "instrument-score", "assessment-questionnaire-response", "follow-up-questionnaire-response", "filing-provenance",
    ];

    public static R4.Resource Of(string profile) => profile switch
    {
        "fascial-assessment-panel" => Panel(),
        "pain-site" => PainSite(),
        "restriction" => Restriction(),
        "suspected-contributor" => Contributor(),
        "urgent-signs" => UrgentSigns(),
        "pain-duration" => Answer(profile, "pain-duration", "pain-duration", "1-5-years"),
        "week-kind" => Answer(profile, "week-kind", "week-kind", "flare"),
        "impression-of-change" => Impression(),
        "psfs-activity" => Activity(),
        "instrument-score" => Score(),
        "assessment-questionnaire-response" => Response(profile, "fascial-assessment"),
        "follow-up-questionnaire-response" => Response(profile, "follow-up-core"),
        "filing-provenance" => Provenance(),
        _ => throw new ArgumentException($"No example of {profile}: add one.", nameof(profile)),
    };

    /// <summary>The errors that the validator finds in a resource against one profile.</summary>
    public static IReadOnlyList<ValidationIssue> Errors(R4.Resource resource, string profile) =>
        [.. Checker.Validate(resource, FhirCanonicals.StructureDefinition(profile)).Issues.Where(i => i.Severity >= IssueSeverity.Error)];

    /// <summary>The codes of the errors that the validator finds in a resource against one profile.</summary>
    public static IReadOnlyList<IssueCode> Codes(R4.Resource resource, string profile) => [.. Errors(resource, profile).Select(i => i.Code)];

    public static R4.Observation Panel()
    {
        var panel = Observation("fascial-assessment-panel", "exam", Item, "fascial-assessment");
        panel.HasMember.Add(new R4.ResourceReference { Reference = "Observation/1" });
        return panel;
    }

    public static R4.Observation PainSite()
    {
        var site = Observation("pain-site", "survey", Item, "pain-site");
        site.BodySite = Concept("body-map-region", "b-lower-back-l");
        site.Value = Quantity(8);
        return site;
    }

    public static R4.Observation Restriction()
    {
        var restriction = Observation("restriction", "exam", Item, "restriction");
        restriction.BodySite = Concept("body-map-region", "f-outer-hip-l");
        restriction.Value = Concept("examination-outcome", "finding");
        restriction.Component.Add(Component(Item, "restriction-type", Concept("restriction-type", "densification")));
        restriction.Component.Add(Component(Item, "glide", Quantity(2)));
        restriction.Component.Add(Component(Item, "familiar-pain", new R4.FhirBoolean(true)));
        return restriction;
    }

    public static R4.Observation Contributor()
    {
        var link = Answer("suspected-contributor", "suspected-contributor", "certainty", "probable", "exam");
        link.DerivedFrom.AddRange([new R4.ResourceReference { Reference = "Observation/1" }, new R4.ResourceReference { Reference = "Observation/2" }]);
        return link;
    }

    public static R4.Observation UrgentSigns()
    {
        var signs = Observation("urgent-signs", "survey", Item, "urgent-signs");
        signs.Component.Add(Component(FhirCanonicals.CodeSystem("urgent-sign"), "new-weakness", new R4.FhirBoolean(false)));
        return signs;
    }

    public static R4.Observation Score()
    {
        var score = Observation("instrument-score", "survey", FhirCanonicals.CodeSystem("score"), "peg");
        score.Value = Quantity(6.7m);
        score.DerivedFrom.Add(new R4.ResourceReference { Reference = "QuestionnaireResponse/1" });
        return score;
    }

    public static R4.CodeableConcept Concept(string codeSystem, string code) =>
        new() { Coding = [new R4.Coding { System = FhirCanonicals.CodeSystem(codeSystem), Code = code }] };

    public static R4.Quantity Quantity(decimal value) => new() { Value = value, System = "http://unitsofmeasure.org", Code = "{score}" };

    public static R4.Observation.ComponentComponent Component(string system, string code, R4.DataType value) =>
        new() { Code = new R4.CodeableConcept { Coding = [new R4.Coding { System = system, Code = code }] }, Value = value };

    private static R4.Observation Impression()
    {
        var impression = Answer("impression-of-change", "impression-of-change", "impression-of-change", "no-change");
        impression.Component.Add(Component(Item, "anchor-date", new R4.FhirDateTime("2025-02-03")));
        return impression;
    }

    private static R4.Observation Activity()
    {
        var activity = Observation("psfs-activity", "survey", Item, "psfs-activity");
        activity.Value = Quantity(3);
        activity.Component.Add(Component(Item, "activity", new R4.FhirString("Carrying the shopping")));
        return activity;
    }

    private static R4.Observation Answer(string profile, string code, string answers, string answer, string category = "survey")
    {
        var observation = Observation(profile, category, Item, code);
        observation.Value = Concept(answers, answer);
        return observation;
    }

    private static R4.QuestionnaireResponse Response(string profile, string questionnaire) => new()
    {
        Meta = Meta(profile),
        Identifier = new R4.Identifier { System = FhirCanonicals.ResponseIdentifier, Value = "b6f6f0d2-7a0c-5a47-9f43-4f0f4b9c2a11" },
        Questionnaire = $"{FhirCanonicals.Base}/Questionnaire/{questionnaire}|{FhirCanonicals.Version}",
        Status = "completed",
        Subject = new R4.ResourceReference { Reference = "Patient/amara" },
        Authored = "2025-03-03T09:41:00Z",
        Author = new R4.ResourceReference { Reference = "Practitioner/gp-okafor" },
        Source = new R4.ResourceReference { Reference = "Patient/amara" },
        Item = [new R4.QuestionnaireResponse.ItemComponent { LinkId = "week-kind" }],
    };

    private static R4.Provenance Provenance() => new()
    {
        Meta = Meta("filing-provenance"),
        Target = [new R4.ResourceReference { Reference = "Observation/1" }],
        Recorded = "2025-03-03T09:41:00Z",
        Agent = [new R4.Provenance.AgentComponent { Who = new R4.ResourceReference { Display = "Physology.Fhir" } }],
    };

    private static R4.Observation Observation(string profile, string category, string system, string code) => new()
    {
        Meta = Meta(profile),
        Identifier = [new R4.Identifier { System = FhirCanonicals.ItemIdentifier, Value = "0c0f4a3e-5a0b-5d0f-8a52-0d9a3b3c7b10" }],
        Status = "final",
        Category = [new R4.CodeableConcept { Coding = [new R4.Coding { System = "http://terminology.hl7.org/CodeSystem/observation-category", Code = category }] }],
        Code = new R4.CodeableConcept { Coding = [new R4.Coding { System = system, Code = code }] },
        Subject = new R4.ResourceReference { Reference = "Patient/amara" },
        Effective = new R4.FhirDateTime("2025-03-03T09:41:00Z"),
        Performer = [new R4.ResourceReference { Reference = "Practitioner/gp-okafor" }],
    };

    private static R4.Meta Meta(string profile) =>
        new() { Profile = [new R4.Canonical($"{FhirCanonicals.StructureDefinition(profile)}|{FhirCanonicals.Version}")] };
}
