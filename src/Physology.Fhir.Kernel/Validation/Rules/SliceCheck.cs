namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>One slice: what it asks for, and what tells its values from others.</summary>
/// <param name="Element">What each of its values must be.</param>
/// <param name="Tests">All must hold; null for the slice of all others (<c>@default</c>).</param>
internal sealed record SliceCheck(ElementCheck Element, Discriminator[]? Tests)
{
    public bool IsUndecided => Tests is [NoDiscriminator];

    public bool Takes(Node node, ValidationRun run)
    {
        foreach (var test in Tests ?? [])
        {
            if (!test.Matches(node, run))
            {
                return false;
            }
        }

        return true;
    }
}
