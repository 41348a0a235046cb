using System.Text.Json;

namespace Physology.Fhir.ModelGenerator;

/// <summary>One type to emit: a resource, a data type or a nested component.</summary>
internal sealed record TypeModel(string FhirName, string ClassName, string BaseClass, string Summary, bool IsResource)
{
    public List<MemberModel> Members { get; } = [];
    public List<TypeModel> Components { get; } = [];
    /// <summary>Whether another type derives from this one, so that it cannot be sealed.</summary>
    public bool HasDerived { get; set; }
    /// <summary>The generated type it derives from; null where its base is written by hand.</summary>
    public TypeModel? Parent { get; set; }
    /// <summary>The path of the element that defines it: <c>Observation</c>, <c>Observation.component</c>.</summary>
    public required string Path { get; init; }
    /// <summary>How many elements the bases have.</summary>
    public int FirstElement { get; set; }
}

/// <summary>One element of a type. A choice has several types, any other exactly one.</summary>
internal sealed record MemberModel(string FhirName, string PropertyName, bool IsList, bool IsChoice, IReadOnlyList<TypeRef> Types, string Summary)
{
    /// <summary>The least number of values.</summary>
    public int Min { get; init; }
}

/// <summary>A type as an element names it, with the C# name to write.</summary>
internal sealed record TypeRef(string FhirName, string CSharp, TypeKind Kind)
{
    /// <summary>The name in the model's metadata: a component has its path.</summary>
    public string ModelName { get; init; } = FhirName;
}

internal enum TypeKind { Primitive, Complex, Resource }

/// <summary>Reads HL7's StructureDefinitions (snapshots) of one folder.</summary>
internal sealed class Definitions
{
    private static readonly HashSet<string> HandWritten = ["Element", "BackboneElement", "Resource", "DomainResource"];

    public static IReadOnlyList<TypeModel> Load(string folder)
    {
        var roots = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "StructureDefinition-*.json"))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            if (Text(root, "kind") is not ("complex-type" or "resource") || Text(root, "derivation") != "specialization")
                continue;
            var name = Text(root, "type")!;
            if (!HandWritten.Contains(name) && Text(root, "url") == "http://hl7.org/fhir/StructureDefinition/" + name)
                roots.Add(name, root.Clone());
        }
        if (roots.Count == 0)
            throw new InvalidDataException($"No StructureDefinition of an R4 type in {folder}.");
        var types = roots.Values.Select(TypeBuilder.Build).ToList();
        foreach (var type in types)
            type.HasDerived = types.Any(t => t.BaseClass == "R4." + type.ClassName);
        var byClass = types.ToDictionary(t => "R4." + t.ClassName);
        foreach (var type in types)
            if (byClass.TryGetValue(type.BaseClass, out var parent))
            {
                type.Parent = parent;
                type.FirstElement = parent.FirstElement + parent.Members.Count;
            }
        return types;
    }

    public static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
