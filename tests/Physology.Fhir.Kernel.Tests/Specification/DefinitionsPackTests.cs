using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Specification.Pack;
using Physology.Fhir.ModelGenerator.Pack;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Specification;

/// <summary>The pack in the assembly is what the packages give, is small, and reads back whole.</summary>
public sealed class DefinitionsPackTests
{
    private const int MaxBytes = 4 * 1024 * 1024;

    [Fact]
    public void Pack_Rebuilt_IsWhatIsCheckedIn()
    {
        var built = DefinitionsPack.Build(Hl7Packages.FindAll());
        var embedded = new PackReader();

        // Unpacked is compared with unpacked: another Brotli may pack the same content otherwise.
        Assert.True(built.Index.AsSpan().SequenceEqual(embedded.Index()), "the index is not what the packages give: rebuild the pack");
        Assert.Equal(built.Chunks.Count, embedded.ChunkCount);
        for (var i = 0; i < built.Chunks.Count; i++)
        {
            Assert.True(built.Chunks[i].AsSpan().SequenceEqual(embedded.Chunk(i)), $"chunk {i} is not what the packages give: rebuild the pack");
        }
    }

    [Fact]
    public void Pack_InTheRepository_IsAtMostFourMegabytes()
    {
        var file = new FileInfo(Path.Combine(Repository.Root, "src", "Physology.Fhir.Kernel", "Specification", "Pack", "r4-definitions.pack"));

        Assert.InRange(file.Length, 1, MaxBytes);
    }

    [Fact]
    public void Pack_EveryDefinition_ReadsCleanInBothForms()
    {
        var reader = new PackReader();
        var index = new PackIndex(reader.Index());
        var unclean = new List<string>();
        for (var number = 0; number < index.Count; number++)
        {
            var row = index.Row(number);
            foreach (var slice in new[] { row.Full, row.Lean }.Where(s => s.Chunk >= 0))
            {
                var parsed = FhirJson.Parse(reader.Chunk(slice.Chunk).AsSpan(slice.Start, slice.Length));
                var header = parsed.Value is null ? default : DefinitionHeader.Of(parsed.Value);
                if (!parsed.IsClean || header.Url != index.Url(number) || header.Kind != row.Kind || (header.Version ?? "") != row.Version)
                {
                    unclean.Add($"{index.Url(number)}|{row.Version}: {parsed.Issues.FirstOrDefault()}");
                }
            }
        }

        Assert.InRange(index.Count, 7000, 9000);
        Assert.Empty(unclean);
    }

    [Fact]
    public void Urls_OfStructureDefinitions_AreAllFoundInTheStore()
    {
        var missing = EmbeddedDefinitions.Instance.Urls(DefinitionKind.StructureDefinition)
            .Where(url => DefinitionStore.R4.FindStructureDefinition(url)?.Url?.Value != url).ToList();

        Assert.Empty(missing);
    }
}
