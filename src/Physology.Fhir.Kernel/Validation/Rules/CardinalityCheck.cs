using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>As many values as the definition asks for and no more than it allows. Reported where they are missing or too many: on the parent.</summary>
internal static class CardinalityCheck
{
    public static void Run(ElementCheck element, int count, Node parent, ValidationRun run)
    {
        var what = element.Slice is null ? $"{element.Name}" : $"{element.Name} ({element.Slice})";
        if (count < element.Min)
        {
            run.Error(ValidationIssueCodes.TooFew, parent, $"{what}: {count} found, at least {element.Min} needed ({element.Id}).");
        }

        if (count > element.Max)
        {
            run.Error(ValidationIssueCodes.TooMany, parent, $"{what}: {count} found, {(element.Max == 0 ? "none" : $"at most {element.Max}")} allowed ({element.Id}).");
        }
    }
}
