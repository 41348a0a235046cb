namespace Physology.Fhir.Clinical.Codes;

/// <summary>How well anatomical studies support a chain (Wilke 2016, 62 dissection studies).</summary>
public enum ChainEvidence
{
    /// <summary>Not reviewed, or reviewed without a rating verified here.</summary>
    NotRated,

    /// <summary>Strong evidence for the whole line.</summary>
    Strong,

    /// <summary>Moderate to strong evidence for parts of the line.</summary>
    Parts,
}

/// <summary>Lines of fascial continuity, names as descriptive labels only (CodeSystem <c>fascial-chain</c>).</summary>
public static class FascialChains
{
    public static readonly Concept SuperficialBack = Of("superficial-back", "Superficial back line");
    public static readonly Concept SuperficialFront = Of("superficial-front", "Superficial front line");
    public static readonly Concept Lateral = Of("lateral", "Lateral line");
    public static readonly Concept Spiral = Of("spiral", "Spiral line");
    public static readonly Concept SuperficialBackArm = Of("superficial-back-arm", "Superficial back arm line");
    public static readonly Concept DeepBackArm = Of("deep-back-arm", "Deep back arm line");
    public static readonly Concept SuperficialFrontArm = Of("superficial-front-arm", "Superficial front arm line");
    public static readonly Concept DeepFrontArm = Of("deep-front-arm", "Deep front arm line");
    public static readonly Concept BackFunctional = Of("back-functional", "Back functional line");
    public static readonly Concept FrontFunctional = Of("front-functional", "Front functional line");
    public static readonly Concept IpsilateralFunctional = Of("ipsilateral-functional", "Ipsilateral functional line");
    public static readonly Concept DeepFront = Of("deep-front", "Deep front line");

    /// <summary>Every concept, in the order shown.</summary>
    public static readonly IReadOnlyList<Concept> All =
    [
        SuperficialBack, SuperficialFront, Lateral, Spiral, SuperficialBackArm, DeepBackArm, SuperficialFrontArm, DeepFrontArm,
        BackFunctional, FrontFunctional, IpsilateralFunctional, DeepFront,
    ];

    /// <summary>The concept with this code, or null.</summary>
    public static Concept? Find(string? code) => Concept.Find(All, code);

    /// <summary>The evidence tag shown beside a chain.</summary>
    public static ChainEvidence Evidence(Concept chain) =>
        chain == SuperficialBack || chain == BackFunctional || chain == FrontFunctional ? ChainEvidence.Strong
        : chain == Spiral || chain == Lateral ? ChainEvidence.Parts
        : ChainEvidence.NotRated;

    private static Concept Of(string code, string display) => new(CodeSystems.FascialChain, code, display);
}
