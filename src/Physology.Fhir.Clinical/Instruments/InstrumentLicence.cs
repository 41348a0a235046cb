namespace Physology.Fhir.Clinical.Instruments;

/// <summary>Who may use an instrument's text.</summary>
/// <param name="IsTextShipped">Whether the guide has the text. Where not, a clinic with a licence brings its own Questionnaire, with the same linkIds.</param>
/// <param name="Notice">The notice that goes with the text.</param>
public sealed record InstrumentLicence(bool IsTextShipped, string Notice)
{
    /// <summary>The rule is a fact of a publication; the words of the questions are ours.</summary>
    public static readonly InstrumentLicence OwnWords = new(true, "Question wording: Physology, free to use with the guide. The scoring rule is cited.");

    /// <summary>PHQ and GAD-7.</summary>
    public static readonly InstrumentLicence Pfizer = new(
        true,
        "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.");

    /// <summary>FIQR and SIQR.</summary>
    public static readonly InstrumentLicence CreativeCommonsAttribution = new(
        true, "Bennett RM and others, Arthritis Res Ther 2009;11:R120, with additional files; Creative Commons Attribution 2.0.");

    /// <summary>Licensed: scored here, worded by whoever holds a licence.</summary>
    public static InstrumentLicence HeldBy(string owner) => new(false, $"Text and licence: {owner}. Not part of this product.");
}
