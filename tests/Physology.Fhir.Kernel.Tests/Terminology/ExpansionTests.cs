using Physology.Fhir.Kernel.Terminology;
using Xunit;
using static Physology.Fhir.Kernel.Tests.Terminology.Definitions;

namespace Physology.Fhir.Kernel.Tests.Terminology;

/// <summary>Which codes a compose gives, in which order.</summary>
public sealed class ExpansionTests
{
    private const string S = "\"system\":\"http://example.org/CodeSystem/animals\"";

    [Theory]
    [InlineData("whole system", "", "animal mammal dog cat platypus bird duck dodo")]
    [InlineData("listed", """,FILTERS"concept":[{"code":"cat"},{"code":"dog"}]""", "cat dog")]
    [InlineData("is-a", """{"property":"concept","op":"is-a","value":"mammal"}""", "mammal dog cat platypus")]
    [InlineData("is-a by property", """{"property":"concept","op":"is-a","value":"bird"}""", "platypus bird duck dodo")]
    [InlineData("is-a, property code", """{"property":"code","op":"is-a","value":"dog"}""", "dog")]
    [InlineData("descendent-of", """{"property":"concept","op":"descendent-of","value":"mammal"}""", "dog cat platypus")]
    [InlineData("is-not-a", """{"property":"concept","op":"is-not-a","value":"mammal"}""", "animal bird duck dodo")]
    [InlineData("generalizes", """{"property":"concept","op":"generalizes","value":"platypus"}""", "animal mammal platypus bird")]
    [InlineData("concept =", """{"property":"concept","op":"=","value":"cat"}""", "cat")]
    [InlineData("concept in", """{"property":"concept","op":"in","value":"cat, duck"}""", "cat duck")]
    [InlineData("concept not-in", """{"property":"code","op":"not-in","value":"cat,duck"}""", "animal mammal dog platypus bird dodo")]
    [InlineData("regex is the whole code", """{"property":"code","op":"regex","value":"d.."}""", "dog")]
    [InlineData("regex on display", """{"property":"display","op":"regex","value":".*platypus"}""", "platypus")]
    [InlineData("parent =", """{"property":"parent","op":"=","value":"bird"}""", "platypus duck dodo")]
    [InlineData("child =", """{"property":"child","op":"=","value":"dog"}""", "mammal")]
    [InlineData("parent exists false", """{"property":"parent","op":"exists","value":"false"}""", "animal")]
    [InlineData("child exists true", """{"property":"child","op":"exists","value":"true"}""", "animal mammal bird")]
    [InlineData("property =", """{"property":"legs","op":"=","value":"4"}""", "dog cat platypus")]
    [InlineData("property in", """{"property":"legs","op":"in","value":"2,3"}""", "duck dodo")]
    [InlineData("property not-in takes those without", """{"property":"legs","op":"not-in","value":"2,4"}""", "animal mammal bird")]
    [InlineData("property exists", """{"property":"legs","op":"exists","value":"true"}""", "dog cat platypus duck dodo")]
    [InlineData("property regex", """{"property":"legs","op":"regex","value":"[2-3]"}""", "duck dodo")]
    [InlineData("property is-a", """{"property":"food","op":"is-a","value":"mammal"}""", "dog")]
    [InlineData("inactive is false where not stated", """{"property":"gone","op":"=","value":"false"}""", "animal mammal dog cat platypus bird duck")]
    [InlineData("notSelectable not-in", """{"property":"notSelectable","op":"not-in","value":"true"}""", "mammal dog cat platypus bird duck dodo")]
    [InlineData("two filters", """{"property":"concept","op":"is-a","value":"bird"},{"property":"legs","op":"=","value":"4"}""", "platypus")]
    public void Expand_OneInclude_GivesTheCodes(string what, string filters, string codes)
    {
        var include = filters.StartsWith(",FILTERS", StringComparison.Ordinal) ? S + "," + filters[8..]
            : filters.Length == 0 ? S
            : $"{S},\"filter\":[{filters}]";

        var result = Over($$"""{"include":[{{{include}}}]}""").Expand(AllAnimals);

        Assert.Equal(codes, string.Join(' ', Codes(result)));
        Assert.NotEmpty(what);
    }

    [Fact]
    public void Expand_Exclude_TakesCodesOut()
    {
        var service = Over($$"""{"include":[{{{S}}}],"exclude":[{{{S}},"filter":[{"property":"concept","op":"is-a","value":"bird"}]},{{{S}},"concept":[{"code":"cat"}]}]}""");

        Assert.Equal(["animal", "mammal", "dog"], Codes(service.Expand(AllAnimals)));
    }

    [Fact]
    public void Expand_Imports_AreUnitedByIncludesAndIntersectedWithinOne()
    {
        var mammals = Set("http://example.org/ValueSet/mammals", $$"""{"include":[{{{S}},"filter":[{"property":"concept","op":"is-a","value":"mammal"}]}]}""");
        var birds = Set("http://example.org/ValueSet/birds", $$"""{"include":[{{{S}},"filter":[{"property":"concept","op":"is-a","value":"bird"}]}]}""");

        var united = Over("""{"include":[{"valueSet":["http://example.org/ValueSet/mammals"]},{"valueSet":["http://example.org/ValueSet/birds|1.0"]}]}""", mammals, birds);
        var both = Over("""{"include":[{"valueSet":["http://example.org/ValueSet/mammals","http://example.org/ValueSet/birds"]}]}""", mammals, birds);
        var fourLegs = Over($$"""{"include":[{{{S}},"filter":[{"property":"legs","op":"=","value":"4"}],"valueSet":["http://example.org/ValueSet/birds"]}]}""", mammals, birds);

        Assert.Equal(["mammal", "dog", "cat", "platypus", "bird", "duck", "dodo"], Codes(united.Expand(AllAnimals)));
        Assert.Equal(["platypus"], Codes(both.Expand(AllAnimals)));
        Assert.Equal(["platypus"], Codes(fourLegs.Expand(AllAnimals)));
    }
}
