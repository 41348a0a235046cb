namespace Physology.Fhir.Kernel.Issues;

/// <summary>A permanent code of something that is wrong, such as <c>VAL301</c>. A code is never reused and never changes its meaning.</summary>
public readonly record struct IssueCode(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
