using Dapper;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Security;
using Physology.Fhir.Web.Tests.Data;

namespace Physology.Fhir.Web.Tests.FhirOperations;

public sealed class SqliteCallerTokenStoreTests() : CallerTokenStoreTests(DatabaseProvider.Sqlite);

public sealed class PostgreSqlCallerTokenStoreTests() : CallerTokenStoreTests(DatabaseProvider.PostgreSql);

public abstract class CallerTokenStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private CallerTokenStore Tokens => new(Database, Time);

    [Fact]
    public async Task Use_Twice_IsTakenOnce()
    {
        Assert.True(await UseAsync("a", "1"));
        Assert.False(await UseAsync("a", "1"));
        Assert.True(await UseAsync("a", "2"));
        Assert.True(await UseAsync("b", "1"));
    }

    [Fact]
    public async Task Use_ByManyAtOnce_IsTakenOnce()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => UseAsync("a", "1"))));

        Assert.Single(taken, t => t);
    }

    [Fact]
    public async Task Rows_OfTokensThatExpired_AreGone()
    {
        await UseAsync("a", "1");
        Time.Advance(TimeSpan.FromMinutes(6));

        await UseAsync("a", "2");

        Assert.Equal(1, await Database.ReadAsync(c => c.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM caller_token"), Cancellation));
    }

    [Fact]
    public async Task Rows_HoldNoTokenIds()
    {
        await UseAsync("a", "an id that says something");

        var row = await Database.ReadAsync(c => c.QuerySingleAsync<string>("SELECT token_hash FROM caller_token"), Cancellation);
        Assert.Equal(64, row.Length);
    }

    private Task<bool> UseAsync(string connection, string id) => Tokens.UseAsync(connection, id, Time.GetUtcNow().AddMinutes(5), Cancellation);
}
