namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>Reads the constraints of a Questionnaire or an item.</summary>
internal static class FormRules
{
    private static readonly string[] Urls =
    [
        "http://hl7.org/fhir/StructureDefinition/targetConstraint",
        "http://hl7.org/fhir/StructureDefinition/questionnaire-constraint",
    ];

    public static IReadOnlyList<FormRule> Read(
        List<R4.Extension> extensions, IReadOnlyDictionary<string, string?> known, string path, string? linkId, ExpressionSurvey expressions, FormProblems problems)
    {
        List<FormRule>? rules = null;
        foreach (var extension in extensions)
        {
            if (extension.Url?.Value is not { } url || !Urls.Contains(url))
            {
                continue;
            }

            var part = extension.Extension.Where(e => e.Url?.Value is not null).DistinctBy(e => e.Url!.Value).ToDictionary(e => e.Url!.Value!, e => e.Value, StringComparer.Ordinal); // the url was just looked at
            var text = part.GetValueOrDefault("expression") is R4.Expression expression
                ? expressions.Check(expression, "constraint", known, path, linkId)
                : expressions.CheckText((part.GetValueOrDefault("expression") as R4.PrimitiveType)?.ValueText, "constraint", known, path, linkId);
            if (text is null)
            {
                continue;
            }

            if ((part.GetValueOrDefault("human") as R4.PrimitiveType)?.ValueText is not { Length: > 0 } human)
            {
                problems.Add(FormIssueCodes.Constraint, path, linkId, "Its constraint does not say in words what is wrong.");
                continue;
            }

            var location = (part.GetValueOrDefault("location") as R4.PrimitiveType)?.ValueText;
            if (location is not null && expressions.CheckText(location, "constraint's location", known, path, linkId) is null)
            {
                continue;
            }

            (rules ??= []).Add(new FormRule(text, human, (part.GetValueOrDefault("severity") as R4.PrimitiveType)?.ValueText != "warning", location));
        }

        return rules ?? [];
    }
}
