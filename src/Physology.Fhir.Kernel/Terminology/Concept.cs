namespace Physology.Fhir.Kernel.Terminology;

/// <summary>A concept of a compiled code system, with its place in the hierarchy.</summary>
internal sealed class Concept(Member member, string? definition)
{
    public Member Member { get; } = member;

    public string? Definition { get; } = definition;

    public List<ConceptProperty> Properties { get; } = [];

    /// <summary>Indexes of the concepts directly above; a concept may have several.</summary>
    public List<int> Parents { get; } = [];

    public List<int> Children { get; } = [];
}

/// <summary>One value of a property: the code of a Coding, else the text of the primitive.</summary>
internal sealed record ConceptProperty(string Code, string Text);
