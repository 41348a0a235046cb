namespace Physology.Fhir.Kernel.Specification.Packages;

/// <summary>A package as a folder: unpacked by npm (<c>package/*.json</c>), or just a folder of definitions.</summary>
internal static class PackageFolder
{
    /// <exception cref="InvalidDefinitionException">The folder may not be read, or holds more than the limits allow.</exception>
    public static void Read(string folder, PackageContent content)
    {
        try
        {
            ReadFiles(folder, "", content);
            var inner = Path.Combine(folder, "package");
            if (Directory.Exists(inner))
            {
                ReadFiles(inner, "package/", content);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDefinitionException($"{folder} cannot be read: {e.Message}");
        }
    }

    private static void ReadFiles(string folder, string prefix, PackageContent content)
    {
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            if (PackageContent.IsOfInterest(name) && content.Admit(prefix + name, new FileInfo(path).Length))
            {
                ReadFile(path, prefix + name, content);
            }
        }
    }

    private static void ReadFile(string path, string name, PackageContent content)
    {
        byte[] json;
        try
        {
            json = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            content.AddProblem(name, e.Message);
            return;
        }

        content.Add(name, json);
    }
}
