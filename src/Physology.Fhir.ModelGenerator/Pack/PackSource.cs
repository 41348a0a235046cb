using System.Text.Json;

namespace Physology.Fhir.ModelGenerator.Pack;

/// <summary>Reads the definitions out of HL7's npm packages as a FHIR package cache holds them: <c>name#version/package/*.json</c>.</summary>
internal static class PackSource
{
    /// <summary>The packages, the one whose definitions count last first: of two with one url the later package's is the newer.</summary>
    public static readonly string[] Packages =
    [
        "hl7.fhir.r4.examples#4.0.1",
        "hl7.fhir.uv.sdc#4.0.0-ballot",
        "hl7.fhir.uv.extensions.r4#5.3.0-ballot-tc1",
        "hl7.terminology.r4#7.0.1",
    ];

    private static readonly PackKind[] Kinds = [PackKind.StructureDefinition, PackKind.ValueSet, PackKind.CodeSystem, PackKind.ConceptMap];

    /// <exception cref="InvalidDataException">A package is absent, or one of its files is no definition.</exception>
    public static List<PackDefinition> Read(string packagesFolder)
    {
        var definitions = new List<PackDefinition>();
        for (var package = 0; package < Packages.Length; package++)
        {
            var folder = Path.Combine(packagesFolder, Packages[package], "package");
            if (!Directory.Exists(folder))
                throw new InvalidDataException($"{folder} is not there: unpack the npm package {Packages[package].Replace('#', ' ')} into it.");
            foreach (var kind in Kinds)
                foreach (var path in Directory.EnumerateFiles(folder, kind + "-*.json").Order(StringComparer.Ordinal))
                    definitions.Add(Definition(kind, package, path));
        }
        return definitions;
    }

    private static PackDefinition Definition(PackKind kind, int package, string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        if (Definitions.Text(root, "resourceType") != kind.ToString() || Definitions.Text(root, "url") is not { } url)
            throw new InvalidDataException($"{path} is no {kind} with a url.");
        var detail = Definitions.Text(root, kind == PackKind.StructureDefinition ? "type" : "supplements") ?? "";
        return new PackDefinition(kind, package, url, Definitions.Text(root, "version") ?? "", detail,
            PackJson.Full(root), kind == PackKind.StructureDefinition && root.TryGetProperty("snapshot", out _) ? PackJson.Lean(root) : null);
    }
}
