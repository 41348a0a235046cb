using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Npgsql;
using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Tests.Data;

/// <summary>A database of a test's own, with all scripts applied, gone when the test ends.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string PostgresVariable = "PHYSOLOGY_TEST_POSTGRES";
    private readonly string _folder = Directory.CreateTempSubdirectory("physology-test-").FullName;
    private readonly string? _postgresName;
    private readonly string? _postgresServer;

    private TestDatabase(DatabaseProvider provider, TimeProvider time)
    {
        var options = new DataOptions { Provider = provider, Folder = _folder };
        if (provider == DatabaseProvider.PostgreSql)
        {
            Assert.SkipWhen(NoPostgreSql is not null, NoPostgreSql ?? string.Empty);
            _postgresServer = Environment.GetEnvironmentVariable(PostgresVariable);
            _postgresName = "physology_" + Guid.NewGuid().ToString("N");
            using var server = new NpgsqlConnection(_postgresServer);
            server.Open();
            using var create = new NpgsqlCommand($"CREATE DATABASE {_postgresName}", server);
            create.ExecuteNonQuery();
            options.ConnectionString = new NpgsqlConnectionStringBuilder(_postgresServer) { Database = _postgresName, MaxPoolSize = 20 }.ToString();
        }

        ConnectionString = options.ConnectionString ?? string.Empty;
        Database = new Database(Options.Create(options));
        Scripts = new SchemaScripts(Database, time);
        Protection = DataProtectionProvider.Create(new DirectoryInfo(_folder));
    }

    /// <summary>Why there is no PostgreSQL to test on, or null.</summary>
    public static string? NoPostgreSql =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable(PostgresVariable)) ? $"{PostgresVariable} names no PostgreSQL server" : null;

    public Database Database { get; }

    /// <summary>Of PostgreSQL; empty for SQLite.</summary>
    public string ConnectionString { get; }

    public SchemaScripts Scripts { get; }

    public IDataProtectionProvider Protection { get; }

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider, TimeProvider time)
    {
        var database = new TestDatabase(provider, time);
        await database.Scripts.ApplyAsync(TestContext.Current.CancellationToken);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_postgresName is not null)
        {
            await using var server = new NpgsqlConnection(_postgresServer);
            await server.OpenAsync();
            await using var drop = new NpgsqlCommand($"DROP DATABASE {_postgresName} WITH (FORCE)", server);
            await drop.ExecuteNonQueryAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class ManualTimeProvider : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}

/// <summary>One contract, every database: the suites of the stores inherit this.</summary>
public abstract class StoreTests(DatabaseProvider provider) : IAsyncLifetime
{
    private TestDatabase? _database;

    protected ManualTimeProvider Time { get; } = new();

    protected TestDatabase Store => _database ?? throw new InvalidOperationException("The test has not begun.");

    protected Database Database => Store.Database;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync(provider, Time);

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}
