namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>A Questionnaire made ready to be shown and filled in any number of times. Immutable, shared between threads.</summary>
public sealed class Form
{
    internal Form(R4.Questionnaire questionnaire, FormOptions options) => (Questionnaire, Options) = (questionnaire, options);

    /// <summary>The title; the name or a plain word where the Questionnaire has none.</summary>
    public required FormText Title { get; init; }

    /// <summary>The language of the words (BCP 47), or null where the Questionnaire does not say.</summary>
    public string? Language { get; init; }

    /// <summary>The Questionnaire's canonical with its version, or null where it has no url.</summary>
    public string? Canonical { get; init; }

    /// <summary>The author's words about the whole, or null.</summary>
    public FormText? Description { get; init; }

    /// <summary>The copyright that has to be shown, or null.</summary>
    public FormText? Copyright { get; init; }

    /// <summary>The items at the top, in order.</summary>
    public required IReadOnlyList<FormItem> Items { get; init; }

    /// <summary>The pages, in order: those that the author wants, else one with everything.</summary>
    public required IReadOnlyList<FormPage> Pages { get; init; }

    /// <summary>The Questionnaire; never changed.</summary>
    internal R4.Questionnaire Questionnaire { get; }

    internal FormOptions Options { get; }

    /// <summary>Rules on the response as a whole.</summary>
    internal IReadOnlyList<FormRule> Rules { get; init; } = [];

    /// <summary>The items by their number.</summary>
    internal IReadOnlyList<FormItem> ByNumber { get; init; } = [];

    internal bool HasConditions { get; init; }

    internal bool HasCalculated { get; init; }

    internal bool HasAnswerExpressions { get; init; }
}
