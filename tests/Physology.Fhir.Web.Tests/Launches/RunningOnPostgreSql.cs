using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Tests.Data;

namespace Physology.Fhir.Web.Tests.Launches;

/// <summary>The same two programs, with the service's data and its scheduler on PostgreSQL.</summary>
public sealed class RunningOnPostgreSql : RunningService
{
    private TestDatabase? _database;

    public override string? NotHere => TestDatabase.NoPostgreSql;

    protected override async Task<Dictionary<string, string>> SettingsAsync()
    {
        _database = await TestDatabase.CreateAsync(DatabaseProvider.PostgreSql, TimeProvider.System);
        return new Dictionary<string, string>
        {
            ["Data__Provider"] = nameof(DatabaseProvider.PostgreSql),
            ["Data__ConnectionString"] = _database.ConnectionString,
        };
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }
}
