namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>Names of the page's own fields; the form model's begin otherwise.</summary>
internal static class FieldNames
{
    public const string Draft = "__draft";
    public const string Version = "__version";
    public const string Shape = "__shape";
    public const string Who = "__who";
    public const string WhoName = "__who-name";
}
