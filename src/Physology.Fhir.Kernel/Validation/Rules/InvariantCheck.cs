using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>A rule that a definition states as FHIRPath. Compiled when it is first needed, and once.</summary>
internal sealed class InvariantCheck(string key, string text, bool isError, string? human, bool isOfElement) : Check
{
    private FhirPathExpression? _expression;
    private FhirPathException? _broken;

    public override void Run(Node node, ValidationRun run)
    {
        if (_expression is null && !Compile())
        {
            run.Warn(ValidationIssueCodes.InvariantNotEvaluated, node, $"{key} is no FHIRPath that can be compiled ({_broken?.Code}): {_broken?.Message}");
            return;
        }

        try
        {
            // A rule that stands on Bundle.entry.resource or on contained is the outer resource's, so that is its %resource.
            var context = run.ContextFor(isOfElement && node is { Value: R4.Resource, Parent: { } holder } ? holder : node);
            if (!Holds(_expression!, node, context)) // compiled above
            {
                run.Report(ValidationIssueCodes.InvariantFailed, isError ? IssueSeverity.Error : IssueSeverity.Warning, node, $"{key}: {human ?? text}");
            }
        }
        catch (FhirPathException failed)
        {
            run.Warn(ValidationIssueCodes.InvariantNotEvaluated, node, $"{key} could not be evaluated ({failed.Code}): {failed.Message}");
        }
    }

    // bdl-8 ("fullUrl.contains('/_history/').not()") is meant to hold where there is no fullUrl, and comes to nothing there: what a rule
    // says nothing about does not break it.
    private static bool Holds(FhirPathExpression expression, Node node, EvaluationContext context) =>
        expression.IsTrue(node.Value, context) || expression.Evaluate(node.Value, context).Count == 0;

    private bool Compile()
    {
        if (_broken is not null)
        {
            return false;
        }

        try
        {
            _expression = FhirPathCache.Shared.Get(text);
            return true;
        }
        catch (FhirPathException broken)
        {
            _broken = broken;
            return false;
        }
    }
}
