using Physology.Fhir.Kernel.Ucum;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>UCUM: a code is valid when it is a unit expression of known units. It has no display but itself; what people write beside it is free.</summary>
internal static class UcumCodes
{
    public const string System = "http://unitsofmeasure.org";

    private static readonly CodeValidation Good = new CodeValidation.Valid(null);
    private static readonly CodeValidation Bad = new CodeValidation.Invalid(TerminologyIssueCodes.NotByGrammar, "Not a unit of UCUM (units are case-sensitive: mm[Hg], not mmHg).");

    public static CodeValidation Check(string code) => UcumUnit.TryParse(code, out _) ? Good : Bad;

    /// <summary>R4, "Using UCUM with FHIR": the property <c>canonical</c> takes the units that can be converted into this one.</summary>
    public static Func<string, bool>? EqualTo(string property, string value) =>
        property == "canonical" && UcumUnit.TryParse(value, out var unit)
            ? code => UcumUnit.TryParse(code, out var other) && other.IsComparableTo(unit)
            : null;
}
