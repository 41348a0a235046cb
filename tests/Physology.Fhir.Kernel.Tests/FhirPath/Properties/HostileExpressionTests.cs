using System.Diagnostics;
using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Tests.FhirPath.Chapters;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.FhirPath.Properties;

/// <summary>Expressions made to hurt end in an error of their own, within their budget and soon.</summary>
public sealed class HostileExpressionTests
{
    private static readonly EvaluationContext Context = new()
    {
        Budget = new FhirPathBudget { MaxSteps = 5_000_000, MaxDuration = TimeSpan.FromSeconds(5), MaxItems = 100_000, MaxTextLength = 1_000_000 },
    };

    public static TheoryData<string, string> Endless => new()
    {
        { "repeat without end", "(1).repeat($this + 1)" },
        { "repeat of quantities", "(1 'cm').repeat($this + 1 'mm')" },
        { "repeat of dates", "(@0001-01-01).repeat($this + 1 day)" },
        { "repeatAll without end", "'abc'.repeatAll(replace('a', 'A'))" },
        { "repeatAll of itself", "repeatAll($this)" },
        { "repeat that grows a text", "'a'.repeat($this & 'a')" },
        { "text that doubles", "(1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30).aggregate($total & $total, 'ab')" },
        { "text that is replaced into itself", "(1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20).aggregate($total.replace('a', 'aa'), 'aaaa')" },
        { "collection that doubles", "(1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30).aggregate($total.combine($total), 1)" },
        { "variables that double", string.Concat(Enumerable.Range(1, 40).Select(i => $"defineVariable('v{i}', %v{i - 1}.combine(%v{i - 1})).")).Replace("%v0.combine(%v0)", "name", StringComparison.Ordinal) + "select(%v40)" },
        { "selects in selects", Nested(12, "(1|2|3|4|5|6|7|8|9|10).select(", "$this", ")") + ".count()" },
        { "quantifiers in quantifiers", Nested(14, "(1|2|3|4|5|6|7|8).all(", "true", ")") },
        { "descendants of descendants", "descendants().descendants().descendants().descendants().descendants().descendants().descendants().descendants().count() = descendants().select(%context.descendants().select(%context.descendants().select(%context.descendants()))).count()" },
    };

    [Theory]
    [MemberData(nameof(Endless))]
    public void Evaluate_WithoutEnd_EndsInTheBudgetsError(string name, string expression)
    {
        var watch = Stopwatch.StartNew();

        var error = Assert.Throws<FhirPathException>(() => FhirPathExpression.Compile(expression).Evaluate(ChapterTests.Input("patient"), Context));

        Assert.True(error.Code.StartsWith("FP29", StringComparison.Ordinal) || error.Code == FhirPathErrorCodes.TooComplex, $"{name}: {error.Code} {error.Message}");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{name}: {watch.Elapsed}");
    }

    public static TheoryData<string, string> TooDeep => new()
    {
        { "parentheses", new string('(', 100_000) + "1" + new string(')', 100_000) },
        { "open parentheses", new string('(', 100_000) },
        { "signs", new string('-', 100_000) + "1" },
        { "nested calls", Nested(20_000, "iif(true, ", "1", ")") },
        { "a long path", "name" + string.Concat(Enumerable.Repeat(".given", 30_000)) },
        { "a long chain", "1" + string.Concat(Enumerable.Repeat("+1", 90_000)) },
        { "a long union", "1" + string.Concat(Enumerable.Repeat("|1", 90_000)) },
        { "a long and", "true" + string.Concat(Enumerable.Repeat(" and true", 30_000)) },
        { "indexers", "name" + string.Concat(Enumerable.Repeat("[0]", 60_000)) },
        { "nested indexers", Nested(40_000, "a[", "0", "]") },
        { "length", new string(' ', 5_000_000) },
        { "a long name", new string('a', 5_000_000) },
        { "implications to the right", string.Concat(Enumerable.Repeat("true implies (", 10_000)) + "true" + new string(')', 10_000) },
    };

    [Theory]
    [MemberData(nameof(TooDeep))]
    public void Compile_TooDeepOrTooLong_IsRefused(string name, string expression)
    {
        var error = Assert.Throws<FhirPathException>(() => FhirPathExpression.Compile(expression));

        Assert.True(error.Code is FhirPathErrorCodes.TooComplex or FhirPathErrorCodes.Syntax, $"{name}: {error.Code} {error.Message}");
    }

    public static TheoryData<string> Regexes => new()
    {
        "(a+)+$", "(a|a)*$", "(a|aa)+$", "(.*)*x", "(a*)*b", "^(([a-z])+.)+[A-Z]([a-z])+$", "(a?){50}a{50}", "(?:a+)+b", "((a{1,100}){1,100}){1,100}x", "[a-z]*[a-z]*[a-z]*[a-z]*[a-z]*[a-z]*x",
    };

    [Theory]
    [MemberData(nameof(Regexes))]
    public void Matches_CatastrophicPattern_EndsSoon(string pattern)
    {
        var text = new string('a', 5_000) + "!";
        foreach (var function in new[] { $"matches('{pattern}')", $"matchesFull('{pattern}')", $"replaceMatches('{pattern}', 'x')" })
        {
            var watch = Stopwatch.StartNew();
            try
            {
                FhirPathExpression.Compile($"'{text}'.{function}").Evaluate(null, Context);
            }
            catch (FhirPathException)
            {
                // Refused or out of its budget: either is well.
            }

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{function}: {watch.Elapsed}");
        }
    }

    [Theory]
    [InlineData("(?=a)a")]
    [InlineData("(a)\\\\1")]
    [InlineData("(?<!a)b")]
    [InlineData("(")]
    [InlineData("[z-a]")]
    [InlineData("*")]
    public void Matches_PatternThatIsNotOffered_SaysSo(string pattern)
    {
        var error = Assert.Throws<FhirPathException>(() => FhirPathExpression.Compile($"'a'.matches('{pattern}')").Evaluate(null, Context));

        Assert.Equal(FhirPathErrorCodes.BadRegex, error.Code);
    }

    [Theory]
    [InlineData("2.power(1000000)")]
    [InlineData("10.power(1000.5)")]
    [InlineData("(-8).power(0.333)")]
    [InlineData("0.power(-1)")]
    [InlineData("79228162514264337593543950335.0 * 10")]
    [InlineData("79228162514264337593543950335.0 + 79228162514264337593543950335.0")]
    [InlineData("2147483647 * 2147483647")]
    [InlineData("(-2147483647 - 1).abs()")]
    [InlineData("-(-2147483647 - 1)")]
    [InlineData("(-2147483647 - 1) div -1")]
    [InlineData("(-2147483647 - 1) mod -1")]
    [InlineData("79228162514264337593543950335.0.ceiling()")]
    [InlineData("1000.exp()")]
    [InlineData("1.0.round(1000)")]
    [InlineData("'a'.substring(2147483647, 2147483647)")]
    [InlineData("'a'.substring(0, -2147483647)")]
    [InlineData("'99999999999999999999999999999999999'.toInteger()")]
    [InlineData("'99999999999999999999999999999999999'.toDecimal()")]
    [InlineData("(1|2).skip(2147483647)")]
    [InlineData("(1|2).take(2147483647).count()")]
    [InlineData("(1|2)[2147483647]")]
    [InlineData("1.lowBoundary(2147483647)")]
    [InlineData("79228162514264337593543950335 'm' * 79228162514264337593543950335 'm'")]
    [InlineData("0.0000000000000000000000000001 / 79228162514264337593543950335.0")]
    [InlineData("'\\ud800'.encode('base64')")]
    [InlineData("'\\ud800'.upper().length()")]
    [InlineData("'\\udc00'.toChars()")]
    [InlineData("@0001-01-01T00:00:00+14:00 = @0001-01-01T00:00:00-12:00")]
    [InlineData("@9999-12-31T23:59:59.999-12:00.highBoundary()")]
    public void Evaluate_AtTheEdgeOfItsTypes_GivesAValueEmptyOrAnErrorOfItsOwn(string expression)
    {
        try
        {
            Assert.InRange(FhirPathExpression.Compile(expression).Evaluate(null, Context).Count, 0, 1);
        }
        catch (FhirPathException e)
        {
            Assert.StartsWith("FP", e.Code, StringComparison.Ordinal);
        }
    }

    private static string Nested(int depth, string open, string inner, string close) =>
        string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth));
}
