namespace Physology.Fhir.R4;

/// <summary>Which of R4's lexical rules a text follows.</summary>
internal enum PrimitiveLexis : byte
{
    String,
    Code,
    Uri,
    Id,
    Date,
    DateTime,
    Instant,
    Time,
    Oid,
    Uuid,
    Base64,
    Xhtml,
}
