using Physology.Fhir.Kernel.Specification.Packages;

namespace Physology.Fhir.Kernel.Specification;

/// <summary>What a folder or a FHIR package (an npm-style <c>.tgz</c>) holds.</summary>
/// <param name="Name">The package's name and version from its <c>package.json</c> (<c>hl7.fhir.us.core#6.1.0</c>), or the name of the folder or file.</param>
/// <param name="Definitions">The definitions that a <see cref="DefinitionStore"/> finds: those with a canonical url.</param>
/// <param name="OtherResources">How many resources were read that are no definitions (examples, the guide itself).</param>
/// <param name="Problems">What could not be read as it stands, file by file, nothing left out.</param>
public sealed record DefinitionPackage(string Name, IReadOnlyList<R4.Resource> Definitions, int OtherResources, IReadOnlyList<PackageProblem> Problems)
{
    /// <summary>
    /// Reads a folder (its <c>*.json</c> and those of its <c>package</c> folder) or a <c>.tgz</c> (its <c>package/*.json</c>). Bad files are
    /// reported in <see cref="Problems"/>; the others are read all the same. A resource with some bad elements is reported and kept.
    /// </summary>
    /// <exception cref="InvalidDefinitionException">The path is neither a folder nor a readable archive, or is larger than the limits allow.</exception>
    public static DefinitionPackage Read(string path, PackageLimits? limits = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        limits ??= PackageLimits.Default;
        var reader = new PackageContent(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))), limits);
        if (Directory.Exists(path))
        {
            PackageFolder.Read(path, reader);
        }
        else if (File.Exists(path))
        {
            PackageArchive.Read(path, reader);
        }
        else
        {
            throw new InvalidDefinitionException($"{path} is neither a folder nor a file.");
        }

        return reader.ToPackage();
    }
}
