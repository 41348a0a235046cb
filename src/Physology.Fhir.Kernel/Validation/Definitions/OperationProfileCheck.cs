using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Validation.Definitions;

/// <summary>An operation's parameters and the profile of Parameters that it names for them agree (operationdefinition.html, inputProfile and outputProfile).</summary>
internal static class OperationProfileCheck
{
    public static void Run(Node node, R4.OperationDefinition operation, ValidationRun run)
    {
        Compare(node, operation, operation.InputProfile?.Value, "in", run);
        Compare(node, operation, operation.OutputProfile?.Value, "out", run);
    }

    private static void Compare(Node node, R4.OperationDefinition operation, string? canonical, string use, ValidationRun run)
    {
        if (canonical is null || run.Validator.FindTree(canonical, node, run) is not { } tree || tree.Definition.Type?.Value != "Parameters"
            || tree.Root.Child("parameter") is not { } parameter)
        {
            return;
        }

        var parameters = node.Named("parameter").ToList();
        foreach (var slice in parameter.Slices)
        {
            var name = slice.Child("name")?.Definition is { } d ? ((d.Fixed ?? d.Pattern) as R4.PrimitiveType)?.ValueText : null;
            if (name is not null && parameters.Find(p => IsIt(p, name, use)) is { } at)
            {
                Parameter(at, (R4.OperationDefinition.ParameterComponent)at.Value, slice, run);
            }
        }
    }

    private static bool IsIt(Node node, string name, string use) =>
        node.Value is R4.OperationDefinition.ParameterComponent parameter && parameter.Name?.Value == name && parameter.Use?.Value == use;

    private static void Parameter(Node node, R4.OperationDefinition.ParameterComponent parameter, SnapshotElement slice, ValidationRun run)
    {
        var profileMax = slice.Definition.Max?.Value;
        if (parameter.Min?.Value != slice.Min || parameter.Max?.Value != profileMax)
        {
            run.Error(ValidationIssueCodes.OperationProfile, node, $"The operation has {parameter.Min?.Value}..{parameter.Max?.Value}, its profile {slice.Min}..{profileMax}.");
        }

        if (parameter.Type?.Value is not { } type || slice.Child("resource") is not { Definition.Type: { Count: > 0 } types })
        {
            return;
        }

        if (R4.Model.R4Model.Find(type) is { Kind: R4.Model.ModelTypeKind.Resource } && !types.Exists(t => t.Code?.Value == type || t.Code?.Value == "Resource"))
        {
            run.Error(ValidationIssueCodes.OperationProfile, node, $"The operation has a {type}, its profile {string.Join(", ", types.Select(t => t.Code?.Value))}.");
        }
    }
}
