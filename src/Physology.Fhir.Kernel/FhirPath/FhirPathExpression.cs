using Physology.Fhir.Kernel.FhirPath.Compilation;
using Physology.Fhir.Kernel.FhirPath.Runtime;

namespace Physology.Fhir.Kernel.FhirPath;

/// <summary>A compiled FHIRPath expression (FHIRPath 2.0.0 with FHIR R4's additions). Immutable and safe for any number of threads.</summary>
public sealed class FhirPathExpression
{
    private readonly Node _root;
    private readonly int _slots;

    private FhirPathExpression(string text, Node root, int slots) => (Text, _root, _slots) = (text, root, slots);

    /// <summary>The expression as it was written.</summary>
    public string Text { get; }

    /// <summary>Compiles a text.</summary>
    /// <exception cref="FhirPathException">It is no FHIRPath, or refused by strict options: a code FP1xx with line and column.</exception>
    /// <exception cref="ArgumentException">The options name a context type that R4 has not.</exception>
    public static FhirPathExpression Compile(string text, FhirPathOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var root = Compiler.Compile(text, options ?? FhirPathOptions.Default, out var slots);
        return new FhirPathExpression(text, root, slots);
    }

    /// <summary>Evaluates against an input (null: an empty collection).</summary>
    /// <exception cref="FhirPathException">The evaluation came to an error, a code FP2xx.</exception>
    public IReadOnlyList<FhirPathItem> Evaluate(R4.Base? input, EvaluationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var run = Run.Begin(Text, context, input, _slots);
        var list = run.Rent();
        _root.Push(run, input, list);
        var result = FhirPathItem.From(list.Items);
        run.Return(list);
        run.End();
        return result;
    }

    /// <summary>Whether the result is true: empty is not, and a single item that is no boolean is (FHIRPath, Singleton Evaluation of Collections).</summary>
    /// <exception cref="FhirPathException">The evaluation came to an error, or to more than one item: a code FP2xx.</exception>
    public bool IsTrue(R4.Base? input, EvaluationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var run = Run.Begin(Text, context, input, _slots);
        var result = _root.Test(run, input) == Truth.True;
        run.End();
        return result;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
