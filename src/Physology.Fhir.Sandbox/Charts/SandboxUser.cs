namespace Physology.Fhir.Sandbox.Charts;

/// <summary>The two clinicians who use this EHR, and what each starts the app for.</summary>
public sealed record SandboxUser(string Key, string FhirUser, string Name, string Role, string Short, string Intent)
{
    public static readonly SandboxUser Gp = new("gp", "Practitioner/gp-okafor", "Dr Ngozi Okafor", "GP", "GP", "record-assessment");
    public static readonly SandboxUser Rheumatologist = new("rheumatologist", "Practitioner/rheum-shah", "Dr A. Shah", "consultant rheumatologist", "rheumatologist", "view-trend");

    public static IReadOnlyList<SandboxUser> All { get; } = [Gp, Rheumatologist];

    public static SandboxUser? Find(string? key) => All.FirstOrDefault(u => u.Key == key);
}
