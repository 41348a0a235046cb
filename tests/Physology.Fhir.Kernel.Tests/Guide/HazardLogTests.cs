using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Guide;

/// <summary>The hazard log is whole, and every test that it names as showing a control exists.</summary>
public sealed partial class HazardLogTests
{
    private static readonly IReadOnlyList<Hazard> Log = JsonSerializer.Deserialize<List<Hazard>>(
        File.ReadAllBytes(Path.Combine(Repository.Root, "profiles", "input", "data", "hazards.json")), new JsonSerializerOptions(JsonSerializerDefaults.Web))!;

    private static readonly IReadOnlySet<string> Tests = Find(Path.Combine(Repository.Root, "tests"));

    [Fact]
    public void Log_HasTwentyFiveRowsOrMore_EachWhole()
    {
        Assert.True(Log.Count >= 25, $"{Log.Count} rows");
        Assert.Equal(Enumerable.Range(1, Log.Count).Select(n => $"H{n:00}"), Log.Select(h => h.Id));
        Assert.All(Log, h => Assert.All([h.Name, h.Cause, h.Harm, h.Control], text => Assert.False(string.IsNullOrWhiteSpace(text), h.Id)));
        Assert.All(Log, h => Assert.True(h.Severity is "Catastrophic" or "Major" or "Considerable" or "Significant" or "Minor", h.Id));
        Assert.All(Log, h => Assert.NotEmpty(h.Tests));
    }

    [Fact]
    public void Log_EveryTestNamed_Exists() => Assert.Empty(Missing(Log.SelectMany(h => h.Tests.Select(t => $"{h.Id} {t}"))));

    [Fact]
    public void Log_ControlCase_ATestThatDoesNotExistIsFound() =>
        Assert.Equal(["H99 HazardLogTests.Nobody_WroteThis_Test"], Missing(["H99 HazardLogTests.Nobody_WroteThis_Test", "H99 HazardLogTests.Log_EveryTestNamed_Exists"]));

    [Fact]
    public void Page_OfSafety_ShowsEveryRow()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "profiles", "fsh-generated", "pages", "safety.md"));

        Assert.All(Log, h => Assert.Contains($"| {h.Id} | {h.Name} |", page, StringComparison.Ordinal));
    }

    private static List<string> Missing(IEnumerable<string> named) => [.. named.Where(n => !Tests.Contains(n[(n.IndexOf(' ', StringComparison.Ordinal) + 1)..]))];

    // By source, because a test of this project cannot load the others: a method marked as a test, under the class that is declared above it.
    private static HashSet<string> Find(string folder)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
        {
            var type = "";
            var isTest = false;
            foreach (var line in File.ReadLines(file))
            {
                if (TypeLine().Match(line) is { Success: true } declared)
                {
                    type = declared.Groups[1].Value;
                }

                isTest |= line.Contains("[Fact", StringComparison.Ordinal) || line.Contains("[Theory", StringComparison.Ordinal);
                if (isTest && MethodLine().Match(line) is { Success: true } method)
                {
                    found.Add($"{type}.{method.Groups[1].Value}");
                    isTest = false;
                }
            }
        }

        return found;
    }

    [GeneratedRegex(@"^\s*(?:public|internal)[\w ]*\bclass (\w+)")]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"^\s*public (?:[\w<>]+ )+(\w+_\w+)\(")]
    private static partial Regex MethodLine();

    private sealed record Hazard(string Id, [property: System.Text.Json.Serialization.JsonPropertyName("hazard")] string Name, string Cause, string Harm, string Severity, string Control, IReadOnlyList<string> Tests);
}
