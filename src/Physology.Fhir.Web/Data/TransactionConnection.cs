using System.Data.Common;

namespace Physology.Fhir.Web.Data;

public static class TransactionConnection
{
    /// <summary>The connection of a transaction that is still running. Throws on one that has ended.</summary>
    public static DbConnection OpenConnection(this DbTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return transaction.Connection ?? throw new InvalidOperationException("The transaction has ended.");
    }
}
