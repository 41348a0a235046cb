namespace Physology.Fhir.Sandbox.Demo;

/// <summary>Settings of the service, as environment variables, that win over those the sandbox makes; none unless a test puts some in.</summary>
public sealed record ServiceSettings(IReadOnlyDictionary<string, string> Values)
{
    public static ServiceSettings None { get; } = new(new Dictionary<string, string>());
}
