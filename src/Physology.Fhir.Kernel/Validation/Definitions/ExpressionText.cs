using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Definitions;

/// <summary>Expressions in definitions.</summary>
internal static class ExpressionText
{
    /// <summary>Reports an expression that is no FHIRPath, and warns of one that names what its type never has, so that it can only come to nothing.</summary>
    /// <param name="at">Where it is reported.</param>
    /// <param name="text">The expression.</param>
    /// <param name="contextType">The type it starts from, or null for any.</param>
    /// <param name="run">The run.</param>
    public static void Check(Node at, string? text, string? contextType, ValidationRun run)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        if (Fault(text, null) is { } fault)
        {
            run.Error(ValidationIssueCodes.ExpressionNotValid, at, $"No FHIRPath that can be compiled ({fault.Code}): {fault.Message}");
        }
        else if (contextType is not null && Fault(text, new FhirPathOptions { ContextType = contextType, Strict = true }) is { } doubt)
        {
            run.Warn(ValidationIssueCodes.ExpressionNotValid, at, $"FHIRPath that says nothing of a {contextType} ({doubt.Code}): {doubt.Message}");
        }
    }

    // Compiled for this and not kept: texts of strangers must not fill a cache.
    private static FhirPathException? Fault(string text, FhirPathOptions? options)
    {
        try
        {
            FhirPathExpression.Compile(text, options);
            return null;
        }
        catch (FhirPathException fault)
        {
            return fault;
        }
    }
}
