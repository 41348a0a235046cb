namespace Physology.Fhir.Benchmarks;

/// <summary>The checkout the benchmarks were built from, and the outside test data beside it where there is some.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    public static string? Suite(string path)
    {
        var suites = Environment.GetEnvironmentVariable("PHYSOLOGY_SUITES") ?? Path.Combine(Root, "..", "shared", "suites");
        var full = Path.Combine(suites, path);
        return File.Exists(full) ? full : null;
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Physology.Fhir.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Physology.Fhir.sln was not found above the benchmarks.");
    }
}
