namespace Physology.Fhir.Kernel.Specification;

/// <summary>A file of a package that could not be read as it stands.</summary>
/// <param name="File">The file's name inside the folder or archive.</param>
/// <param name="Message">What is wrong with it.</param>
/// <param name="IsLost">Whether nothing of the file is in the package; else its resource is, as far as it could be read.</param>
public sealed record PackageProblem(string File, string Message, bool IsLost)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}: {Message}";
}
