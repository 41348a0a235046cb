using System.Text;
using Physology.Fhir.ModelGenerator;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.R4Model;

/// <summary>What is checked in is what the generator makes: the same files, the same bytes.</summary>
public sealed class RegenerationTests
{
    [Fact]
    public void Generated_FromHl7sDefinitions_IsWhatIsCheckedIn()
    {
        var expected = ModelGeneration.Run(Suites.FindDefinitions());
        var folder = Path.Combine(Repository.Root, "src", "Physology.Fhir.R4", "Generated");

        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.All(expected, file => Assert.True(
            File.ReadAllBytes(Path.Combine(folder, file.Key)).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(file.Value)),
            file.Key + " is not what the generator makes"));
    }

    [Fact]
    public void Run_FolderWithoutDefinitions_Throws() =>
        Assert.Throws<InvalidDataException>(() => ModelGeneration.Run(Repository.Root));
}
