using System.Text;
using System.Text.Json;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Validation;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation;

/// <summary>
/// However a resource or a definition is deformed, validation reports and does not throw. Hundreds of thousands of these, of HL7's own files, run with
/// <c>dotnet run -c Release --project tests/Physology.Fhir.Benchmarks -- --validation-mutations 100000</c>.
/// </summary>
public sealed class ResourceMutationTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Physology.Fhir.Kernel.Tests", "Validation", "Cases");

    [Theory]
    [InlineData("datatypes_and_references.ndjson", 1)]
    [InlineData("definitions_bundles_and_narratives.ndjson", 2)]
    [InlineData("profiles_and_slicing.ndjson", 3)]
    [InlineData("responses.ndjson", 4)]
    public void Validate_DeformedResource_ReportsAndNeverThrows(string file, int seed)
    {
        var mutator = new ResourceMutator(seed);
        var validator = new Validator(DefinitionStore.R4);
        foreach (var text in File.ReadLines(Path.Combine(Folder, file)).SelectMany(Texts))
        {
            for (var i = 0; i < 5; i++)
            {
                var mutated = mutator.Mutate(text);
                var problem = ResourceMutator.Problem(mutated, validator);
                Assert.True(problem is null, $"{problem} in {Encoding.UTF8.GetString(mutated)}");
            }
        }
    }

    // The case and its definitions, as far as they are JSON.
    private static IEnumerable<byte[]> Texts(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var texts = root.TryGetProperty("definitions", out var definitions) ? definitions.EnumerateArray().Select(d => d.GetString()!).ToList() : [];
        texts.Add(root.GetProperty("text").GetString()!);
        foreach (var text in texts)
        {
            byte[]? bytes = Encoding.UTF8.GetBytes(text);
            try
            {
                using var parsed = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false });
                bytes = parsed.RootElement.ValueKind == JsonValueKind.Object ? bytes : null;
            }
            catch (JsonException)
            {
                bytes = null; // twice the same member, or none of JSON: other tests read those
            }

            if (bytes is not null)
            {
                yield return bytes;
            }
        }
    }
}
