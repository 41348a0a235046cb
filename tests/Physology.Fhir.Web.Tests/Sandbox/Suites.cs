namespace Physology.Fhir.Web.Tests.Sandbox;

/// <summary>Test data of public projects, which a clone need not have.</summary>
internal static class Suites
{
    public static string? Folder(string name)
    {
        if (Environment.GetEnvironmentVariable("PHYSOLOGY_SUITES") is { Length: > 0 } named)
        {
            return Existing(Path.Combine(named, name));
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Physology.Fhir.sln")))
            {
                return Existing(Path.Combine(folder.FullName, "..", "shared", "suites", name));
            }
        }

        return null;
    }

    private static string? Existing(string folder) => Directory.Exists(folder) ? folder : null;
}
