namespace Physology.Fhir.Web.Data;

/// <summary>Section <c>Data</c>. <see cref="Folder"/> holds the SQLite files and the keys; it is needed with PostgreSQL too.</summary>
public sealed class DataOptions
{
    public const string Section = "Data";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    public string Folder { get; set; } = "data";

    public string? ConnectionString { get; set; }
}
