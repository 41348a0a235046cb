using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Physology.Fhir.Web.Data;

/// <summary>
/// The service's own store. On SQLite writers queue at one in-process gate and open their transaction immediately: a
/// deferred one that upgrades is thrown back with SQLITE_BUSY_SNAPSHOT. Do not call <c>WriteAsync</c> inside <c>WriteAsync</c>.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    private readonly SemaphoreSlim _writeGate = new(1, 1);
    private readonly NpgsqlDataSource? _dataSource;
    private readonly string _sqliteConnectionString = string.Empty;

    public Database(IOptions<DataOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        DapperTypes.Register();
        Provider = options.Value.Provider;
        if (Provider == DatabaseProvider.PostgreSql)
        {
            _dataSource = NpgsqlDataSource.Create(options.Value.ConnectionString
                ?? throw new InvalidOperationException("Data:ConnectionString is needed with Data:Provider=PostgreSql."));
        }
        else
        {
            var folder = Path.GetFullPath(options.Value.Folder);
            Directory.CreateDirectory(folder);
            _sqliteConnectionString = new SqliteConnectionStringBuilder
            {
                DataSource = Path.Combine(folder, "physology.db"),
                ForeignKeys = true,
                DefaultTimeout = 10,
            }.ToString();
        }
    }

    public DatabaseProvider Provider { get; }

    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var connection = await OpenAsync(cancellationToken);
        return await work(connection);
    }

    public async Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (Provider == DatabaseProvider.PostgreSql)
        {
            return await WriteUngatedAsync(work, cancellationToken);
        }

        await _writeGate.WaitAsync(cancellationToken);
        try
        {
            return await WriteUngatedAsync(work, cancellationToken);
        }
        finally
        {
            _writeGate.Release();
        }
    }

    public Task WriteAsync(Func<DbTransaction, Task> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return WriteAsync(
            async transaction =>
            {
                await work(transaction);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Opens a connection that the caller disposes; for the start-up scripts only.</summary>
    internal async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (_dataSource is not null)
        {
            return await _dataSource.OpenConnectionAsync(cancellationToken);
        }

        var connection = new SqliteConnection(_sqliteConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await connection.ExecuteAsync("PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000;");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _writeGate.Dispose();
        if (_dataSource is not null)
        {
            await _dataSource.DisposeAsync();
        }
        else
        {
            using var connection = new SqliteConnection(_sqliteConnectionString);
            SqliteConnection.ClearPool(connection);
        }
    }

    private async Task<T> WriteUngatedAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var transaction = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: false)
            : await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        var result = await work(transaction);

        // The work is done: a request that is cancelled now must not turn a finished change into an unknown one.
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }
}
