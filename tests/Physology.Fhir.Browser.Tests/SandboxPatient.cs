namespace Physology.Fhir.Browser.Tests;

/// <summary>An invented patient of the sandbox, with what she would know of herself.</summary>
internal sealed record SandboxPatient(string Id, string Email, int Day, int Month, int Year)
{
    public static SandboxPatient Amara { get; } = new("amara", "amara.n@example.org", 14, 5, 1978);

    public static SandboxPatient Carys { get; } = new("carys", "carys.p@example.org", 30, 3, 1972);
}
