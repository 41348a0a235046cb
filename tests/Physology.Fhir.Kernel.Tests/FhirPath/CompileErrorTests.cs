using Physology.Fhir.Kernel.FhirPath;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.FhirPath;

/// <summary>What does not compile, with its code and its place.</summary>
public sealed class CompileErrorTests
{
    [Theory]
    [InlineData("", FhirPathErrorCodes.Syntax, 1, 1)]
    [InlineData("name.", FhirPathErrorCodes.Syntax, 1, 6)]
    [InlineData("name\n  .given +", FhirPathErrorCodes.Syntax, 2, 11)]
    [InlineData("a b", FhirPathErrorCodes.Syntax, 1, 3)]
    [InlineData("name[0", FhirPathErrorCodes.Syntax, 1, 7)]
    [InlineData("name # given", FhirPathErrorCodes.Syntax, 1, 6)]
    [InlineData("$that", FhirPathErrorCodes.Syntax, 1, 1)]
    [InlineData("'abc", FhirPathErrorCodes.BadString, 1, 1)]
    [InlineData("`abc", FhirPathErrorCodes.BadString, 1, 1)]
    [InlineData("1 /* 2", FhirPathErrorCodes.BadComment, 1, 3)]
    [InlineData("@2015-13", FhirPathErrorCodes.BadLiteral, 1, 1)]
    [InlineData("@T25", FhirPathErrorCodes.BadLiteral, 1, 1)]
    [InlineData("99999999999999999999999999999999.0", FhirPathErrorCodes.BadLiteral, 1, 1)]
    [InlineData("name.foo()", FhirPathErrorCodes.UnknownFunction, 1, 6)]
    [InlineData("name.where()", FhirPathErrorCodes.ArgumentCount, 1, 6)]
    [InlineData("name.count(1)", FhirPathErrorCodes.ArgumentCount, 1, 6)]
    [InlineData("name is Nothing", FhirPathErrorCodes.UnknownType, 1, 9)]
    [InlineData("name.ofType('string')", FhirPathErrorCodes.UnknownType, 1, 13)]
    [InlineData("name.as(System.boolean)", FhirPathErrorCodes.UnknownType, 1, 9)]
    [InlineData("Observation.valueQuantity.unit", FhirPathErrorCodes.ChoiceByJsonName, 1, 13)]
    [InlineData("name.select($total)", FhirPathErrorCodes.NoSuchIteration, 1, 13)]
    [InlineData("defineVariable('a').defineVariable('a')", FhirPathErrorCodes.VariableRedefined, 1, 21)]
    [InlineData("defineVariable('resource')", FhirPathErrorCodes.VariableRedefined, 1, 1)]
    [InlineData("defineVariable('a' + 'b')", FhirPathErrorCodes.LiteralExpected, 1, 20)]
    public void Compile_BadText_SaysWhatAndWhere(string text, string code, int line, int column)
    {
        var error = Assert.Throws<FhirPathException>(() => FhirPathExpression.Compile(text));

        Assert.Equal((code, line, column), (error.Code, error.Line, error.Column));
        Assert.True(error.IsCompileError);
    }

    [Theory]
    [InlineData("name.given1", FhirPathErrorCodes.UnknownMember)]
    [InlineData("Encounter.status", FhirPathErrorCodes.WrongContext)]
    [InlineData("children().first()", FhirPathErrorCodes.Unordered)]
    [InlineData("descendants()[0]", FhirPathErrorCodes.Unordered)]
    [InlineData("name.startsWith('a')", FhirPathErrorCodes.ImpossibleType)]
    [InlineData("birthDate + 7", FhirPathErrorCodes.ImpossibleType)]
    [InlineData("birthDate < 'a'", FhirPathErrorCodes.ImpossibleType)]
    [InlineData("-name", FhirPathErrorCodes.ImpossibleType)]
    [InlineData("name['a']", FhirPathErrorCodes.ImpossibleType)]
    [InlineData("contact.where(name.suffix1.exists())", FhirPathErrorCodes.UnknownMember)]
    public void Compile_Strict_RefusesWhatTheModelRulesOut(string text, string code)
    {
        var error = Assert.Throws<FhirPathException>(() => FhirPathExpression.Compile(text, new FhirPathOptions { ContextType = "Patient", Strict = true }));

        Assert.Equal(code, error.Code);
        FhirPathExpression.Compile(text, new FhirPathOptions { ContextType = "Patient" });
    }

    [Theory]
    [InlineData("Bundle.entry.resource.ofType(Observation).value.ofType(Quantity).value", "Bundle")]
    [InlineData("entry.resource.name.given", "Bundle")]
    [InlineData("item.item.answer.value.ordinal().sum()", "QuestionnaireResponse")]
    [InlineData("repeat(item).linkId", "Questionnaire")]
    [InlineData("contained.where(id = 'x').url", "Questionnaire")]
    [InlineData("extension('http://x').value.unit", "Patient")]
    [InlineData("DomainResource.text.`div`", "Patient")]
    [InlineData("(deceased as boolean).not()", "Patient")]
    public void Compile_Strict_TakesWhatTheModelAllows(string text, string context) =>
        FhirPathExpression.Compile(text, new FhirPathOptions { ContextType = context, Strict = true });

    [Theory]
    [InlineData("(", ")")]
    [InlineData("-", "")]
    [InlineData("not(", ")")]
    [InlineData("name.where(", ")")]
    public void Compile_DeepNesting_IsRefusedAndNotOverflowed(string before, string after)
    {
        var text = string.Concat(Enumerable.Repeat(before, 20_000)) + "1" + string.Concat(Enumerable.Repeat(after, 20_000));

        Assert.Equal(FhirPathErrorCodes.TooComplex, Assert.Throws<FhirPathException>(() => FhirPathExpression.Compile(text)).Code);
    }

    [Fact]
    public void Compile_LongChains_AreRefusedAndNotOverflowed()
    {
        foreach (var link in new[] { "+1", ".a", "[0]", " is Integer", ".first()" })
            Assert.Equal(FhirPathErrorCodes.TooComplex,
                Assert.Throws<FhirPathException>(() => FhirPathExpression.Compile("1" + string.Concat(Enumerable.Repeat(link, 10_000)))).Code);
    }
}
