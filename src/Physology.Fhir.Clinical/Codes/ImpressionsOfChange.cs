namespace Physology.Fhir.Clinical.Codes;

/// <summary>Impression of change, 1 = very much better … 7 = very much worse (CodeSystem <c>impression-of-change</c>; the ordinal is the place in the list).</summary>
public static class ImpressionsOfChange
{
    public static readonly Concept VeryMuchBetter = Of("very-much-better", "Very much better");
    public static readonly Concept MuchBetter = Of("much-better", "Much better");
    public static readonly Concept ALittleBetter = Of("a-little-better", "A little better");
    public static readonly Concept NoChange = Of("no-change", "No change");
    public static readonly Concept ALittleWorse = Of("a-little-worse", "A little worse");
    public static readonly Concept MuchWorse = Of("much-worse", "Much worse");
    public static readonly Concept VeryMuchWorse = Of("very-much-worse", "Very much worse");

    /// <summary>Every concept, in the order shown.</summary>
    public static readonly IReadOnlyList<Concept> All = [VeryMuchBetter, MuchBetter, ALittleBetter, NoChange, ALittleWorse, MuchWorse, VeryMuchWorse];

    /// <summary>The concept with this code, or null.</summary>
    public static Concept? Find(string? code) => Concept.Find(All, code);

    /// <summary>1 to 7 for a concept of this list, or null.</summary>
    public static int? Ordinal(Concept? concept) => concept is null ? null : Enumerable.Range(0, All.Count).Where(i => All[i] == concept).Select(i => (int?)(i + 1)).FirstOrDefault();

    /// <summary>The concept of an ordinal 1 to 7, or null outside it.</summary>
    public static Concept? FromOrdinal(int? ordinal) => ordinal is >= 1 and <= 7 ? All[ordinal.Value - 1] : null;

    private static Concept Of(string code, string display) => new(CodeSystems.ImpressionOfChange, code, display);
}
