using System.Reflection;

namespace Physology.Fhir.Sandbox.Demo;

/// <summary>Where the service lies: beside the published sandbox, or in the build of the same checkout.</summary>
public static class ServiceFolder
{
    public const string Assembly = "Physology.Fhir.Web.dll";

    public static string? Find(string? configured, string baseDirectory)
    {
        if (configured is not null)
        {
            return HasService(configured) ? configured : null;
        }

        var published = Path.Combine(baseDirectory, "service");
        if (HasService(published))
        {
            return published;
        }

        var configuration = typeof(ServiceFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == "Configuration")?.Value ?? "Debug";
        for (var folder = new DirectoryInfo(baseDirectory); folder is not null; folder = folder.Parent)
        {
            var built = Path.Combine(folder.FullName, "src", "Physology.Fhir.Web", "bin", configuration, "net10.0");
            if (HasService(built))
            {
                return built;
            }
        }

        return null;
    }

    private static bool HasService(string folder) => File.Exists(Path.Combine(folder, Assembly));
}
