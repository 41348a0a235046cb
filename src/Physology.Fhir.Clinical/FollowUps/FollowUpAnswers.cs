using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.FollowUps;

/// <summary>Answers to one occurrence of the core follow-up. Null means not answered.</summary>
public sealed record FollowUpAnswers
{
    /// <summary>The three PEG answers about the last 7 days.</summary>
    public PegAnswers Peg { get; init; } = new();

    /// <summary><see cref="WeekKinds"/>.</summary>
    public Concept? WeekKind { get; init; }

    /// <summary><see cref="ImpressionsOfChange"/>.</summary>
    public Concept? Impression { get; init; }

    /// <summary>The date the impression counts from, as it stood in the question. An impression without it is not filed.</summary>
    public DateOnly? ImpressionAnchor { get; init; }

    /// <summary>True when no question was answered.</summary>
    public bool IsEmpty => Peg.IsEmpty && WeekKind is null && Impression is null;
}

/// <summary>Whose answers, given by whom, when, for which occurrence.</summary>
public sealed record FollowUpContext
{
    /// <summary>Identity of the occurrence, kept for life.</summary>
    public required Guid OccurrenceId { get; init; }

    /// <summary>EHR connection: the tenant boundary, part of every identifier.</summary>
    public required string ConnectionId { get; init; }

    /// <summary><c>Patient/…</c> in the EHR.</summary>
    public required string Patient { get; init; }

    /// <summary>When it was submitted, with the offset of the patient's time zone.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>Who gave the answers (<see cref="Codes.AnsweredBy"/>).</summary>
    public Concept AnsweredBy { get; init; } = Codes.AnsweredBy.Self;

    /// <summary>Name of whoever answered where that is not the patient.</summary>
    public string? AnsweredByName { get; init; }
}
