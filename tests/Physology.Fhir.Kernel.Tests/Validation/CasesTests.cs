using System.Text.Json;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation;

/// <summary>
/// One small resource a rule of R4, beside one that keeps to it: <c>Cases/*.ndjson</c>, a case a line with the errors that it has
/// (code and place), none where it is right.
/// </summary>
public sealed class CasesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Physology.Fhir.Kernel.Tests", "Validation", "Cases");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.ndjson").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void Case_EachOfTheFile_HasTheErrorsListed(string file)
    {
        var wrong = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var definitions = Strings(root, "definitions").Select(text => FhirJson.Parse(System.Text.Encoding.UTF8.GetBytes(text)).Value).OfType<R4.Resource>().ToList();
            var validator = new Validator(definitions.Count == 0 ? DefinitionStore.R4 : DefinitionStore.R4.With(definitions));

            var errors = Checked.Said(validator.Validate(root.GetProperty("text").GetString()!, [.. Strings(root, "profiles")]), IssueSeverity.Error).Distinct().Order(StringComparer.Ordinal);

            var found = string.Join(", ", errors);
            var expected = string.Join(", ", Strings(root, "errors"));
            if (found != expected)
            {
                wrong.Add($"{root.GetProperty("name")}: [{expected}] expected, [{found}] found");
            }
        }

        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Strings(JsonElement root, string member) =>
        root.TryGetProperty(member, out var list) ? list.EnumerateArray().Select(item => item.GetString()!) : [];
}
