using System.Collections.Immutable;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.R4.Json;
using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>The draft's id is the identity of the response for life.</summary>
public readonly record struct ResponseId(Guid Value) : ITypedId<ResponseId>
{
    public static ResponseId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A questionnaire that is being filled in, or was.</summary>
/// <param name="Canonical">The Questionnaire, with its version.</param>
/// <param name="Content">What is in it.</param>
/// <param name="Version">Goes up with each change, so that two tabs do not overwrite each other unseen.</param>
public sealed record QuestionnaireDraft(
    ResponseId Id, string Canonical, DraftContent Content, int Version, DateTimeOffset UpdatedAt, DateTimeOffset? FiledAt, FilingId? FilingId);

/// <summary>Everything that was typed and chosen.</summary>
public sealed record DraftContent
{
    /// <summary>What is understood so far: a response in progress, as JSON; null before anything was.</summary>
    public string? Response { get; init; }

    /// <summary>What was typed and is no answer yet, by the name of its input.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Code of who answers (<see cref="Clinical.Codes.AnsweredBy"/>); null until it is said.</summary>
    public string? AnsweredBy { get; init; }

    public string? AnsweredByName { get; init; }

    /// <summary>To be labelled so that the patient's online view leaves it out.</summary>
    public bool IsKeptFromOnlineView { get; init; }

    public Concept? WhoAnswers => Clinical.Codes.AnsweredBy.Find(AnsweredBy);

    public R4.QuestionnaireResponse? ReadResponse() => Response is null ? null : FhirJson.Parse<R4.QuestionnaireResponse>(Response).Value;
}
