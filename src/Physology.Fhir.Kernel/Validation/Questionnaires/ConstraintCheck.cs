using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Questionnaires;

/// <summary>
/// What a questionnaire asks of its answers in FHIRPath (questionnaire-constraint, targetConstraint): "an invariant that must be satisfied before
/// responses to the questionnaire can be considered complete". Only what is told to be false breaks it: of what is not answered nothing is told.
/// </summary>
internal sealed class ConstraintCheck(R4.Questionnaire questionnaire, ValidationRun run)
{
    private const string Core = "http://hl7.org/fhir/StructureDefinition/";

    /// <summary>Checks the constraints that an item, or the questionnaire, carries, on the item of the response, or the response.</summary>
    public void Run(Node node, List<R4.Extension> extensions)
    {
        foreach (var extension in extensions)
        {
            if (extension.Url?.Value is Core + "questionnaire-constraint" or Core + "targetConstraint" && Part(extension, "expression") is { } expression && TextOf(expression) is { } text)
            {
                Check(node, extension, text);
            }
        }
    }

    private void Check(Node node, R4.Extension constraint, string text)
    {
        var key = (Part(constraint, "key") as R4.PrimitiveType)?.ValueText;
        try
        {
            var context = run.ContextFor(node) with
            {
                Variables = new Dictionary<string, IReadOnlyList<FhirPathItem>>(StringComparer.Ordinal) { ["questionnaire"] = [FhirPathItem.Of(questionnaire)] },
            };
            var expression = FhirPathCache.Shared.Get(text);
            if (!expression.IsTrue(node.Value, context) && expression.Evaluate(node.Value, context).Count > 0)
            {
                var isWarning = (Part(constraint, "severity") as R4.PrimitiveType)?.ValueText == "warning";
                run.Report(ValidationIssueCodes.ResponseConstraint, isWarning ? IssueSeverity.Warning : IssueSeverity.Error, node, $"{key}: {(Part(constraint, "human") as R4.PrimitiveType)?.ValueText ?? text}");
            }
        }
        catch (FhirPathException failed)
        {
            // Variables that only the form filler knows, and what else cannot be told here, is not held against the answers.
            run.Inform(ValidationIssueCodes.InvariantNotEvaluated, node, $"The questionnaire's constraint {key} could not be evaluated ({failed.Code}): {failed.Message}");
        }
    }

    private static string? TextOf(R4.DataType value) => value switch
    {
        R4.Expression { Language.Value: "text/fhirpath", ExpressionElement.Value: { Length: > 0 } text } => text,
        R4.FhirString { Value: { Length: > 0 } text } => text,
        _ => null,
    };

    private static R4.DataType? Part(R4.Extension extension, string name) => extension.Extension.Find(e => e.Url?.Value == name)?.Value;
}
