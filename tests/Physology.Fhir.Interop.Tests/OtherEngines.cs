using Xunit;

namespace Physology.Fhir.Interop.Tests;

/// <summary>Where the other engines are installed (<c>tests/run</c> does it); what needs them is reported as skipped where they are not.</summary>
internal static class OtherEngines
{
    /// <summary>The folder with <c>package.json</c> and our scripts.</summary>
    public static string Folder { get; } = Path.Combine(Root(), "tests", "interop");

    /// <summary>The guide's compiled resources.</summary>
    public static string Guide { get; } = Path.Combine(Root(), "profiles", "fsh-generated", "resources");

    /// <summary>A file of an installed package, or the test is skipped.</summary>
    public static string Find(string path)
    {
        var full = Path.Combine(Folder, "node_modules", path);
        Assert.SkipUnless(Path.Exists(full), $"{path} is not installed: run 'npm ci' in tests/interop");
        return full;
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Physology.Fhir.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run from inside the checkout, and Physology.Fhir.sln was not found above them.");
    }
}
