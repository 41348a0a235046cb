using System.Xml.Linq;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Architecture;

/// <summary>The arrows between the projects, read from the project files themselves.</summary>
public sealed class ProjectReferencesTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["R4"] = [],
        ["ModelGenerator"] = [],
        ["Kernel"] = ["R4"],
        ["Clinical"] = ["Kernel"],
        ["Web"] = ["Clinical"],
        ["Cli"] = ["Clinical"],
        ["Sandbox"] = ["Kernel"],
    };

    [Fact]
    public void Projects_EachReference_IsAnAllowedArrow()
    {
        var wrong = Violations(ReferencesOf(Path.Combine(Repository.Root, "src")));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Projects_ForbiddenArrow_IsSeen()
    {
        var wrong = Violations([("Kernel", "Web"), ("Web", "Clinical")]);

        Assert.Equal(["Kernel -> Web"], wrong);
    }

    [Fact]
    public void Features_NoFeature_NamesAnotherFeature()
    {
        var features = Path.Combine(Repository.Root, "src", "Physology.Fhir.Web", "Features");
        var names = Directory.GetDirectories(features).Select(d => Path.GetFileName(d)!).ToArray();
        var files = names.SelectMany(n => Directory.EnumerateFiles(Path.Combine(features, n), "*.cs", SearchOption.AllDirectories)
            .Select(file => (Feature: n, Text: File.ReadAllText(file))));

        Assert.NotEmpty(names);
        Assert.Empty(CrossReferences(files, names));
    }

    [Fact]
    public void Features_ForbiddenUsing_IsSeen()
    {
        var wrong = CrossReferences([("Timeline", "using Physology.Fhir.Web.Features.Launch;")], ["Timeline", "Launch"]);

        Assert.Equal(["Timeline -> Launch"], wrong);
    }

    private static IEnumerable<string> CrossReferences(IEnumerable<(string Feature, string Text)> files, string[] names) =>
        from file in files
        from other in names
        where other != file.Feature && other != "Shared" && file.Text.Contains($"Physology.Fhir.Web.Features.{other};", StringComparison.Ordinal)
        select $"{file.Feature} -> {other}";

    private static IEnumerable<(string From, string To)> ReferencesOf(string folder) =>
        from project in Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories)
        from reference in XDocument.Load(project).Descendants("ProjectReference")
        where (string?)reference.Attribute("ReferenceOutputAssembly") != "false"
        select (Short(project), Short((string)reference.Attribute("Include")!));

    private static string Short(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Replace("Physology.Fhir.", "", StringComparison.Ordinal);

    private static List<string> Violations(IEnumerable<(string From, string To)> references) =>
        [.. references.Where(r => !Allowed.TryGetValue(r.From, out var to) || !to.Contains(r.To)).Select(r => $"{r.From} -> {r.To}")];
}
