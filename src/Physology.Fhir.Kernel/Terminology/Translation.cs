using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>What a concept map says of a code.</summary>
public abstract record Translation
{
    private Translation()
    {
    }

    /// <summary>The map has targets for the code, in its order.</summary>
    public sealed record Found(IReadOnlyList<TranslationMatch> Matches) : Translation;

    /// <summary>The map says nothing of the code, or says that nothing answers to it.</summary>
    public sealed record None(IssueCode Code, string Reason) : Translation;
}

/// <summary>One target of a code.</summary>
/// <param name="Equivalence">FHIR's word for how the target relates to the source: <c>equivalent</c>, <c>wider</c> (the target is wider), <c>inexact</c> …</param>
/// <param name="Target">The code on the other side.</param>
public sealed record TranslationMatch(string Equivalence, CodedValue Target)
{
    /// <summary>What the map remarks on it, or null.</summary>
    public string? Comment { get; init; }

    /// <summary>What the map gives besides the target: each with the property it is for.</summary>
    public IReadOnlyList<(string Property, CodedValue Value)> Products { get; init; } = [];
}
