using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>A target lies where the definition allows (contained, bundled, referenced), and is named with or without version as it asks.</summary>
internal sealed class AggregationCheck(string[] modes, string? versioning) : Check
{
    public override void Run(Node node, ValidationRun run)
    {
        if (node.Value is not R4.ResourceReference { Reference.Value: { Length: > 0 } text })
        {
            return;
        }

        if (modes.Length > 0)
        {
            var mode = run.References.Resolve(node, text) is Resolution.Found found ? found.Place == Place.Contained ? "contained" : "bundled"
                : text.StartsWith('#') ? "contained"
                : "referenced";
            // What is in the bundle is also referenced; what is only asked to be bundled must be there.
            if (!modes.Contains(mode) && !(mode == "bundled" && modes.Contains("referenced")))
            {
                run.Error(ValidationIssueCodes.Aggregation, node, $"The target is {mode}; allowed: {string.Join(", ", modes)}.");
            }
        }

        var hasVersion = text.Contains("/_history/", StringComparison.Ordinal);
        if ((versioning == "specific" && !hasVersion && !text.StartsWith('#')) || (versioning == "independent" && hasVersion))
        {
            run.Error(ValidationIssueCodes.Versioning, node, versioning == "specific" ? "The reference must name a version." : "The reference must name no version.");
        }
    }
}
