namespace Physology.Fhir.Web.Features.Guide;

/// <summary>One definition of the guide: what it is searched by, and where its bytes are.</summary>
public sealed record GuideEntry(string FileName, string ResourceType, string Id, string? Url, string? Version, string? Name, string? Title, string? Status, string ETag);
