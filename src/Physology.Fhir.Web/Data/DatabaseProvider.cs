namespace Physology.Fhir.Web.Data;

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}
