using Physology.Fhir.R4;
using System.Text;
using Physology.Fhir.R4.Json;
using Physology.Fhir.R4.Model;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.R4Model;

/// <summary>The tables of members: what they say, and that they reach the same values as the types themselves.</summary>
public sealed class ModelMetadataTests
{
    [Fact]
    public void Find_ResourceComponentAndPrimitive_AreFound()
    {
        Assert.Equal("Observation", R4.Model.R4Model.Find("Observation")?.Name);
        Assert.Equal("BackboneElement", R4.Model.R4Model.Find("Observation.component")?.TypeName);
        Assert.Equal("string", R4.Model.R4Model.Find("code")?.BaseType?.Name);
        Assert.Null(R4.Model.R4Model.Find("Observation.nothing"));
        Assert.Null(R4.Model.R4Model.Find("Nothing"));
    }

    [Fact]
    public void FindMember_Choice_HasAllItsTypes()
    {
        var value = R4.Model.R4Model.Find("Observation")!.FindMember("value")!;

        Assert.True(value.IsChoice);
        Assert.False(value.IsList);
        Assert.Contains("Quantity", value.TypeNames);
        Assert.Equal("valueCodeableConcept", value.JsonName("CodeableConcept"));
        Assert.Null(R4.Model.R4Model.Find("Observation")!.FindMember("valueQuantity"));
    }

    [Fact]
    public void Types_ContentReference_IsTheElementReferredTo() =>
        Assert.Same(R4.Model.R4Model.Find("Questionnaire.item"), R4.Model.R4Model.Find("Questionnaire.item")!.FindMember("item")!.Types[0]);

    [Fact]
    public void IsA_DerivedTypes_FollowTheDefinitions()
    {
        Assert.True(R4.Model.R4Model.Find("Age")!.IsA(R4.Model.R4Model.Find("Quantity")!));
        Assert.True(R4.Model.R4Model.Find("Patient")!.IsA(R4.Model.R4Model.Find("Resource")!));
        Assert.False(R4.Model.R4Model.Find("Bundle")!.IsA(R4.Model.R4Model.Find("DomainResource")!));
        Assert.True(R4.Model.R4Model.Find("Timing")!.IsA(R4.Model.R4Model.Find("BackboneElement")!));
    }

    [Fact]
    public void EveryMember_OfEveryType_NamesTypesThatExist()
    {
        foreach (var name in FhirTypes.Resources)
            foreach (var member in R4.Model.R4Model.Find(name)!.Members)
                Assert.NotEmpty(member.Types);
    }

    [Fact]
    public void Get_AllExamples_GivesWhatNamedChildrenGives()
    {
        foreach (var path in Directory.EnumerateFiles(Suites.Find("examples"), "*.json"))
            if (FhirJson.Parse(File.ReadAllBytes(path)).Value is { } resource)
                Compare(resource);
    }

    private static void Compare(Base element)
    {
        var mine = new StringBuilder();
        foreach (var member in element.ModelType.Members)
            for (var i = 0; member.Get(element, i) is { } child; i++)
            {
                mine.Append(member.Name).Append(' ').Append(child.TypeName).Append(',');
                Compare(child);
            }
        var expected = new StringBuilder();
        foreach (var child in element.NamedChildren)
            expected.Append(child.Name).Append(' ').Append(child.Value.TypeName).Append(',');
        Assert.Equal(expected.ToString(), mine.ToString());
    }
}
