using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Web.Ehr;

/// <summary>What came of a call to an EHR.</summary>
public abstract record EhrOutcome<T>
{
    private EhrOutcome()
    {
    }

    /// <param name="Value">What the EHR sent.</param>
    /// <param name="VersionId">The version it gave, where it gave one.</param>
    /// <param name="Issues">What was wrong with the JSON without making it unreadable.</param>
    public sealed record Answered(T Value, string? VersionId, IReadOnlyList<JsonIssue> Issues) : EhrOutcome<T>;

    /// <param name="Code">A permanent code of <see cref="EhrIssues"/>.</param>
    /// <param name="Message">A sentence that may be shown: it holds nothing of the content.</param>
    /// <param name="IsTransient">The same call may succeed later without anybody changing anything.</param>
    /// <param name="RetryAfter">How long the EHR asked to be left alone.</param>
    public sealed record Refused(string Code, string Message, bool IsTransient, TimeSpan? RetryAfter = null) : EhrOutcome<T>
    {
        public EhrOutcome<TOther>.Refused As<TOther>() => new(Code, Message, IsTransient, RetryAfter);
    }
}
