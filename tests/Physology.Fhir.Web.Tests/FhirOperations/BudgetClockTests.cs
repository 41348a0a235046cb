using Physology.Fhir.Web.Features.FhirOperations;

namespace Physology.Fhir.Web.Tests.FhirOperations;

public sealed class BudgetClockTests
{
    [Fact]
    public void Evaluation_AfterTheEnd_HasLastedForHours()
    {
        var time = new Stopped();
        var clock = new BudgetClock(time, TimeSpan.FromSeconds(5), CancellationToken.None);

        Assert.Equal(TimeSpan.Zero, clock.GetElapsedTime(clock.GetTimestamp(), clock.GetTimestamp()));
        time.Now += 6 * time.TimestampFrequency;
        Assert.True(clock.GetElapsedTime(clock.GetTimestamp()) >= TimeSpan.FromHours(1));
    }

    [Fact]
    public void Evaluation_OfAStoppedCall_DoesNotBegin()
    {
        using var stop = new CancellationTokenSource();
        var clock = new BudgetClock(new Stopped(), TimeSpan.FromSeconds(5), stop.Token);
        clock.GetTimestamp();

        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => clock.GetTimestamp());
    }

    private sealed class Stopped : TimeProvider
    {
        public long Now { get; set; } = 1000;

        public override long GetTimestamp() => Now;
    }
}
