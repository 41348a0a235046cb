using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Terminology;
using Xunit;
using static Physology.Fhir.Kernel.Tests.Terminology.Definitions;

namespace Physology.Fhir.Kernel.Tests.Terminology;

/// <summary>A value set that cannot be used is a list of issues, never an exception and never a wrong answer about a code.</summary>
public sealed class BadValueSetTests
{
    private const string S = "\"system\":\"http://example.org/CodeSystem/animals\"";

    [Theory]
    [InlineData("vsd-1", """{"version":"1"}""", "TX208")]
    [InlineData("vsd-2", """{"valueSet":["http://example.org/ValueSet/other"],"concept":[{"code":"dog"}]}""", "TX208")]
    [InlineData("vsd-3", "{S,\"concept\":[{\"code\":\"dog\"}],\"filter\":[{\"property\":\"concept\",\"op\":\"is-a\",\"value\":\"dog\"}]}", "TX208")]
    [InlineData("unknown value set", """{"valueSet":["http://example.org/ValueSet/nowhere"]}""", "TX201")]
    [InlineData("other version of a value set", """{"valueSet":["http://example.org/ValueSet/other|7"]}""", "TX201")]
    [InlineData("unknown system", """{"system":"http://example.org/nowhere"}""", "TX203")]
    [InlineData("version not held", "{S,\"version\":\"0.5\"}", "TX212")]
    [InlineData("a supplement as system", """{"system":"http://example.org/CodeSystem/more"}""", "TX214")]
    [InlineData("broken regex", "{S,\"filter\":[{\"property\":\"code\",\"op\":\"regex\",\"value\":\"(d\"}]}", "TX204")]
    [InlineData("regex that closes what it did not open", "{S,\"filter\":[{\"property\":\"code\",\"op\":\"regex\",\"value\":\"a)|(.*\"}]}", "TX204")]
    [InlineData("regex with lookahead", "{S,\"filter\":[{\"property\":\"code\",\"op\":\"regex\",\"value\":\"(?=d)d.*\"}]}", "TX204")]
    [InlineData("regex with back reference", "{S,\"filter\":[{\"property\":\"code\",\"op\":\"regex\",\"value\":\"(a)\\\\1\"}]}", "TX204")]
    [InlineData("regex too large", "{S,\"filter\":[{\"property\":\"code\",\"op\":\"regex\",\"value\":\"((a{1000}){1000}){1000}\"}]}", "TX204")]
    [InlineData("unknown operator", "{S,\"filter\":[{\"property\":\"concept\",\"op\":\"child-of\",\"value\":\"mammal\"}]}", "TX205")]
    [InlineData("unknown property", "{S,\"filter\":[{\"property\":\"wings\",\"op\":\"=\",\"value\":\"2\"}]}", "TX206")]
    [InlineData("is-a of no concept", "{S,\"filter\":[{\"property\":\"concept\",\"op\":\"is-a\",\"value\":\"wolf\"}]}", "TX207")]
    [InlineData("exists neither true nor false", "{S,\"filter\":[{\"property\":\"legs\",\"op\":\"exists\",\"value\":\"yes\"}]}", "TX207")]
    [InlineData("filter without value", "{S,\"filter\":[{\"property\":\"legs\",\"op\":\"=\"}]}", "TX207")]
    [InlineData("grammar", """{"system":"urn:ietf:bcp:13"}""", "TX210")]
    [InlineData("broken regex on a grammar", """{"system":"urn:ietf:bcp:13","filter":[{"property":"code","op":"regex","value":"("}]}""", "TX204")]
    public void Expand_BadInclude_GivesItsIssue(string what, string include, string code)
    {
        var other = Set("http://example.org/ValueSet/other", $$"""{"include":[{{{S}}}]}""");
        var more = Read<R4.CodeSystem>("""{"resourceType":"CodeSystem","url":"http://example.org/CodeSystem/more","status":"active","content":"supplement","supplements":"http://example.org/CodeSystem/animals"}""");

        var service = Over($$"""{"include":[{{include.Replace("{S", "{" + S, StringComparison.Ordinal)}}]}""", other, more);

        Assert.Equal([code], IssueCodes(service.Expand(AllAnimals)));
        // Nothing that is broken or missing makes a code wrong; what is known (a listed code, a grammar) is told.
        Assert.Equal(what switch { "grammar" => "TX108", "unknown system" or "broken regex on a grammar" or "a supplement as system" => "TX101", _ => "not checked " + code },
            Short(service.ValidateCode(AllAnimals, new(what == "grammar" ? "urn:ietf:bcp:13" : Animals, "dog"))));
    }

    [Theory]
    [InlineData("""{"resourceType":"ValueSet","url":"http://example.org/ValueSet/animals","status":"active"}""")]
    [InlineData("""{"resourceType":"ValueSet","url":"http://example.org/ValueSet/animals","status":"active","compose":{"exclude":[{"system":"http://example.org/CodeSystem/animals"}]}}""")]
    public void Expand_NothingIncluded_IsAnIssue(string json)
    {
        var service = Service(AnimalSystem(), Read<R4.ValueSet>(json));

        Assert.Equal(["TX208"], IssueCodes(service.Expand(AllAnimals)));
        Assert.Equal("not checked TX208", Short(service.ValidateCode(AllAnimals, new(Animals, "dog"))));
    }

    [Fact]
    public void Expand_TwoBadIncludes_GivesBothIssuesWithTheirPlace()
    {
        var service = Over($$"""{"include":[{{{S}}},{{{S}},"filter":[{"property":"legs","op":"=","value":"4"},{"property":"wings","op":"=","value":"2"}]}],"exclude":[{{{S}},"filter":[{"property":"code","op":"regex","value":"["}]}]}""");

        var issues = Assert.IsType<ExpansionResult.NotExpanded>(service.Expand(AllAnimals)).Issues;

        Assert.Equal(["ValueSet.compose.exclude[0].filter[0]", "ValueSet.compose.include[1].filter[1]"], issues.Select(i => i.Path).Order());
    }

    [Theory]
    [InlineData("http://example.org/CodeSystem/animals", "wolf", "TX102")]
    [InlineData("http://unitsofmeasure.org", "{clock time}", "TX108")]
    public void Expand_ListedCodeThatItsSystemLacks_IsAWarning(string system, string code, string inSystem)
    {
        var service = Over($$"""{"include":[{{{S}},"concept":[{"code":"dog"}]},{"system":"{{system}}","concept":[{"code":"{{code}}"}]}]}""");

        Assert.Equal(["dog", code], Codes(service.Expand(AllAnimals)));
        Assert.Equal(["TX213"], Assert.IsType<ExpansionResult.Expanded>(service.Expand(AllAnimals)).Warnings.Select(w => w.Code.Value));
        Assert.Equal("valid TX213", Short(service.ValidateCode(AllAnimals, new(system, code))));
        Assert.Equal(inSystem, Short(service.ValidateInSystem(new(system, code))));
    }

    [Fact]
    public void Circle_OfThree_IsAnIssueAndLeavesTheRestUsable()
    {
        static R4.ValueSet Link(string from, string to, string code) =>
            Set("http://example.org/ValueSet/" + from, $$"""{"include":[{"system":"http://example.org/CodeSystem/animals","concept":[{"code":"{{code}}"}]},{"valueSet":["http://example.org/ValueSet/{{to}}"]}]}""");
        var service = Service(AnimalSystem(), Link("a", "b", "dog"), Link("b", "c", "cat"), Link("c", "a", "duck"));

        Assert.Equal(["TX202"], IssueCodes(service.Expand("http://example.org/ValueSet/a")));
        Assert.Equal("valid", Short(service.ValidateCode("http://example.org/ValueSet/a", new(Animals, "duck"))));
        Assert.Equal("valid", Short(service.ValidateCode("http://example.org/ValueSet/b", new(Animals, "dog"))));
        Assert.Equal("not checked TX202", Short(service.ValidateCode("http://example.org/ValueSet/c", new(Animals, "dodo"))));
    }

    [Fact]
    public void Circle_OfOne_IsAnIssue()
    {
        var service = Over("""{"include":[{"valueSet":["http://example.org/ValueSet/animals|1.0"]}]}""");

        Assert.Equal(["TX202"], IssueCodes(service.Expand(AllAnimals)));
    }

    [Fact]
    public void Imports_ADiamondSixtyDeep_AreCompiledOnceEach()
    {
        var sets = Enumerable.Range(0, 60).Select(i => Set($"http://example.org/ValueSet/d{i}",
            i == 59 ? $$"""{"include":[{{{S}}}]}""" : $$"""{"include":[{"valueSet":["http://example.org/ValueSet/d{{i + 1}}"]},{"valueSet":["http://example.org/ValueSet/d{{i + 1}}"]}]}"""));

        Assert.Equal(8, Codes(Service([AnimalSystem(), .. sets]).Expand("http://example.org/ValueSet/d0")).Length);
    }

    [Fact]
    public void Imports_DeeperThanTheLimit_AreAnIssue()
    {
        var sets = Enumerable.Range(0, 5000).Select(i => Set($"http://example.org/ValueSet/d{i}", $$"""{"include":[{"valueSet":["http://example.org/ValueSet/d{{i + 1}}"]}]}"""));

        Assert.Equal(["TX209"], IssueCodes(Service([.. sets]).Expand("http://example.org/ValueSet/d0")));
    }

    [Fact]
    public void Codes_MoreThanTheLimit_AreAnIssue()
    {
        var definitions = DefinitionStore.Of([AnimalSystem(), Set(AllAnimals, $$"""{"include":[{{{S}}}]}""")]);

        var small = new TerminologyService(definitions, options: new TerminologyOptions { MaxCodes = 5 });
        var fitting = new TerminologyService(definitions, options: new TerminologyOptions { MaxCodes = 8 });

        Assert.Equal(["TX209"], IssueCodes(small.Expand(AllAnimals)));
        Assert.Equal("not checked TX209", Short(small.ValidateCode(AllAnimals, new(Animals, "dog"))));
        Assert.Equal(8, Codes(fitting.Expand(AllAnimals)).Length);
    }

    [Fact]
    public void Codes_ListedBeyondTheLimit_AreAnIssue()
    {
        var listed = string.Join(',', Enumerable.Range(0, 20).Select(i => $"{{\"code\":\"c{i}\"}}"));
        var definitions = DefinitionStore.Of([Set(AllAnimals, $$"""{"include":[{"system":"http://example.org/nowhere","concept":[{{listed}}]}]}""")]);

        var service = new TerminologyService(definitions, options: new TerminologyOptions { MaxCodes = 10 });

        Assert.Equal(["TX209"], IssueCodes(service.Expand(AllAnimals)));
        Assert.Equal("valid", Short(service.ValidateCode(AllAnimals, new("http://example.org/nowhere", "c3"))));
        Assert.Equal("not checked TX209", Short(service.ValidateCode(AllAnimals, new("http://example.org/nowhere", "c15"))));
    }

    [Fact]
    public void Hierarchy_ThatIsNotOfKinds_HasNoIsA()
    {
        var service = Service(AnimalSystem(s => s.HierarchyMeaning = "part-of"), Set(AllAnimals, $$"""{"include":[{{{S}},"filter":[{"property":"concept","op":"is-a","value":"mammal"}]}]}"""));

        Assert.Equal(["TX207"], IssueCodes(service.Expand(AllAnimals)));
    }

    [Fact]
    public void Hierarchy_InACircle_Ends()
    {
        var circular = AnimalSystem(s => s.Concept[0].Property.Add(new() { Code = "subsumedBy", Value = new R4.Code("dog") }));

        var service = Service(circular, Set(AllAnimals, $$"""{"include":[{{{S}},"filter":[{"property":"concept","op":"is-a","value":"dog"}]}]}"""));

        Assert.Equal(8, Codes(service.Expand(AllAnimals)).Length);
        Assert.Equal(8, Codes(service.Expand(AllAnimals, new ExpansionRequest { ExcludeNested = false })).Length);
    }

    [Fact]
    public void Supplement_ThatIsNeededAndMissing_IsAnIssue()
    {
        var set = Set(AllAnimals, $$"""{"include":[{{{S}}}]}""");
        set.Extension.Add(new() { Url = "http://hl7.org/fhir/StructureDefinition/valueset-supplement", Value = new R4.Canonical("http://example.org/CodeSystem/nowhere") });

        Assert.Equal(["TX214"], IssueCodes(Service(AnimalSystem(), set).Expand(AllAnimals)));
    }

    [Fact]
    public void Supplement_AddsWordsAndProperties()
    {
        var supplement = Read<R4.CodeSystem>("""
            {"resourceType":"CodeSystem","url":"http://example.org/CodeSystem/more","status":"active","content":"supplement","supplements":"http://example.org/CodeSystem/animals|1.2",
             "property":[{"code":"pet","type":"boolean"}],
             "concept":[{"code":"dog","designation":[{"language":"cy","value":"Ci"}],"property":[{"code":"pet","valueBoolean":true}]},{"code":"wolf"}]}
            """);
        var service = Over($$"""{"include":[{{{S}},"filter":[{"property":"pet","op":"=","value":"true"}]}]}""", supplement);

        Assert.Equal(["dog"], Codes(service.Expand(AllAnimals)));
        Assert.Equal("valid", Short(service.ValidateInSystem(new(Animals, "dog", Display: "Ci"))));
        Assert.Equal("TX102", Short(service.ValidateInSystem(new(Animals, "wolf")))); // a supplement adds no concepts
    }
}
