namespace Physology.Fhir.Clinical.Codes;

/// <summary>What the numbers of a palpation mean (CodeSystem <c>grade</c>). The number is filed as the value, the grade beside it.</summary>
public static class Grades
{
    /// <summary>Loss of glide, stiffness, tone and guarding; the place in the list is the number.</summary>
    public static readonly IReadOnlyList<Concept> Texture =
        [Of("none", "None"), Of("slight", "Slight"), Of("moderate", "Moderate"), Of("marked", "Marked")];

    /// <summary>Tenderness; the place in the list is the number.</summary>
    public static readonly IReadOnlyList<Concept> Tenderness =
    [
        Of("tender-none", "Not tender"), Of("tender-mild", "Mild"), Of("tender-moderate", "Moderate with a grimace"),
        Of("tender-severe", "Severe with withdrawal"), Of("tender-untouchable", "Cannot be touched"),
    ];

    /// <summary>Every concept of the code system.</summary>
    public static readonly IReadOnlyList<Concept> All = [.. Texture, .. Tenderness];

    /// <summary>The grade of a number on its scale, or null outside it.</summary>
    public static Concept? Of(IReadOnlyList<Concept> scale, int number)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return number >= 0 && number < scale.Count ? scale[number] : null;
    }

    private static Concept Of(string code, string display) => new(CodeSystems.Grade, code, display);
}
