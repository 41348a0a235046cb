using System.Text.Json;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Kernel.Specification.Packages;

/// <summary>Takes the files of a package one by one, within the limits.</summary>
internal sealed class PackageContent(string fallbackName, PackageLimits limits)
{
    private readonly List<R4.Resource> _definitions = [];
    private readonly List<PackageProblem> _problems = [];
    private string? _name;
    private int _others;
    private int _files;
    private long _bytes;

    /// <summary>Whether a file of this name is to be read: the indexes and settings that packages carry beside their resources are not resources.</summary>
    public static bool IsOfInterest(string fileName) =>
        fileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !fileName.StartsWith('.');

    /// <summary>Counts a file before it is read.</summary>
    /// <returns>False where it is longer than a file may be: it is reported, and not to be read.</returns>
    /// <exception cref="InvalidDefinitionException">There are more files or bytes than a package may have.</exception>
    public bool Admit(string file, long length)
    {
        if (++_files > limits.MaxFiles)
        {
            throw new InvalidDefinitionException($"{fallbackName} holds more than {limits.MaxFiles} files.");
        }

        if (length > limits.MaxFileBytes)
        {
            _problems.Add(new PackageProblem(file, $"{length} bytes; at most {limits.MaxFileBytes} are read.", IsLost: true));
            return false;
        }

        return (_bytes += length) <= limits.MaxBytes
            ? true
            : throw new InvalidDefinitionException($"{fallbackName} is longer than {limits.MaxBytes} bytes unpacked.");
    }

    public void Add(string file, ReadOnlySpan<byte> json)
    {
        if (Path.GetFileName(file) == "package.json")
        {
            AddManifest(file, json);
            return;
        }

        var parsed = FhirJson.Parse(json);
        if (!parsed.IsClean)
        {
            var more = parsed.Issues.Count > 1 ? $" (and {parsed.Issues.Count - 1} more)" : "";
            _problems.Add(new PackageProblem(file, parsed.Issues[0] + more, parsed.Value is null));
        }

        if (parsed.Value is not { } resource)
        {
            return;
        }

        if (DefinitionHeader.Of(resource) is { Kind: not DefinitionKind.None } header)
        {
            if (header.Url is null)
            {
                _problems.Add(new PackageProblem(file, $"A {resource.TypeName} without url, which nothing can refer to.", IsLost: true));
                return;
            }

            _definitions.Add(resource);
        }
        else
        {
            _others++;
        }
    }

    public void AddProblem(string file, string message) => _problems.Add(new PackageProblem(file, message, IsLost: true));

    public DefinitionPackage ToPackage() => new(_name ?? fallbackName, _definitions, _others, _problems);

    private void AddManifest(string file, ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            using var manifest = JsonDocument.ParseValue(ref reader);
            if (manifest.RootElement.ValueKind == JsonValueKind.Object && Text(manifest.RootElement, "name") is { } name)
            {
                _name = Text(manifest.RootElement, "version") is { } version ? $"{name}#{version}" : name;
            }
        }
        catch (JsonException broken)
        {
            AddProblem(file, broken.Message);
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
