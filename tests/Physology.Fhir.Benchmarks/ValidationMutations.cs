using System.Diagnostics;
using System.Text;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Tests.Validation;
using Physology.Fhir.Kernel.Validation;

namespace Physology.Fhir.Benchmarks;

/// <summary>Deforms HL7's own files at random, as often as asked, and validates each, and by each where it is a definition: nothing may be thrown, and nothing may take long.</summary>
internal static class ValidationMutations
{
    private const int LargestFile = 256 * 1024;

    public static int Run(long count)
    {
        if (Environment.GetEnvironmentVariable("PHYSOLOGY_HL7") is not { Length: > 0 } folder)
        {
            Console.Error.WriteLine("Set PHYSOLOGY_HL7 to the package folder of npm hl7.fhir.r4.examples 4.0.1.");
            return 2;
        }

        var files = Directory.EnumerateFiles(folder, "*.json").Where(f => new FileInfo(f).Length is > 100 and < LargestFile && Path.GetFileName(f) is not ("package.json" or ".index.json")).Order(StringComparer.Ordinal).ToList();
        var validator = new Validator(DefinitionStore.R4);
        long done = 0, problems = 0, longest = 0;
        var watch = Stopwatch.StartNew();
        using var progress = new Timer(_ => Console.Error.WriteLine($"{Volatile.Read(ref done):N0} of {count:N0} after {watch.Elapsed:hh\\:mm\\:ss}, {Volatile.Read(ref problems)} problems, longest {Volatile.Read(ref longest)} ms"), null, 10_000, 10_000);
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var file = files[(int)(i * 7919 % files.Count)];
            var mutated = new ResourceMutator((int)i).Mutate(File.ReadAllBytes(file));
            var began = Stopwatch.GetTimestamp();
            if (ResourceMutator.Problem(mutated, validator) is { } problem && Interlocked.Increment(ref problems) <= 20)
            {
                Console.Error.WriteLine($"{Path.GetFileName(file)} {i}: {problem}\n  in {Encoding.UTF8.GetString(mutated.AsSpan(0, Math.Min(mutated.Length, 4000)))}");
            }

            var took = (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            if (took > Volatile.Read(ref longest))
            {
                Volatile.Write(ref longest, took);
                Console.Error.WriteLine($"{Path.GetFileName(file)} {i}: {took} ms");
            }

            Interlocked.Increment(ref done);
        });
        Console.WriteLine($$"""{"measure":"validation-mutations","value":{{done}},"unit":"texts","files":{{files.Count}},"problems":{{problems}},"longest-ms":{{longest}},"seconds":{{(long)watch.Elapsed.TotalSeconds}}}""");
        return problems == 0 ? 0 : 1;
    }
}
