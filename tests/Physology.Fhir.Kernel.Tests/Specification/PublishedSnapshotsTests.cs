using Xunit;

namespace Physology.Fhir.Kernel.Tests.Specification;

/// <summary>
/// Every definition that HL7 publishes with both forms: its differential is fed to the generator, and what comes out is compared with the
/// published snapshot. A difference has its reason in published-snapshot-differences.txt.
/// </summary>
public sealed class PublishedSnapshotsTests
{
    // Definitions; those that agree in all rules (paths, ids, types, bindings, constraints, …); those that agree in the texts, too.
    [Theory]
    [InlineData(Hl7Packages.R4, 649, 640, 625)]
    [InlineData(Hl7Packages.Sdc, 86, 81, 74)]
    [InlineData(Hl7Packages.Extensions, 680, 680, 678)]
    public void Generate_DifferentialOfAPublishedDefinition_GivesThePublishedSnapshot(string package, int definitions, int sameRules, int same)
    {
        var known = new PublishedDifferences(package);
        var unexplained = new List<string>();
        var counts = (Definitions: 0, SameRules: 0, Same: 0);
        foreach (var (name, published, made) in PublishedSnapshots.Of(package))
        {
            counts.Definitions++;
            if (made.Definition is null || !made.IsGood)
            {
                unexplained.Add($"{name}: {string.Join(" ", made.Issues)}");
                continue;
            }

            var differences = SnapshotComparison.Compare(published, made.Definition);
            counts.Same += differences.Count == 0 ? 1 : 0;
            counts.SameRules += differences.TrueForAll(d => SnapshotComparison.TextFields.Contains(d.Field)) ? 1 : 0;
            unexplained.AddRange(differences.Where(d => !known.Explain(name, d)).Select(d => $"{name} {d}"));
        }

        Assert.Empty(unexplained);
        Assert.Empty(known.NotMet);
        Assert.Equal((definitions, sameRules, same), counts);
    }
}
