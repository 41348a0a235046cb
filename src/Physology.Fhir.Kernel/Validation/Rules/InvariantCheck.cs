using System.Collections.Frozen;
using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>
/// A rule that a definition states as FHIRPath: a "condition that must evaluate to true" (elementdefinition.html), so one that comes to nothing does not hold.
/// Compiled when it is first needed, and once.
/// </summary>
internal sealed class InvariantCheck(string key, string text, bool isError, string? human, bool isOfElement) : Check
{
    private FhirPathExpression? _expression;
    private FhirPathException? _broken;

    // The rule could be asked, and of this value it does not come to true; what is left is a lack of ours (a budget, a value set) or of the definition.
    private static readonly FrozenSet<string> DependsOnData = new[]
    {
        FhirPathErrorCodes.SingleExpected, FhirPathErrorCodes.WrongType, FhirPathErrorCodes.BadArgument, FhirPathErrorCodes.BadDuration,
    }.ToFrozenSet(StringComparer.Ordinal);

    private IssueSeverity Severity => isError ? IssueSeverity.Error : IssueSeverity.Warning;

    public override void Run(Node node, ValidationRun run)
    {
        if (_expression is null && !Compile())
        {
            run.Report(ValidationIssueCodes.InvariantNotEvaluated, Severity, node, $"{key} is no FHIRPath that can be compiled ({_broken?.Code}): {_broken?.Message}");
            return;
        }

        try
        {
            // A rule that stands on Bundle.entry.resource or on contained is the outer resource's, so that is its %resource.
            var context = run.ContextFor(isOfElement && node is { Value: R4.Resource, Parent: { } holder } ? holder : node);
            if (!_expression!.IsTrue(node.Value, context)) // compiled above
            {
                run.Report(ValidationIssueCodes.InvariantFailed, Severity, node, $"{key}: {human ?? text}");
            }
        }
        catch (FhirPathException failed) when (DependsOnData.Contains(failed.Code))
        {
            run.Report(ValidationIssueCodes.InvariantFailed, Severity, node, $"{key}: {human ?? text} ({failed.Code}: {failed.Message})");
        }
        catch (FhirPathException failed)
        {
            run.Warn(ValidationIssueCodes.InvariantNotEvaluated, node, $"{key} could not be evaluated ({failed.Code}): {failed.Message}");
        }
    }

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
