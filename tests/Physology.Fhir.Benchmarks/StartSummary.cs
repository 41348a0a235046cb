namespace Physology.Fhir.Benchmarks;

/// <summary>`dotnet run --no-build` of the sandbox until both programs answer, and the memory both then hold.</summary>
internal static class StartSummary
{
    public static async IAsyncEnumerable<Measure> RunAsync()
    {
        var times = new List<double>();
        var memory = new List<double>();
        for (var run = 0; run < 5; run++)
        {
            await using var programs = await DemoPrograms.StartAsync();
            times.Add(programs.Started.TotalMilliseconds);
            memory.Add(DemoPrograms.Megabytes());
        }

        yield return new Measure("start-both-answering", Measure.Quantile(times, 0.5), "ms", null, 3000);
        yield return new Measure("start-memory-together", Measure.Quantile(memory, 0.5), "MB", null, 300);
    }
}
