namespace Physology.Fhir.Clinical.Instruments;

/// <summary>One activity of the Patient-Specific Functional Scale: 0 unable to 10 as before.</summary>
public static class PatientSpecificActivity
{
    public const decimal Minimum = 0;
    public const decimal Maximum = 10;

    /// <summary>More is better, unlike every other score here.</summary>
    public const Polarity Polarity = Instruments.Polarity.HigherIsBetter;

    /// <summary>The score, or null when it was not rated or lies outside the scale.</summary>
    public static int? Score(Assessments.PsfsActivity? activity) => activity?.Score is >= 0 and <= 10 ? activity.Score : null;
}
