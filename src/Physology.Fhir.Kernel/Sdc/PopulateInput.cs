using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>The parameters of a <c>$populate</c>, read.</summary>
public sealed record PopulateInput
{
    /// <summary>The Questionnaire; null where none was named, which only the operation on an instance allows.</summary>
    public QuestionnaireSource? Questionnaire { get; init; }

    /// <summary>Whom the answers are about.</summary>
    public R4.ResourceReference? Subject { get; init; }

    /// <summary>The launch context and what else has a name; each name once.</summary>
    public IReadOnlyList<PopulateContext> Context { get; init; } = [];

    /// <summary>Whether the server may use what it knows itself: only then are queries made.</summary>
    public bool Local { get; init; }

    /// <summary>What was ignored.</summary>
    public ValidationReport Report { get; init; } = ValidationReport.Empty;

    /// <summary>The request of <see cref="QuestionnairePopulator"/>. The queries are left out where the caller did not ask for them by <c>local</c>.</summary>
    public PopulateRequest ToRequest(IFhirQuery? queries, TimeProvider time) => new()
    {
        Subject = Subject,
        Context = Context,
        Queries = Local ? queries : null,
        Time = time,
    };
}
