using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Web.Terminology;

/// <summary>
/// What a server answered to <c>$validate-code</c>, as one of our three. Only <c>result</c> and <c>display</c> are taken over: the server's
/// messages may quote what was asked, and ours go to logs and pages.
/// </summary>
internal static class TerminologyAnswer
{
    // tx-issue-type of HL7's terminology ecosystem: not the code is wrong, the server lacks what it would need.
    private static readonly string[] NotKnownThere = ["not-found", "vs-invalid"];

    /// <param name="valueSet">The value set that was asked about, or null for the code system itself.</param>
    public static CodeValidation Read(int status, ReadOnlySpan<byte> body, string? valueSet, string? system)
    {
        var asked = valueSet ?? system;
        if (status is not 200)
        {
            return new CodeValidation.NotChecked(
                TerminologyIssueCodes.ServerRefused,
                status is 404 or 422 or 400 ? $"The terminology server does not know {asked}, or cannot tell." : $"The terminology server refused the question ({status}).");
        }

        // Unknown members are no reason to give up an answer; a body that holds no Parameters is.
        var parsed = FhirJson.Parse<R4.Parameters>(body);
        if (parsed.Value is not { } parameters || Find(parameters, "result")?.Value is not R4.FhirBoolean { Value: { } result })
        {
            return new CodeValidation.NotChecked(TerminologyIssueCodes.ServerAnswerBroken, "The terminology server's answer is none to this question.");
        }

        if (result)
        {
            return new CodeValidation.Valid((Find(parameters, "display")?.Value as R4.FhirString)?.Value);
        }

        return SaysItCannotTell(parameters)
            ? new CodeValidation.NotChecked(TerminologyIssueCodes.ServerRefused, $"The terminology server does not know {asked}, or cannot tell.")
            : new CodeValidation.Invalid(valueSet is null ? TerminologyIssueCodes.UnknownCode : TerminologyIssueCodes.NotInValueSet, $"The terminology server says that the code is not in {asked}.");
    }

    private static bool SaysItCannotTell(R4.Parameters parameters) =>
        Find(parameters, "x-caused-by-unknown-system") is not null
        || Find(parameters, "x-unknown-system") is not null
        || (Find(parameters, "issues")?.Resource is R4.OperationOutcome outcome
            && outcome.Issue.SelectMany(i => i.Details?.Coding ?? []).Any(c => NotKnownThere.Contains(c.Code?.Value, StringComparer.Ordinal)));

    private static R4.Parameters.ParameterComponent? Find(R4.Parameters parameters, string name) => parameters.Parameter.Find(p => p.Name?.Value == name);
}
