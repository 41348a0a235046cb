using System.Text;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.R4Model;

/// <summary>
/// Whatever the bytes, a reading reports and does not throw; it agrees with System.Text.Json on what is JSON; and a text without issues
/// comes back. Millions of these run with <c>dotnet run -c Release --project tests/Physology.Fhir.Benchmarks -- --mutations 10000000</c>.
/// </summary>
public sealed class JsonMutationTests
{
    [Theory]
    [InlineData("Observation", 1)]
    [InlineData("Patient", 2)]
    [InlineData("Bundle", 3)]
    [InlineData("Parameters", 4)]
    [InlineData("ElementDefinition", 5)]
    [InlineData("Questionnaire", 6)]
    public void Parse_MutatedText_ReportsAndNeverThrows(string type, int seed)
    {
        var mutator = new JsonMutator(seed);
        for (var i = 0; i < 30; i++)
        {
            var text = type == "ElementDefinition" ? new RandomJson(i).Resource("StructureDefinition") : new RandomJson(i).Resource(type);
            for (var j = 0; j < 30; j++)
            {
                var mutated = mutator.Mutate(text);
                var problem = JsonMutator.Problem(mutated, out _);
                Assert.True(problem is null, $"{problem} in {Encoding.UTF8.GetString(mutated)}");
            }
        }
    }

    [Fact]
    public void Parse_Noise_ReportsAndNeverThrows()
    {
        var mutator = new JsonMutator(8);
        for (var i = 0; i < 10_000; i++)
        {
            var noise = mutator.Noise();
            Assert.Null(JsonMutator.Problem(noise, out _));
        }
    }
}
