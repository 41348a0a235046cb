using System.Data.Common;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Physology.Fhir.Web.Data;

/// <summary>Applies the embedded scripts of the provider in the order of their names, once each, before any other part starts.</summary>
public sealed class SchemaScripts(Database database, TimeProvider time) : IHostedLifecycleService
{
    // Any constant will do, as long as every node uses the same one.
    private const long AdvisoryLock = 0x50_48_59_53_4F_4C;

    public Task StartingAsync(CancellationToken cancellationToken) => ApplyAsync(cancellationToken);

    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        if (connection is SqliteConnection)
        {
            await connection.ExecuteAsync("PRAGMA journal_mode = WAL;");
        }

        await using var transaction = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: false)
            : await connection.BeginTransactionAsync(cancellationToken);
        if (database.Provider == DatabaseProvider.PostgreSql)
        {
            await connection.ExecuteAsync("SELECT pg_advisory_xact_lock(@AdvisoryLock)", new { AdvisoryLock }, transaction);
        }

        var timeType = database.Provider == DatabaseProvider.PostgreSql ? "timestamptz" : "INTEGER";
        await connection.ExecuteAsync(
            $"CREATE TABLE IF NOT EXISTS schema_script (name TEXT NOT NULL PRIMARY KEY, applied_at {timeType} NOT NULL)",
            transaction: transaction);
        var applied = (await connection.QueryAsync<string>("SELECT name FROM schema_script", transaction: transaction))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (name, sql) in Load().Where(script => !applied.Contains(script.Name)))
        {
            await RunAsync(transaction, name, sql, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task RunAsync(DbTransaction transaction, string name, string sql, CancellationToken cancellationToken)
    {
        // Not through Dapper: it would take an @ or ? inside a trigger for a parameter.
        await using var command = transaction.OpenConnection().CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.OpenConnection().ExecuteAsync(
            "INSERT INTO schema_script (name, applied_at) VALUES (@name, @at)",
            new { name, at = time.GetUtcNow() },
            transaction);
    }

    private IEnumerable<(string Name, string Sql)> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"Scripts/{database.Provider}/";
        foreach (var resource in assembly.GetManifestResourceNames()
            .Select(name => (Resource: name, Name: name.Replace('\\', '/')))
            .Where(entry => entry.Name.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(resource.Resource)
                ?? throw new InvalidOperationException($"{resource.Resource} is not embedded.");
            using var reader = new StreamReader(stream);
            yield return (resource.Name[prefix.Length..], reader.ReadToEnd());
        }
    }
}
