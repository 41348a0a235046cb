using System.Globalization;
using Dapper;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Tests.Data;

public sealed class SqliteDatabaseTests() : DatabaseTests(DatabaseProvider.Sqlite);

public sealed class PostgreSqlDatabaseTests() : DatabaseTests(DatabaseProvider.PostgreSql);

public abstract class DatabaseTests(DatabaseProvider provider) : StoreTests(provider)
{
    private string TimeType => Database.Provider == DatabaseProvider.PostgreSql ? "timestamptz" : "INTEGER";

    private string IdType => Database.Provider == DatabaseProvider.PostgreSql ? "uuid" : "TEXT";

    private string DecimalType => Database.Provider == DatabaseProvider.PostgreSql ? "numeric" : "TEXT";

    private string BooleanType => Database.Provider == DatabaseProvider.PostgreSql ? "boolean" : "INTEGER";

    [Fact]
    public async Task Scripts_AppliedTwice_ChangeNothing()
    {
        await Store.Scripts.ApplyAsync(Cancellation);

        var names = await Database.ReadAsync(connection => connection.QueryAsync<string>("SELECT name FROM schema_script ORDER BY name"), Cancellation);
        Assert.Equal("0001_core.sql", names.First());
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public async Task Scripts_AppliedByManyNodesAtOnce_AreAppliedOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Store.Scripts.ApplyAsync(Cancellation)));

        Assert.Equal(1, await Database.ReadAsync(
            connection => connection.QuerySingleAsync<int>("SELECT COUNT(*) FROM schema_script WHERE name = '0001_core.sql'"), Cancellation));
    }

    [Fact]
    public async Task Values_WrittenAndReadBack_AreTheSame()
    {
        var row = new Row(new LaunchId(Guid.NewGuid()), Guid.NewGuid(), Time.GetUtcNow().AddMilliseconds(123), null, 1.50m, true, 7);

        var read = await Database.WriteAsync(
            async transaction =>
            {
                var connection = transaction.OpenConnection();
                await connection.ExecuteAsync(
                    $"CREATE TABLE value (id {IdType}, plain {IdType}, at {TimeType}, until {TimeType}, amount {DecimalType}, is_on {BooleanType}, number INTEGER)",
                    transaction: transaction);
                await connection.ExecuteAsync("INSERT INTO value VALUES (@Id, @Plain, @At, @Until, @Amount, @IsOn, @Number)", row, transaction);
                return await connection.QuerySingleAsync<Row>("SELECT id, plain, at, until, amount, is_on, number FROM value", transaction: transaction);
            },
            Cancellation);

        Assert.Equal(row, read);
        Assert.Equal("1.50", read.Amount.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Write_ThatThrows_LeavesNothing()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync(
            async transaction =>
            {
                await transaction.OpenConnection().ExecuteAsync("INSERT INTO business_clock (id, offset_ms) VALUES (1, 5)", transaction: transaction);
                throw new InvalidOperationException("no");
            },
            Cancellation));

        Assert.Equal(0, await Database.ReadAsync(connection => connection.QuerySingleAsync<int>("SELECT COUNT(*) FROM business_clock"), Cancellation));
    }

    [Fact]
    public async Task Write_ByManyAtOnce_LosesNothing()
    {
        await Database.WriteAsync(t => t.OpenConnection().ExecuteAsync("INSERT INTO business_clock (id, offset_ms) VALUES (1, 0)", transaction: t), Cancellation);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Database.WriteAsync(
            t => t.OpenConnection().ExecuteAsync("UPDATE business_clock SET offset_ms = offset_ms + 1", transaction: t), Cancellation)));

        Assert.Equal(40, await Database.ReadAsync(connection => connection.QuerySingleAsync<int>("SELECT offset_ms FROM business_clock"), Cancellation));
    }

    [Fact]
    public async Task BusinessClock_Advanced_KeepsItsOffsetAcrossARestartAndSaysSo()
    {
        var clock = new BusinessClock(Database, Time);
        await clock.StartAsync(Cancellation);
        var moved = 0;
        clock.Moved += () => moved++;

        await clock.AdvanceAsync(TimeSpan.FromDays(14), Cancellation);
        await clock.AdvanceAsync(TimeSpan.FromDays(1), Cancellation);

        var restarted = new BusinessClock(Database, Time);
        await restarted.StartAsync(Cancellation);
        Assert.Equal(Time.GetUtcNow().AddDays(15), clock.GetUtcNow());
        Assert.Equal(clock.GetUtcNow(), restarted.GetUtcNow());
        Assert.Equal(2, moved);
    }

    [Fact]
    public async Task Audit_RowChangedOrDeleted_IsRefusedByTheDatabase()
    {
        var audit = new AuditLog(Database, Time);
        await audit.WriteAsync(new AuditEntry("Practitioner/a", "launch.started", "ehr", "p1"), Cancellation);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Database.WriteAsync(
            t => t.OpenConnection().ExecuteAsync("UPDATE audit SET actor = 'x'", transaction: t), Cancellation));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Database.WriteAsync(
            t => t.OpenConnection().ExecuteAsync("DELETE FROM audit", transaction: t), Cancellation));
    }

    [Fact]
    public async Task Audit_Chain_HoldsAndShowsARowPutInFromOutside()
    {
        var audit = new AuditLog(Database, Time);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(number => audit.WriteAsync(new AuditEntry("service", "test", "ehr", $"p{number}"), Cancellation)));
        Assert.Null(await audit.FindBreakAsync(Cancellation));

        await Database.WriteAsync(
            t => t.OpenConnection().ExecuteAsync(
                "INSERT INTO audit (position, at, actor, action, hash) VALUES (11, @At, 'nobody', 'forged', 'x')", new { At = Time.GetUtcNow() }, t),
            Cancellation);
        Assert.Equal(11, await audit.FindBreakAsync(Cancellation));
    }

    private sealed record Row(LaunchId Id, Guid Plain, DateTimeOffset At, DateTimeOffset? Until, decimal Amount, bool IsOn, int Number);
}
