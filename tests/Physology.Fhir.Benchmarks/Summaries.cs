namespace Physology.Fhir.Benchmarks;

/// <summary>The measures by name.</summary>
public static class Summaries
{
    public static IReadOnlyDictionary<string, Func<IAsyncEnumerable<Measure>>> All { get; } =
        new Dictionary<string, Func<IAsyncEnumerable<Measure>>>(StringComparer.Ordinal)
        {
            ["fhirpath"] = FhirPathSummary.RunAsync,
            ["json"] = JsonSummary.RunAsync,
            ["pages"] = PagesSummary.RunAsync,
            ["sdc"] = SdcSummary.RunAsync,
            ["start"] = StartSummary.RunAsync,
            ["terminology"] = TerminologySummary.RunAsync,
            ["validation"] = ValidationSummary.RunAsync,
        };
}
