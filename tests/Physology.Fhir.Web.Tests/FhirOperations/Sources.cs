namespace Physology.Fhir.Web.Tests.FhirOperations;

/// <summary>Where the sources are: the guide's examples are read from there.</summary>
internal static class Sources
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Example(string name) => File.ReadAllText(Path.Combine(Root, "profiles", "fsh-generated", "examples", name));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Physology.Fhir.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not lie inside the sources.");
    }
}
