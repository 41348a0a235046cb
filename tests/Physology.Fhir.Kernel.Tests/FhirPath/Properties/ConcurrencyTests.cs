using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Tests.FhirPath.Chapters;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.FhirPath.Properties;

/// <summary>One compiled expression on many threads, and a cache that many threads use.</summary>
public sealed class ConcurrencyTests
{
    private const int Threads = 16;

    private static readonly string[] Expressions =
    [
        "name.select(given.first() & ' ' & family)", "name.given.distinct().count()", "defineVariable('n', name).select(%n.given.where($this = 'Joy').count())",
        "descendants().count()", "telecom.sort(system, rank desc).value", "(1 | 2 | 3).aggregate($total + $this, 0)", "name.all($index < 3 and exists())",
        "identifier.where(value.matches('[0-9]{10}')).value.single()", "repeat(children()).ofType(string).join(',')", "iif(birthDate < today(), 1 'cm' + 2 'mm', {})",
    ];

    [Fact]
    public void Evaluate_OneExpressionOnManyThreads_IsAsOnOne()
    {
        foreach (var text in Expressions)
        {
            var expression = FhirPathExpression.Compile(text);
            var patient = ChapterTests.Input("patient");
            var expected = Text(expression, patient);
            var different = 0;

            OnThreads(_ =>
            {
                for (var i = 0; i < 300; i++)
                    if (Text(expression, patient) != expected)
                        Interlocked.Increment(ref different);
            });

            Assert.Equal((text, 0), (text, different));
        }
    }

    [Fact]
    public void Get_MoreExpressionsThanTheCacheHolds_KeepsItsBound()
    {
        var cache = new FhirPathCache(100);
        var most = 0;

        OnThreads(thread =>
        {
            for (var i = 0; i < 500; i++)
            {
                var number = (thread * 131 + i) % 1000;
                var result = cache.Get($"{number} + 1").Evaluate(null, new EvaluationContext());
                Assert.Equal((number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), ItemText.Of(result[0]));
                InterlockedMax(ref most, cache.Count);
            }
        });

        // A thread may add while another makes room: never more than one a thread beyond the bound.
        Assert.InRange(most, 50, 100 + Threads);
        Assert.Same(cache.Get("1 + 1"), cache.Get("1 + 1"));
    }

    private static string Text(FhirPathExpression expression, R4.Base? input) =>
        string.Join(';', expression.Evaluate(input, new EvaluationContext()).Select(ItemText.Of));

    private static void OnThreads(Action<int> work)
    {
        var failures = new System.Collections.Concurrent.ConcurrentQueue<Exception>();
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            try
            {
                work(number);
            }
            catch (Exception e)
            {
                failures.Enqueue(e);
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Assert.Empty(failures);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref target)) < value && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
        }
    }
}
