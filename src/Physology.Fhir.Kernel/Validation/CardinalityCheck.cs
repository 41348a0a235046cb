using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>As many values as the profile asks for and no more than it allows.</summary>
internal static class CardinalityCheck
{
    public static void Run(ElementCheck element, int count, string parentPath, CheckRun run)
    {
        var path = $"{parentPath}.{element.Name}";
        var what = element.Slice is null ? element.Name : $"{element.Name} ({element.Slice})";
        if (count < element.Min)
        {
            run.Error(ValidationIssueCodes.TooFew, path, $"{what}: {count} found, at least {element.Min} needed.");
        }

        if (element.Max is { } max && count > max)
        {
            run.Error(ValidationIssueCodes.TooMany, path, $"{what}: {count} found, {(max == 0 ? "none" : $"at most {max}")} allowed.");
        }
    }
}
