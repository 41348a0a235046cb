using Physology.Fhir.Kernel.Terminology;
using Xunit;
using static Physology.Fhir.Kernel.Tests.Terminology.Definitions;

namespace Physology.Fhir.Kernel.Tests.Terminology;

/// <summary>Whether one code is in a value set or a code system, and what is said besides.</summary>
public sealed class CodeValidationTests
{
    private const string S = "\"system\":\"http://example.org/CodeSystem/animals\"";
    private static readonly TerminologyService All = Over($$"""{"include":[{{{S}}}]}""");

    [Theory]
    [InlineData(Animals, "dog", "valid")]
    [InlineData(null, "dog", "valid")] // an element of type code has no system
    [InlineData(Animals, "wolf", "TX101")]
    [InlineData(Animals, "Dog", "TX101")] // the system is case-sensitive
    [InlineData(Animals, "", "TX106")]
    [InlineData(Animals, null, "TX106")]
    [InlineData(Animals, "animal", "TX103")]
    [InlineData("http://example.org/other", "dog", "TX101")]
    public void ValidateCode_WholeSystem_Answers(string? system, string? code, string expected) =>
        Assert.Equal(expected, Short(All.ValidateCode(AllAnimals, new CodedValue(system, code))));

    [Theory]
    [InlineData("dog", "valid")]
    [InlineData("animal", "valid")] // a concept that only groups others is a code all the same
    [InlineData("wolf", "TX102")]
    public void ValidateInSystem_CompleteSystem_Answers(string code, string expected) =>
        Assert.Equal(expected, Short(All.ValidateInSystem(new CodedValue(Animals, code))));

    [Theory]
    [InlineData("http://snomed.info/sct", "22253000", "not checked TX203")]
    [InlineData("http://loinc.org", "4548-4", "not checked TX203")]
    [InlineData("http://example.org/nowhere", "x", "not checked TX203")]
    [InlineData(null, "x", "not checked TX109")]
    public void ValidateInSystem_NotCarried_IsNotChecked(string? system, string code, string expected) =>
        Assert.Equal(expected, Short(All.ValidateInSystem(new CodedValue(system, code))));

    [Fact]
    public void ValidateCode_AbstractAllowedOrListed_IsValid()
    {
        var allowing = new TerminologyService(All.Definitions, options: new TerminologyOptions { AllowAbstract = true });
        var listed = Over($$"""{"include":[{{{S}},"concept":[{"code":"animal"}]}]}""");

        Assert.Equal("valid", Short(allowing.ValidateCode(AllAnimals, new(Animals, "animal"))));
        Assert.Equal("valid", Short(listed.ValidateCode(AllAnimals, new(Animals, "animal"))));
    }

    [Theory]
    [InlineData("dog", "Dog", "valid")]
    [InlineData("dog", "dog", "valid")]
    [InlineData("dog", "Hund", "valid")]
    [InlineData("platypus", " duck-billed  Platypus", "valid")]
    [InlineData("dog", "Cat", "valid TX104")]
    [InlineData("dodo", "Dodo", "valid TX107")]
    [InlineData("dodo", "Duck", "valid TX107 TX104")]
    public void ValidateCode_Display_IsComparedLoosely(string code, string display, string expected) =>
        Assert.Equal(expected, Short(All.ValidateCode(AllAnimals, new(Animals, code, Display: display))));

    [Fact]
    public void ValidateCode_DisplayOfTheValueSet_GoesBeforeThatOfTheSystem()
    {
        var service = Over($$"""{"include":[{{{S}},"concept":[{"code":"dog","display":"Hound","designation":[{"language":"fr","value":"Chien"}]}]}]}""");

        Assert.Equal("Hound", Assert.IsType<CodeValidation.Valid>(service.ValidateCode(AllAnimals, new(Animals, "dog"))).Display);
        foreach (var display in new[] { "Hound", "Dog", "Chien", "Hund" })
        {
            Assert.Equal("valid", Short(service.ValidateCode(AllAnimals, new(Animals, "dog", Display: display))));
        }
    }

    [Theory]
    [InlineData("1.2", "dog", "valid")]
    [InlineData("9.9", "dog", "valid TX105")]
    [InlineData("9.9", "wolf", "not checked TX212")]
    [InlineData("1.2", "wolf", "TX102")]
    public void ValidateInSystem_OtherVersion_IsSaid(string version, string code, string expected) =>
        Assert.Equal(expected, Short(All.ValidateInSystem(new(Animals, code, version))));

    [Fact]
    public void ValidateCode_PinnedVersion_IsHeldTo()
    {
        var old = AnimalSystem(s => { s.Version = "1.0"; s.Concept[0].Concept[0].Concept.RemoveAll(c => c.Code?.Value == "cat"); });
        var service = Over($$"""{"include":[{{{S}},"version":"1.0"}]}""", old);
        var missing = Over($$"""{"include":[{{{S}},"version":"0.5"}]}""", old);

        Assert.Equal("valid", Short(service.ValidateCode(AllAnimals, new(Animals, "dog"))));
        Assert.Equal("TX101", Short(service.ValidateCode(AllAnimals, new(Animals, "cat"))));
        Assert.Equal("TX105", Short(service.ValidateCode(AllAnimals, new(Animals, "dog", "1.2"))));
        Assert.Equal("valid", Short(service.ValidateCode(AllAnimals, new(Animals, "dog", "1.0"))));
        Assert.Equal("not checked TX212", Short(missing.ValidateCode(AllAnimals, new(Animals, "dog"))));
        Assert.Equal("TX101", Short(missing.ValidateCode(AllAnimals, new("http://example.org/other", "dog"))));
    }

    [Fact]
    public void ValidateCode_CaseInsensitiveSystem_TakesAnyCase()
    {
        var service = Service(AnimalSystem(s => s.CaseSensitive = false),
            Set(AllAnimals, $$"""{"include":[{{{S}}}]}"""), Set("http://example.org/ValueSet/pets", $$"""{"include":[{{{S}},"concept":[{"code":"DOG"},{"code":"cat"}]}]}"""));

        Assert.Equal("valid", Short(service.ValidateCode(AllAnimals, new(Animals, "DUCK"))));
        Assert.Equal("valid", Short(service.ValidateCode("http://example.org/ValueSet/pets", new(Animals, "dog"))));
        Assert.Equal("valid", Short(service.ValidateInSystem(new(Animals, "dOg"))));
        Assert.Equal(["dog", "cat"], Codes(service.Expand("http://example.org/ValueSet/pets")));
    }

    [Fact]
    public void ValidateCode_SystemsNotCarried_AnswerOnlyForTheirOwnCodes()
    {
        var service = Over($$"""{"include":[{{{S}}},{"system":"http://snomed.info/sct","filter":[{"property":"concept","op":"is-a","value":"404684003"}]},{"system":"http://loinc.org","concept":[{"code":"4548-4"}]}]}""");

        Assert.Equal("valid", Short(service.ValidateCode(AllAnimals, new(Animals, "dog"))));
        Assert.Equal("TX101", Short(service.ValidateCode(AllAnimals, new(Animals, "wolf"))));
        Assert.Equal("not checked TX203", Short(service.ValidateCode(AllAnimals, new("http://snomed.info/sct", "22253000"))));
        Assert.Equal("valid", Short(service.ValidateCode(AllAnimals, new("http://loinc.org", "4548-4"))));
        Assert.Equal("TX101", Short(service.ValidateCode(AllAnimals, new("http://loinc.org", "1-8"))));
        Assert.Equal("not checked TX203", Short(service.ValidateCode(AllAnimals, new(null, "wolf"))));
        Assert.Equal(["TX203"], IssueCodes(service.Expand(AllAnimals)));
    }

    [Fact]
    public void ValidateCode_ExcludeNotCarried_LeavesMembersInDoubt()
    {
        var other = Set("http://example.org/ValueSet/sct", """{"include":[{"system":"http://snomed.info/sct"},{"system":"http://example.org/CodeSystem/animals","concept":[{"code":"cat"}]}]}""");
        var service = Over($$"""{"include":[{{{S}}},{"system":"http://snomed.info/sct","concept":[{"code":"1"}]}],"exclude":[{"valueSet":["http://example.org/ValueSet/sct"]}]}""", other);

        Assert.Equal("valid", Short(service.ValidateCode(AllAnimals, new(Animals, "dog"))));
        Assert.Equal("TX101", Short(service.ValidateCode(AllAnimals, new(Animals, "cat"))));
        Assert.Equal("not checked TX203", Short(service.ValidateCode(AllAnimals, new("http://snomed.info/sct", "1"))));
    }

    [Fact]
    public void ValidateCode_ImportMissing_NothingOfTheIncludeIsSure()
    {
        var service = Over($$"""{"include":[{{{S}},"valueSet":["http://example.org/ValueSet/nowhere"]},{{{S}},"concept":[{"code":"cat"}]}]}""");

        Assert.Equal("valid", Short(service.ValidateCode(AllAnimals, new(Animals, "cat"))));
        Assert.Equal("not checked TX201", Short(service.ValidateCode(AllAnimals, new(Animals, "dog"))));
        Assert.Equal("not checked TX201", Short(service.ValidateCode("http://example.org/ValueSet/nowhere", new(Animals, "dog"))));
    }

    [Fact]
    public void Expand_NarrowedByASetThatIsNotCarried_SaysWhy()
    {
        var other = Set("http://example.org/ValueSet/other", """{"include":[{"valueSet":["http://example.org/ValueSet/nowhere"]}]}""");
        var service = Over($$"""{"include":[{{{S}},"valueSet":["http://example.org/ValueSet/other"]}]}""", other);

        Assert.Equal(["TX201"], IssueCodes(service.Expand(AllAnimals)));
        Assert.Equal("not checked TX201", Short(service.ValidateCode(AllAnimals, new(Animals, "dog"))));
    }

    [Fact]
    public void ValidateCode_StoredExpansion_ProvesWhatItHas()
    {
        var set = Set(AllAnimals, """{"include":[{"system":"http://snomed.info/sct","filter":[{"property":"concept","op":"is-a","value":"404684003"}]}]}""");
        set.Expansion = new() { Timestamp = "2026-01-01", Contains = { new() { System = "http://snomed.info/sct", Code = "22253000", Display = "Pain" } } };
        var service = Service(set);

        Assert.Equal("valid", Short(service.ValidateCode(AllAnimals, new("http://snomed.info/sct", "22253000"))));
        Assert.Equal("not checked TX203", Short(service.ValidateCode(AllAnimals, new("http://snomed.info/sct", "1"))));

        set = set.DeepCopy();
        set.Compose = null;
        Assert.Equal("TX101", Short(Service(set).ValidateCode(AllAnimals, new("http://snomed.info/sct", "1"))));
    }

    [Fact]
    public void ValidateCode_FragmentOfASystem_ProvesWhatItHas()
    {
        var service = Service(AnimalSystem(s => s.Content = "fragment"), Set(AllAnimals, $$"""{"include":[{{{S}},"filter":[{"property":"concept","op":"is-a","value":"mammal"}]}]}"""));

        Assert.Equal("valid", Short(service.ValidateCode(AllAnimals, new(Animals, "dog"))));
        Assert.Equal("not checked TX203", Short(service.ValidateCode(AllAnimals, new(Animals, "wolf"))));
        Assert.Equal("not checked TX203", Short(service.ValidateInSystem(new(Animals, "wolf"))));
    }

    [Fact]
    public void Messages_NeverQuoteWhatWasSent()
    {
        CodeValidation[] answers =
        [
            All.ValidateCode(AllAnimals, new(Animals, "secret-code", "secret-version", "secret display")),
            All.ValidateCode(AllAnimals, new(Animals, "dog", "secret-version", "secret display")),
            All.ValidateInSystem(new(Animals, "secret-code", null, "secret display")),
            All.ValidateInSystem(new("urn:ietf:bcp:47", "secret-code-that-is-none")),
        ];

        Assert.DoesNotContain("secret", string.Join('\n', answers.Select(a => a switch
        {
            CodeValidation.Valid valid => string.Join(' ', valid.Warnings),
            CodeValidation.Invalid invalid => invalid.Message,
            CodeValidation.NotChecked open => open.Reason,
            _ => "",
        })), StringComparison.Ordinal);
    }

    [Fact]
    public void ValidateCode_Warm_AllocatesNothing()
    {
        var value = new CodedValue(Animals, "dog", "1.2", "Dog");
        for (var i = 0; i < 100; i++)
        {
            All.ValidateCode(AllAnimals, value);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            All.ValidateCode(AllAnimals, value);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
