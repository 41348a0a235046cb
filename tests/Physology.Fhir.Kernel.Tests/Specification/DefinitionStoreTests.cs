using Physology.Fhir.Kernel.Specification;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Specification;

public sealed class DefinitionStoreTests
{
    private const string BirthPlace = "http://hl7.org/fhir/StructureDefinition/patient-birthPlace";
    private const string Mine = "http://example.org/ValueSet/mine";

    [Theory]
    [InlineData("Observation")]
    [InlineData("http://hl7.org/fhir/StructureDefinition/Observation")]
    [InlineData("http://hl7.org/fhir/StructureDefinition/Observation|4.0.1")]
    [InlineData("string")]
    [InlineData("http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire")]
    public void FindStructureDefinition_KnownName_IsFound(string canonical)
    {
        var found = DefinitionStore.R4.FindStructureDefinition(canonical);

        Assert.NotNull(found);
        Assert.NotEmpty(found.Snapshot!.Element);
        Assert.NotEmpty(found.Differential!.Element);
        Assert.NotNull(found.Snapshot.Element[0].Definition);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("NoSuchType")]
    [InlineData("http://hl7.org/fhir/StructureDefinition/Observation|3.0.1")]
    [InlineData("http://hl7.org/fhirpath/System.String")]
    public void FindStructureDefinition_UnknownName_IsNull(string? canonical) =>
        Assert.Null(DefinitionStore.R4.FindStructureDefinition(canonical));

    [Fact]
    public void FindStructureDefinition_InTwoPackages_TheLaterCountsUnlessTheVersionSaysOtherwise()
    {
        Assert.Equal("5.3.0-ballot-tc1", DefinitionStore.R4.FindStructureDefinition(BirthPlace)?.Version?.Value);
        Assert.Equal("4.0.1", DefinitionStore.R4.FindStructureDefinition(BirthPlace + "|4.0.1")?.Version?.Value);
    }

    [Fact]
    public void FindCodeSystem_TableOfR4WithVersionOfItsOwn_AnswersToTheReleaseAsWell()
    {
        Assert.Equal("2018-08-12", DefinitionStore.R4.FindCodeSystem("http://terminology.hl7.org/CodeSystem/v3-NullFlavor|4.0.1")?.Version?.Value);
        Assert.Equal("2018-08-12", DefinitionStore.R4.FindCodeSystem("http://terminology.hl7.org/CodeSystem/v3-NullFlavor|2018-08-12")?.Version?.Value);
    }

    [Fact]
    public void FindSnapshot_OfHl7sDefinition_HasWhatChecksReadAndNoTexts()
    {
        var lean = DefinitionStore.R4.FindSnapshot("Observation")!;
        var full = DefinitionStore.R4.FindStructureDefinition("Observation")!;

        Assert.Null(lean.Differential);
        Assert.Equal(full.Snapshot!.Element.Count, lean.Snapshot!.Element.Count);
        for (var i = 0; i < full.Snapshot.Element.Count; i++)
        {
            var (with, without) = (full.Snapshot.Element[i], lean.Snapshot.Element[i]);
            Assert.Null(without.Definition);
            Assert.Equal((with.ElementId, with.Path?.Value, with.Min?.Value, with.Max?.Value), (without.ElementId, without.Path?.Value, without.Min?.Value, without.Max?.Value));
            Assert.Equal(with.Constraint.Select(c => (c.Key?.Value, c.Expression?.Value)), without.Constraint.Select(c => (c.Key?.Value, c.Expression?.Value)));
            Assert.Equal(with.Type.Select(t => t.Code?.Value), without.Type.Select(t => t.Code?.Value));
            Assert.Equal(with.Binding?.ValueSet?.Value, without.Binding?.ValueSet?.Value);
        }
    }

    [Fact]
    public void Find_SameDefinitionFromSixteenThreads_GivesOneResource()
    {
        var found = new R4.Resource?[16];
        Parallel.For(0, found.Length, i => found[i] = DefinitionStore.R4.FindStructureDefinition("MedicationKnowledge"));

        Assert.NotNull(found[0]);
        Assert.Single(found.Distinct());
    }

    [Fact]
    public void With_SeveralVersions_TheLatestCountsWithoutVersion()
    {
        var store = DefinitionStore.Of([ValueSet("1.10.0"), ValueSet("1.9.0"), ValueSet("1.10.0-ballot")]);

        Assert.Equal("1.10.0", store.FindValueSet(Mine)?.Version?.Value);
        Assert.Equal("1.9.0", store.FindValueSet(Mine + "|1.9.0")?.Version?.Value);
        Assert.Null(store.FindValueSet(Mine + "|2.0.0"));
    }

    [Fact]
    public void With_LayerOnLayer_TheUpperGoesFirstAndTheLowerIsLeftAsItWas()
    {
        var lower = DefinitionStore.Of([ValueSet("2.0.0")]);
        var upper = lower.With([ValueSet("1.0.0")]);

        Assert.Equal("1.0.0", upper.FindValueSet(Mine)?.Version?.Value);
        Assert.Equal("2.0.0", upper.FindValueSet(Mine + "|2.0.0")?.Version?.Value);
        Assert.Equal("2.0.0", lower.FindValueSet(Mine)?.Version?.Value);
        Assert.Null(DefinitionStore.R4.FindValueSet(Mine));
        Assert.NotNull(upper.FindStructureDefinition("Patient"));
    }

    [Fact]
    public void FindSupplements_OfHl7sAndOfOnesOwn_AreFoundByTheSystem()
    {
        const string system = "http://terminology.hl7.org/CodeSystem/v3-NullFlavor";
        var mine = new R4.CodeSystem { Url = new("http://example.org/CodeSystem/names"), Supplements = new(system + "|2018-08-12") };

        Assert.Same(mine, Assert.Single(DefinitionStore.Of([mine]).FindSupplements(system)));
        Assert.Empty(DefinitionStore.R4.FindSupplements(system));
        Assert.Empty(DefinitionStore.R4.FindSupplements(null));
    }

    [Theory]
    [InlineData("1.10", "1.9", 1)]
    [InlineData("4.0.1", "4.0.1", 0)]
    [InlineData("2.0.0", "2.0.0-ballot", 1)]
    [InlineData("2018-08-12", "2019-01-01", -1)]
    [InlineData(null, "1", -1)]
    [InlineData("1", "1.0.0", 0)]
    public void VersionOrder_TwoVersions_AreOrderedAsNumbers(string? a, string? b, int expected) =>
        Assert.Equal(expected, Math.Sign(VersionOrder.Compare(a, b)));

    private static R4.ValueSet ValueSet(string version) => new() { Url = new(Mine), Version = new(version) };
}
