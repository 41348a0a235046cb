using System.Text;
using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Tests.FhirPath.Chapters;
using Physology.Fhir.Kernel.Tests.FhirPath.Reference;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.FhirPath.Properties;

/// <summary>Whatever stands where an expression should: a result or a FhirPathException with a place inside the text, nothing else.</summary>
public sealed class RandomTextTests
{
    private const string Alphabet = "abTzZ019 .,()[]{}'`\"%$@+-*/&|<>=!~\\\n\t_:éあ\ud83d\udd25\0";

    private static readonly string[] Words =
        ["name", "given", "where", "select", "exists", "is", "as", "and", "or", "implies", "div", "mod", "in", "contains", "true", "false", "$this", "$index", "$total", "@2012", "@T10:30", "1.5", "'a'",
        "{}", "(", ")", "[", "]", ".", ",", "+", "-", "*", "/", "|", "=", "!=", "~", "<", ">=", "%resource", "Patient", "String", "day", "'mg'", "first", "repeat", "aggregate", "iif", "toString", "ofType", "@", "'", "/*", "//"];

    private static readonly EvaluationContext Context = new() { Budget = new FhirPathBudget { MaxSteps = 200_000, MaxItems = 10_000, MaxTextLength = 100_000 } };

    [Fact]
    public void Compile_RandomCharacters_GivesOneKindOfException()
    {
        var random = new Random(20260301);
        for (var i = 0; i < 60_000; i++)
            Check(string.Concat(Enumerable.Range(0, random.Next(0, 40)).Select(_ => Alphabet[random.Next(Alphabet.Length)])));
    }

    [Fact]
    public void Compile_RandomBytes_GivesOneKindOfException()
    {
        var random = new Random(20260302);
        var bytes = new byte[64];
        for (var i = 0; i < 20_000; i++)
        {
            random.NextBytes(bytes);
            Check(Encoding.UTF8.GetString(bytes));
            Check(Encoding.Latin1.GetString(bytes));
            Check(Encoding.Unicode.GetString(bytes));
        }
    }

    [Fact]
    public void Evaluate_RandomWords_GivesOneKindOfException()
    {
        var random = new Random(20260303);
        for (var i = 0; i < 60_000; i++)
            Check(string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 14)).Select(_ => Words[random.Next(Words.Length)])));
    }

    [Fact]
    public void Evaluate_MutatedExpressions_GivesOneKindOfException()
    {
        var random = new Random(20260304);
        foreach (var expression in RandomExpressions.Sample(20_000, 20260304, 8))
        {
            var text = new StringBuilder(expression);
            for (var change = 0; change < 2 && text.Length > 0; change++)
            {
                var at = random.Next(text.Length);
                _ = random.Next(3) switch
                {
                    0 => text.Remove(at, 1),
                    1 => text.Insert(at, Alphabet[random.Next(Alphabet.Length)]),
                    _ => text.Remove(at, Math.Min(random.Next(1, 8), text.Length - at)),
                };
            }
            Check(text.ToString());
        }
    }

    private static readonly R4.Base? Patient = ChapterTests.Input("patient");

    private static void Check(string text)
    {
        try
        {
            FhirPathExpression.Compile(text).Evaluate(Patient, Context);
        }
        catch (FhirPathException e)
        {
            Assert.InRange(e.Offset, 0, text.Length);
            Assert.True(e.Line >= 1 && e.Column >= 1 && e.Message.Length > 0);
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{e.GetType().Name} for {Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}: {text}\n{e}");
        }
    }
}
