using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Jobs;

/// <summary>
/// Hashes with a key that the database alone does not give away: a copy of it lets nobody test the thirty thousand possible
/// dates of birth, nor recognise a link.
/// </summary>
public sealed class LinkKey(Database database, IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Physology.FollowUps.LinkKey");
    private byte[]? _key;

    public async Task<string> HashTokenAsync(string token, CancellationToken cancellationToken) =>
        Hash(await ReadAsync(cancellationToken), "token|" + token);

    public async Task<string> HashBirthDateAsync(string connectionId, string patientId, DateOnly birthDate, CancellationToken cancellationToken) =>
        Hash(
            await ReadAsync(cancellationToken),
            $"birth-date|{connectionId}|{patientId}|{birthDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");

    private static string Hash(byte[] key, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));

    private async Task<byte[]> ReadAsync(CancellationToken cancellationToken)
    {
        if (_key is { } known)
        {
            return known;
        }

        const string Select = "SELECT protected_key FROM link_keys WHERE id = 1";
        var stored = await database.ReadAsync(connection => connection.QuerySingleOrDefaultAsync<string>(Select), cancellationToken);
        if (stored is null)
        {
            var fresh = Convert.ToBase64String(_protector.Protect(RandomNumberGenerator.GetBytes(32)));
            stored = await database.WriteAsync(
                async transaction =>
                {
                    var connection = transaction.Connection!; // a running transaction has its connection
                    await connection.ExecuteAsync(
                        "INSERT INTO link_keys (id, protected_key) VALUES (1, @fresh) ON CONFLICT (id) DO NOTHING", new { fresh }, transaction);
                    return await connection.QuerySingleAsync<string>(Select, transaction: transaction);
                },
                cancellationToken);
        }

        return _key = _protector.Unprotect(Convert.FromBase64String(stored));
    }
}
