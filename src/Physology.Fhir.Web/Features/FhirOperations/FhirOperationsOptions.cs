using System.ComponentModel.DataAnnotations;

namespace Physology.Fhir.Web.Features.FhirOperations;

/// <summary>Section <c>FhirOperations</c>: what one launch, or one connection's programs, may ask for.</summary>
public sealed class FhirOperationsOptions
{
    public const string Section = "FhirOperations";

    /// <summary>Calls in a minute.</summary>
    [Range(1, 100_000)]
    public int CallsPerMinute { get; set; } = 300;

    /// <summary>Calls at the same time.</summary>
    [Range(1, 1000)]
    public int CallsAtOnce { get; set; } = 8;

    /// <summary>Bytes of a request.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int LargestBody { get; set; } = 4 * 1024 * 1024;

    /// <summary>The longest that one call may take.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Of that, how long the expressions of a Questionnaire may take together where nobody else is waited for.</summary>
    public TimeSpan ExpressionTimeLimit { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Of that, how long codes may be asked of a terminology server.</summary>
    public TimeSpan TerminologyTimeLimit { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>Codes of one call that are asked of a terminology server.</summary>
    [Range(0, 10_000)]
    public int TerminologyQuestions { get; set; } = 200;
}
