using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Features.FollowUps;
using Physology.Fhir.Web.Features.Invitations;
using Physology.Fhir.Web.Features.Responses;
using Physology.Fhir.Web.Jobs;
using Physology.Fhir.Web.Outbox;
using Physology.Fhir.Web.Security;
using Xunit;

namespace Physology.Fhir.Web.Tests.FollowUps;

/// <summary>
/// The follow-up rooms over a database of their own, a clock that stands still and a mail server that keeps what it gets. The EHR
/// connection has no backend client, so nothing is read from an EHR.
/// </summary>
internal sealed class FollowUpFixture : IAsyncDisposable
{
    public const string Connection = "clinic";
    public const string Patient = "amara";
    public static readonly DateOnly BirthDate = new(1979, 4, 12);
    private readonly string _folder;
    private readonly ServiceProvider _services;
    private readonly string? _postgresDatabase;

    private FollowUpFixture(string folder, ServiceProvider services, string? postgresDatabase, StandingClock clock, KeptMail mail) =>
        (_folder, _services, _postgresDatabase, Clock, Mail) = (folder, services, postgresDatabase, clock, mail);

    public StandingClock Clock { get; }

    public KeptMail Mail { get; }

    public static string? Postgres => Environment.GetEnvironmentVariable("PHYSOLOGY_TEST_POSTGRES");

    public T Get<T>()
        where T : notnull => ActivatorUtilities.GetServiceOrCreateInstance<T>(_services);

    public static async Task<FollowUpFixture> StartAsync(DatabaseProvider provider, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("physology-follow-ups-").FullName;
        string? database = null;
        string? connectionString = null;
        if (provider == DatabaseProvider.PostgreSql)
        {
            Assert.SkipUnless(Postgres is not null, "PHYSOLOGY_TEST_POSTGRES is not set");
            database = "follow_ups_" + Guid.NewGuid().ToString("N");
            await ExecuteAsync($"CREATE DATABASE {database}", cancellationToken);
            connectionString = new NpgsqlConnectionStringBuilder(Postgres) { Database = database, Pooling = false }.ToString();
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Provider"] = provider.ToString(),
            ["Data:Folder"] = folder,
            ["Data:ConnectionString"] = connectionString,
            ["Service:PublicUrl"] = "http://localhost:5600",
            ["Mail:Host"] = "mail.example.org",
            ["Mail:From"] = "no-reply@example.org",
            ["EhrConnections:0:Id"] = Connection,
            ["EhrConnections:0:Name"] = "Clinic",
            ["EhrConnections:0:Issuer"] = "https://ehr.example.org/fhir",
            ["EhrConnections:0:ClientId"] = "physology",
        }).Build();
        var clock = new StandingClock(DateTimeOffset.Parse("2026-03-02T10:00:00Z", CultureInfo.InvariantCulture));
        var mail = new KeptMail();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IMailChannel>(mail)
            .AddData(configuration)
            .AddSecurity(configuration)
            .AddEhr(configuration)
            .AddOutbox(configuration)
            .AddFollowUps(configuration)
            .AddInvitations(configuration)
            .AddResponses(configuration)
            .BuildServiceProvider();
        await services.GetRequiredService<SchemaScripts>().ApplyAsync(cancellationToken);
        return new FollowUpFixture(folder, services, database, clock, mail);
    }

    /// <summary>The fortnightly plan from today.</summary>
    public async Task<Enrolment> EnrolAsync(CancellationToken cancellationToken)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        var now = Clock.GetUtcNow();
        var anchor = LocalTime.DateIn(zone, now);
        var enrolment = new Enrolment
        {
            Id = new EnrolmentId(Guid.NewGuid()),
            ConnectionId = Connection,
            PatientId = Patient,
            Schedule = FollowUpSchedule.Fortnightly.Code,
            Email = "amara@example.org",
            TimeZone = "Europe/London",
            AnchorDate = anchor,
            BirthDateHash = await Get<LinkKey>().HashBirthDateAsync(Connection, Patient, BirthDate, cancellationToken),
            ConsentRecordedBy = "Dr Ngozi Okafor",
            CreatedAt = now,
        };
        var occurrences = FollowUpSchedule.Fortnightly.Occurrences(anchor, zone, new TimeOnly(9, 0), now).Select(planned => new Occurrence
        {
            Id = new OccurrenceId(Guid.NewGuid()),
            EnrolmentId = enrolment.Id,
            Number = planned.Number,
            Label = planned.Label,
            DueAt = planned.DueAt,
            ExpiresAt = planned.ExpiresAt,
            NextStep = SendDueInvitations.Invite,
            NextActionAt = planned.DueAt,
        }).ToList();
        Assert.True(await Get<EnrolmentStore>().AddAsync(enrolment, occurrences, cancellationToken));
        return enrolment;
    }

    public Task<IReadOnlyList<Occurrence>> ListAsync(Enrolment enrolment, CancellationToken cancellationToken) =>
        Get<EnrolmentStore>().ListAsync(enrolment.Id, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        if (_postgresDatabase is not null)
        {
            await ExecuteAsync($"DROP DATABASE {_postgresDatabase} WITH (FORCE)", CancellationToken.None);
        }
    }

    private static async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(Postgres!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

internal sealed class StandingClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;

    public void SetTo(string instant) => _now = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}

internal sealed class KeptMail : IMailChannel
{
    public List<MailToPatient> Sent { get; } = [];

    /// <summary>What happens when the next message arrives, after the server has taken it.</summary>
    public Action? AfterNext { get; set; }

    public string LastToken => Sent[^1].Body.Split("/r/")[1].Split('\n')[0].Trim();

    public Task SendAsync(MailToPatient mail, CancellationToken cancellationToken)
    {
        Sent.Add(mail);
        var after = AfterNext;
        AfterNext = null;
        after?.Invoke();
        return Task.CompletedTask;
    }
}
