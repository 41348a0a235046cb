using Physology.Fhir.R4;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.R4Model;

public sealed class ModelTests
{
    [Fact]
    public void NamedChildren_OfAnObservation_FollowTheDefinition()
    {
        var observation = new Observation
        {
            Value = new Quantity { Value = 6.50m },
            Status = "final",
            Id = "a",
            Component = { new Observation.ComponentComponent(), new Observation.ComponentComponent() },
        };

        Assert.Equal(["id", "status", "value", "component", "component"], observation.NamedChildren.Select(c => c.Name));
        Assert.True(observation.NamedChildren[2].IsChoice);
        Assert.Equal("""{"resourceType":"Observation","id":"a","status":"final","valueQuantity":{"value":6.50},"component":[{},{}]}""",
            FhirJson.WriteToString(observation));
    }

    [Fact]
    public void DeepCopy_ThenChanged_LeavesTheOriginal()
    {
        var original = new Patient { Name = { new HumanName { Given = { "Ada" } } } };

        var copy = original.DeepCopy();
        copy.Name[0].Given[0].Value = "Eve";

        Assert.Equal("Ada", original.Name[0].Given[0].Value);
        Assert.False(original.IsExactly(copy));
    }

    [Theory]
    [InlineData("1.5", "1.50", false)]
    [InlineData("1.50", "1.50", true)]
    [InlineData("100", "1E2", false)]
    public void IsExactly_Decimals_GoesByTheDigits(string one, string other, bool expected)
    {
        Resource Make(string digits) => FhirJson.Parse("""{"resourceType":"Observation","valueQuantity":{"value":X}}""".Replace("X", digits)).Value!;

        Assert.Equal(expected, Make(one).IsExactly(Make(other)));
    }

    [Fact]
    public void Read_EmptyLists_AreNotWritten()
    {
        var patient = new Patient();
        _ = patient.Name.Count + patient.Extension.Count + patient.Contained.Count;

        Assert.Equal("""{"resourceType":"Patient"}""", FhirJson.WriteToString(patient));
    }

    [Fact]
    public void FhirTypes_KnowsEveryResource()
    {
        Assert.Equal(146, FhirTypes.Resources.Count);
        Assert.All(FhirTypes.Resources, name => Assert.Equal(name, FhirTypes.CreateResource(name)?.TypeName));
        Assert.Null(FhirTypes.CreateResource("patient"));
        Assert.Equal("Reference", Assert.IsType<ResourceReference>(FhirTypes.CreateDataType("Reference")).TypeName);
    }

    [Fact]
    public void From_MomentWithOffset_KeepsTheOffset()
    {
        var moment = new DateTimeOffset(2026, 3, 31, 10, 0, 0, 250, TimeSpan.FromHours(1));

        Assert.Equal("2026-03-31T10:00:00.250+01:00", FhirDateTime.From(moment).Value);
        Assert.True(Instant.From(moment).TryGetMoment(out var again));
        Assert.Equal(moment, again);
        Assert.False(new FhirDateTime("2026-03").TryGetMoment(out _));
    }

    [Fact]
    public void Write_APrimitiveAlone_IsRefused() =>
        Assert.Throws<ArgumentException>(() => FhirJson.Write(new FhirString("x")));
}
