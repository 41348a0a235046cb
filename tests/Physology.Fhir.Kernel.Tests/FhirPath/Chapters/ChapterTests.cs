using System.Text.Json;
using System.Text.Json.Serialization;
using Physology.Fhir.Kernel.FhirPath;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.FhirPath.Chapters;

/// <summary>
/// The specification's chapters as cases: an expression, the input it is evaluated on, and what it gives, each item as a literal
/// (a text between quotes as it is, without escapes; decimals by value). No result: the empty collection.
/// </summary>
public sealed class ChapterTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Physology.Fhir.Kernel.Tests", "FhirPath", "Chapters");
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static TheoryData<string> Chapters => [.. Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Chapters))]
    public void Evaluate_CasesOfTheChapter_GiveWhatTheTextSays(string chapter)
    {
        var file = JsonSerializer.Deserialize<ChapterFile>(File.ReadAllText(Path.Combine(Folder, chapter + ".json")), Options)!; // never null: it is an object
        var wrong = new List<string>();
        foreach (var (expression, input, result, error, _) in file.Cases)
        {
            var expected = error ? "an error" : Written(result ?? []);
            var actual = Run(expression, input);
            if (error ? !actual.StartsWith("an error", StringComparison.Ordinal) : actual != expected)
                wrong.Add($"{expression}   expected {expected}, was {actual}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {file.Cases.Count}:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Chapters_TogetherHoldHundredsOfCases() =>
        Assert.True(Chapters.Sum(c => JsonSerializer.Deserialize<ChapterFile>(File.ReadAllText(Path.Combine(Folder, c.Data + ".json")), Options)!.Cases.Count) > 600);

    internal static R4.Base? Input(string? name) => name is null ? null
        : R4.Json.FhirJson.Parse(File.ReadAllBytes(Path.Combine(Folder, "Inputs", name + ".json"))).Value;

    private static string Run(string expression, string? input)
    {
        try
        {
            return Written(FhirPathExpression.Compile(expression).Evaluate(Input(input), new EvaluationContext()).Select(ItemText.Of));
        }
        catch (FhirPathException e)
        {
            return $"an error {e.Code}: {e.Message}";
        }
    }

    private static string Written(IEnumerable<string> items) => "[" + string.Join(" ; ", items.Select(ItemText.Normalised)) + "]";

    private sealed record ChapterFile(string Chapter, IReadOnlyList<ChapterCase> Cases);

    private sealed record ChapterCase(string Expression, string? Input, IReadOnlyList<string>? Result, bool Error, string? Why);
}
