namespace Physology.Fhir.Kernel.Terminology;

/// <summary>UN M49, the numbers of countries and regions: three digits each. Which of them there are is not carried here, so that only what has another form is told to be none.</summary>
internal static class Regions
{
    public const string System = "http://unstats.un.org/unsd/methods/m49/m49.htm";

    private static readonly CodeValidation Bad = new CodeValidation.Invalid(TerminologyIssueCodes.NotByGrammar, "Not a code of UN M49: three digits, as in 150.");
    private static readonly CodeValidation NotListed = new CodeValidation.NotChecked(TerminologyIssueCodes.SystemNotCarried, "The regions of UN M49 are not carried here.");

    public static CodeValidation Check(string code) => code is [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9'] ? NotListed : Bad;

    /// <summary>What class a region is of is not known either: the filter leaves the answer to <see cref="Check"/>.</summary>
    public static Func<string, bool>? OfClass(string property, string value) => property == "class" ? _ => true : null;
}
