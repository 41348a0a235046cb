namespace Physology.Fhir.Kernel.FhirPath;

/// <summary>A compiled FHIRPath expression (FHIRPath 2.0.0 with FHIR R4's additions). Immutable and safe for any number of threads.</summary>
public sealed class FhirPathExpression
{
    private FhirPathExpression(string text) => Text = text;

    /// <summary>The expression as it was written.</summary>
    public string Text { get; }

    /// <summary>Compiles a text.</summary>
    /// <exception cref="FhirPathException">It is no FHIRPath, or refused by strict options: a code FP1xx with line and column.</exception>
    public static FhirPathExpression Compile(string text, FhirPathOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new FhirPathExpression(text);
    }

    /// <summary>Evaluates against an input (null: an empty collection).</summary>
    /// <exception cref="FhirPathException">The evaluation came to an error, a code FP2xx.</exception>
    public IReadOnlyList<FhirPathItem> Evaluate(R4.Base? input, EvaluationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        throw new FhirPathException(FhirPathErrorCodes.HostCannot, "Evaluation comes with the engine.", Text, 0);
    }

    /// <summary>Whether the result is true: empty is not, and a single item that is no boolean is (FHIRPath, Singleton Evaluation of Collections).</summary>
    /// <exception cref="FhirPathException">The evaluation came to an error, or to more than one item: a code FP2xx.</exception>
    public bool IsTrue(R4.Base? input, EvaluationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        throw new FhirPathException(FhirPathErrorCodes.HostCannot, "Evaluation comes with the engine.", Text, 0);
    }
}
