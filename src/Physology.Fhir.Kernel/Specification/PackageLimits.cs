namespace Physology.Fhir.Kernel.Specification;

/// <summary>How much is read of a package that a stranger may have made.</summary>
/// <param name="MaxFiles">Most files, those that are no JSON included.</param>
/// <param name="MaxFileBytes">Longest file, unpacked.</param>
/// <param name="MaxBytes">All files together, unpacked.</param>
public sealed record PackageLimits(int MaxFiles = 50_000, int MaxFileBytes = 64 * 1024 * 1024, long MaxBytes = 1024L * 1024 * 1024)
{
    /// <summary>The limits used where none are given.</summary>
    public static PackageLimits Default { get; } = new();
}
