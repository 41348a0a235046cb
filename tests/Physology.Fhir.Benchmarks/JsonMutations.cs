using System.Diagnostics;
using System.Text;
using Physology.Fhir.Kernel.Tests.R4Model;

namespace Physology.Fhir.Benchmarks;

/// <summary>
/// Breaks right texts at random, as often as asked, and reads each in both ways: nothing may be thrown, what is JSON is as
/// System.Text.Json has it, and a text without issues must come back. Says how it goes every ten seconds.
/// </summary>
internal static class JsonMutations
{
    private const int EachText = 100;

    public static int Run(long count)
    {
        long done = 0, clean = 0, problems = 0;
        var types = Fhir.R4.FhirTypes.Resources;
        var watch = Stopwatch.StartNew();
        using var progress = new Timer(_ => Console.Error.WriteLine($"{Volatile.Read(ref done):N0} of {count:N0} after {watch.Elapsed:hh\\:mm\\:ss}, {Volatile.Read(ref problems)} problems"), null, 10_000, 10_000);
        Parallel.For(0, (count + EachText - 1) / EachText, batch =>
        {
            var mutator = new JsonMutator((int)batch);
            var text = batch % 50 == 0 ? BenchInputs.Observation() : new RandomJson((int)batch, members: 4).Resource(types[(int)(batch % types.Count)]);
            for (var i = 0; i < EachText; i++)
            {
                var mutated = i == 0 ? mutator.Noise() : mutator.Mutate(text);
                if (JsonMutator.Problem(mutated, out var isClean) is { } problem && Interlocked.Increment(ref problems) <= 20)
                {
                    Console.Error.WriteLine($"{problem}\n  in {Encoding.UTF8.GetString(mutated)}\n  base64 {Convert.ToBase64String(mutated)}");
                }

                if (isClean)
                {
                    Interlocked.Increment(ref clean);
                }
            }

            Interlocked.Add(ref done, EachText);
        });
        Console.WriteLine($$"""{"measure":"json-mutations","value":{{done}},"unit":"texts","clean":{{clean}},"problems":{{problems}},"seconds":{{(long)watch.Elapsed.TotalSeconds}}}""");
        return problems == 0 ? 0 : 1;
    }
}
