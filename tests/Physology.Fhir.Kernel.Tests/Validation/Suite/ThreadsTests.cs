using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Validation;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Suite;

/// <summary>One validator serves many threads, also while it compiles, and finds what one thread finds.</summary>
public sealed class ThreadsTests
{
    [Fact]
    public async Task Validate_From16Threads_FindsWhatOneThreadFinds()
    {
        var folder = Path.Combine(Suites.Find("validator"), "files");
        var texts = Directory.EnumerateFiles(folder, "*.json").Where(f => new FileInfo(f).Length < 100_000).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        var alone = Results(new Validator(DefinitionStore.Of([])), texts);
        var shared = new Validator(DefinitionStore.Of([]));
        using var start = new ManualResetEventSlim();

        var threads = Enumerable.Range(0, 16).Select(_ => Task.Factory.StartNew(() =>
        {
            start.Wait(TestContext.Current.CancellationToken);
            return Results(shared, texts);
        }, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        start.Set();

        Assert.All(await Task.WhenAll(threads), found => Assert.Equal(alone, found));
    }

    private static string[] Results(Validator validator, byte[][] texts) =>
        [.. texts.Select(t => string.Join('\n', validator.Validate(t).Issues.Select(i => $"{i.Severity} {i.Line}:{i.Column} {i}")))];
}
