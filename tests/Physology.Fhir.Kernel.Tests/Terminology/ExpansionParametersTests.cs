using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Terminology;
using Xunit;
using static Physology.Fhir.Kernel.Tests.Terminology.Definitions;

namespace Physology.Fhir.Kernel.Tests.Terminology;

/// <summary>What <c>$expand</c> is asked for besides the codes.</summary>
public sealed class ExpansionParametersTests
{
    private const string S = "\"system\":\"http://example.org/CodeSystem/animals\"";
    private static readonly TerminologyService All = Over($$"""{"include":[{{{S}}}]}""");

    [Theory]
    [InlineData("du", "platypus duck")] // the word within "Duck-billed platypus" and the beginning of "Duck"
    [InlineData("PLATY", "platypus")]
    [InlineData("billed plat", "platypus")]
    [InlineData("hund", "dog")] // a designation
    [InlineData("og", "")] // no word begins so
    [InlineData("  ", "animal mammal dog cat platypus bird duck dodo")]
    public void Expand_Filter_LooksForBeginningsOfWords(string filter, string codes) =>
        Assert.Equal(codes, string.Join(' ', Codes(All.Expand(AllAnimals, filter, 0, null))));

    [Theory]
    [InlineData(0, 3, "animal mammal dog", 8)]
    [InlineData(3, 3, "cat platypus bird", 8)]
    [InlineData(6, 3, "duck dodo", 8)]
    [InlineData(9, 3, "", 8)]
    [InlineData(0, 0, "", 8)]
    [InlineData(0, 8, "animal mammal dog cat platypus bird duck dodo", 8)]
    public void Expand_OffsetAndCount_GiveAPageAndTheTotal(int offset, int count, string codes, int total)
    {
        var result = All.Expand(AllAnimals, null, offset, count);

        var expansion = Assert.IsType<ExpansionResult.Expanded>(result).ValueSet.Expansion!;
        Assert.Equal(codes, string.Join(' ', Codes(result)));
        Assert.Equal(total, expansion.Total?.Value);
        Assert.Equal(count < total || offset > 0 ? offset : null, expansion.Offset?.Value);
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, -1)]
    public void Expand_NegativePage_Throws(int offset, int? count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => All.Expand(AllAnimals, null, offset, count));

    [Fact]
    public void Expand_ActiveOnlyAndNotForUI_LeaveConceptsOut()
    {
        Assert.DoesNotContain("dodo", Codes(All.Expand(AllAnimals, new ExpansionRequest { ActiveOnly = true })));
        Assert.DoesNotContain("animal", Codes(All.Expand(AllAnimals, new ExpansionRequest { ExcludeNotForUI = true })));
        Assert.DoesNotContain("dodo", Codes(Over($$"""{"inactive":false,"include":[{{{S}}}]}""").Expand(AllAnimals)));
        Assert.Contains("dodo", Codes(Over($$"""{"inactive":true,"include":[{{{S}}}]}""").Expand(AllAnimals)));
    }

    [Fact]
    public void Expand_AbstractAndInactive_AreMarked()
    {
        var contains = Assert.IsType<ExpansionResult.Expanded>(All.Expand(AllAnimals)).ValueSet.Expansion!.Contains;

        Assert.Equal(["animal"], contains.Where(c => c.Abstract?.Value == true).Select(c => c.Code!.Value));
        Assert.Equal(["dodo"], contains.Where(c => c.Inactive?.Value == true).Select(c => c.Code!.Value));
    }

    [Fact]
    public void Expand_Nested_PutsCodesBelowTheFirstParentInTheSet()
    {
        static string Tree(R4.ValueSet.ContainsComponent c) => c.Contains.Count == 0 ? c.Code!.Value! : $"{c.Code!.Value}({string.Join(' ', c.Contains.Select(Tree))})";
        var request = new ExpansionRequest { ExcludeNested = false };
        var some = Over($$"""{"include":[{{{S}},"concept":[{"code":"bird"},{"code":"platypus"},{"code":"duck"},{"code":"dog"}]}]}""");

        Assert.Equal("animal(mammal(dog cat platypus) bird(duck dodo))", string.Join(' ', Assert.IsType<ExpansionResult.Expanded>(All.Expand(AllAnimals, request)).ValueSet.Expansion!.Contains.Select(Tree)));
        Assert.Equal("bird(platypus duck) dog", string.Join(' ', Assert.IsType<ExpansionResult.Expanded>(some.Expand(AllAnimals, request)).ValueSet.Expansion!.Contains.Select(Tree)));
        Assert.Equal("animal mammal", string.Join(' ', Assert.IsType<ExpansionResult.Expanded>(All.Expand(AllAnimals, request with { Count = 2 })).ValueSet.Expansion!.Contains.Select(Tree)));
    }

    [Fact]
    public void Expand_Designations_ComeWhenAskedFor()
    {
        R4.ValueSet.ContainsComponent Dog(bool include) =>
            Assert.IsType<ExpansionResult.Expanded>(All.Expand(AllAnimals, new ExpansionRequest { IncludeDesignations = include })).ValueSet.Expansion!.Contains.Single(c => c.Code?.Value == "dog");

        Assert.Empty(Dog(false).Designation);
        Assert.Equal(("de", "Hund"), (Dog(true).Designation[0].Language?.Value, Dog(true).Designation[0].Value?.Value));
    }

    [Fact]
    public void Expand_Result_NamesWhatItWasMadeFromAndIsTheCallersOwn()
    {
        var time = new FixedTime();
        var service = new TerminologyService(All.Definitions, time: time);

        var set = Assert.IsType<ExpansionResult.Expanded>(service.Expand(AllAnimals, new ExpansionRequest { Filter = "d", Count = 1 })).ValueSet;
        set.Expansion!.Contains.Clear();
        set.Url = "changed";
        var again = Assert.IsType<ExpansionResult.Expanded>(service.Expand(AllAnimals)).ValueSet;

        Assert.Equal(["filter=d", "count=1", "includeDesignations=false", "excludeNested=true", "version=http://example.org/CodeSystem/animals|1.2"],
            set.Expansion.Parameter.Select(p => $"{p.Name?.Value}={(p.Value as R4.PrimitiveType)?.ValueText}"));
        Assert.StartsWith("2026-03-01T09:30:00", set.Expansion.Timestamp?.Value, StringComparison.Ordinal);
        Assert.StartsWith("urn:uuid:", set.Expansion.Identifier?.Value, StringComparison.Ordinal);
        Assert.Equal((AllAnimals, 8), (again.Url?.Value, again.Expansion!.Contains.Count));
        Assert.Null(again.Compose);
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);
    }
}
