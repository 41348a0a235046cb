using System.Diagnostics;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Guide;

/// <summary>What is checked in is what the FHIR Shorthand compiles to.</summary>
public sealed class GuideDriftTests
{
    private static readonly string Profiles = Path.Combine(Repository.Root, "profiles");

    [Fact]
    public async Task Compiled_FromTheShorthand_IsWhatIsCheckedIn()
    {
        var tools = Path.Combine(Repository.Root, ".work", "guide");
        Assert.SkipUnless(
            File.Exists(Path.Combine(tools, "sushi", "node_modules", ".bin", "sushi")) && Directory.Exists(Path.Combine(tools, "home", ".fhir", "packages", "hl7.fhir.r4.core#4.0.1")),
            "The compiler and HL7's packages are not in .work; 'bash profiles/build --tools' fetches them.");
        var folder = Directory.CreateTempSubdirectory("physology-guide-").FullName;
        try
        {
            await BuildAsync(folder);

            var expected = Files(folder);
            var actual = Files(Path.Combine(Profiles, "fsh-generated"));
            Assert.Equal(expected.Keys, actual.Keys);
            Assert.All(expected, file => Assert.True(file.Value == actual[file.Key], $"{file.Key} is not what the shorthand compiles to; run 'bash profiles/build'."));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task BuildAsync(string folder)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(Profiles, "build"));
        start.ArgumentList.Add("--to");
        start.ArgumentList.Add(folder);
        using var build = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        var output = build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(build.ExitCode == 0, await output + await errors);
    }

    // Git may give the checked-in files other line ends on other systems; their content is what counts.
    private static SortedDictionary<string, string> Files(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".json" or ".md").ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), f => File.ReadAllText(f).ReplaceLineEndings("\n")), StringComparer.Ordinal);
}
