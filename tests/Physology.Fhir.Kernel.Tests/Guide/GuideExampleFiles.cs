using System.Text.Json;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Kernel.Tests.Guide;

/// <summary>A rule of a profile and the example that breaks nothing but it.</summary>
/// <param name="Profile">Id of the profile.</param>
/// <param name="Rule">Name of the rule and of its file.</param>
/// <param name="Kind">min, max, prohibited, type, fixed, pattern, binding, target or invariant.</param>
/// <param name="Key">Key of the invariant.</param>
/// <param name="Element">Id of the element in the profile.</param>
internal sealed record FailingExample(string Profile, string Rule, string Kind, string? Key, string Element)
{
    public override string ToString() => $"{Profile}/{Rule}";
}

/// <summary>The guide's own examples as they are checked in.</summary>
internal static class GuideExampleFiles
{
    private static readonly string Folder = Path.Combine(Repository.Root, "profiles", "fsh-generated");
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Every rule of every profile that has one broken example.</summary>
    public static IReadOnlyList<FailingExample> Failing { get; } =
        JsonSerializer.Deserialize<List<FailingExample>>(File.ReadAllBytes(Path.Combine(Folder, "failing", "index.json")), Web)!;

    /// <summary>Names of the valid examples.</summary>
    public static IReadOnlyList<string> Valid { get; } = [.. Directory.GetFiles(Path.Combine(Folder, "examples"), "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    /// <summary>A valid example.</summary>
    public static R4.Resource Read(string name) => Parse(Path.Combine(Folder, "examples", name));

    /// <summary>The example that breaks a rule.</summary>
    public static R4.Resource Read(FailingExample example) => Parse(Path.Combine(Folder, "failing", example.Profile, example.Rule + ".json"));

    private static R4.Resource Parse(string file)
    {
        var parsed = FhirJson.Parse(File.ReadAllBytes(file));
        return parsed is { IsClean: true, Value: { } resource } ? resource : throw new InvalidOperationException($"{file}: {string.Join("; ", parsed.Issues)}");
    }
}
