namespace Physology.Fhir.Clinical;

/// <summary>The canonical URLs of the guide in <c>profiles/</c>. A reference to one of them always carries the version.</summary>
public static class FhirCanonicals
{
    /// <summary>Canonical base, the same string as in <c>profiles/sushi-config.yaml</c>; a test compares them.</summary>
    public const string Base = "https://physology.org/fhir";

    /// <summary>Version of the guide these classes were written for.</summary>
    public const string Version = "0.1.0";

    /// <summary>Every version of the guide that was given out, oldest first; the last is <see cref="Version"/>.</summary>
    public static readonly IReadOnlyList<string> Versions = [Version];

    /// <summary>Questionnaire that holds the whole fascial assessment.</summary>
    public const string AssessmentQuestionnaire = Base + "/Questionnaire/fascial-assessment";

    /// <summary>Questionnaire of the recurring follow-up.</summary>
    public const string FollowUpQuestionnaire = Base + "/Questionnaire/follow-up-core";

    /// <summary>Identifier systems (decision 2).</summary>
    public const string AssessmentIdentifier = Base + "/id/assessment";
    public const string ItemIdentifier = Base + "/id/item";
    public const string ResponseIdentifier = Base + "/id/response";
    public const string OccurrenceIdentifier = Base + "/id/occurrence";

    /// <summary>URL of one of our CodeSystems.</summary>
    public static string CodeSystem(string id) => $"{Base}/CodeSystem/{id}";

    /// <summary>URL of one of our profiles or extensions.</summary>
    public static string StructureDefinition(string id) => $"{Base}/StructureDefinition/{id}";

    /// <summary>A canonical with the version of the guide.</summary>
    public static string Versioned(string canonical) => $"{canonical}|{Version}";
}
