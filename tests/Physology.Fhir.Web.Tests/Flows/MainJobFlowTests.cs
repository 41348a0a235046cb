using Physology.Fhir.Web.Tests.Launches;

namespace Physology.Fhir.Web.Tests.Flows;

/// <summary>Assess, follow up, read: the whole of it, on each database.</summary>
public abstract class MainJobFlow(RunningService running) : FlowTests(running)
{
    [Fact]
    public async Task MainJob_OverHttp_ReachesTheTimeline()
    {
        Assert.SkipWhen(Running.NotHere is not null, Running.NotHere ?? string.Empty);
        await LaunchAsync("amara", "gp");
        await SignAsync();
        await UntilAsync(Clinic, "Resources in the record");
        await EnrolAsync();

        await MoveClockAsync(14);
        await OpenInvitationAsync("amara.n@example.org");
        await SayBirthDateAsync(14, 5, 1978);
        await AnswerAsync();

        await LaunchAsync("amara", "rheumatologist");
        await UntilAsync(Clinic, "3.67");
    }
}

public sealed class MainJobFlowTests(RunningService running) : MainJobFlow(running), IClassFixture<RunningService>;

public sealed class MainJobFlowOnPostgreSqlTests(RunningOnPostgreSql running) : MainJobFlow(running), IClassFixture<RunningOnPostgreSql>;
