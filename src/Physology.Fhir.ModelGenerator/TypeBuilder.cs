using System.Text.Json;

namespace Physology.Fhir.ModelGenerator;

/// <summary>Turns one snapshot into a type with its nested components.</summary>
internal sealed class TypeBuilder
{
    private readonly string _root;
    private readonly List<JsonElement> _elements;
    private readonly Dictionary<string, string> _componentNames;
    private readonly bool _isResource;

    private TypeBuilder(JsonElement definition)
    {
        _root = Definitions.Text(definition, "type")!;
        _isResource = Definitions.Text(definition, "kind") == "resource";
        _elements = [.. definition.GetProperty("snapshot").GetProperty("element").EnumerateArray()];
        _componentNames = NameComponents();
    }

    public static TypeModel Build(JsonElement definition)
    {
        var builder = new TypeBuilder(definition);
        var baseName = Definitions.Text(definition, "baseDefinition")!.Split('/')[^1];
        var baseClass = baseName switch
        {
            "Element" => "DataType",
            "BackboneElement" or "Resource" or "DomainResource" => baseName,
            _ => "R4." + baseName,
        };
        var type = new TypeModel(builder._root, Names.Class(builder._root), baseClass,
            Definitions.Text(builder._elements[0], "short") ?? builder._root, builder._isResource)
        {
            FirstElement = Names.BaseMemberCount(baseClass),
            Path = builder._root,
        };
        builder.AddMembers(type, builder._root);
        foreach (var (path, name) in builder._componentNames)
            type.Components.Add(builder.BuildComponent(path, name));
        return type;
    }

    private TypeModel BuildComponent(string path, string name)
    {
        var element = _elements.First(e => Definitions.Text(e, "path") == path);
        var code = element.GetProperty("type")[0].GetProperty("code").GetString()!;
        var component = new TypeModel(code, name, code, Definitions.Text(element, "short") ?? name, IsResource: false)
        {
            FirstElement = Names.BaseMemberCount(code),
            Path = path,
        };
        AddMembers(component, path);
        return component;
    }

    private void AddMembers(TypeModel type, string path)
    {
        foreach (var element in _elements.Where(e => IsOwnChild(e, path)))
        {
            var raw = Definitions.Text(element, "path")![(path.Length + 1)..];
            var isChoice = raw.EndsWith("[x]", StringComparison.Ordinal);
            var name = isChoice ? raw[..^3] : raw;
            var property = Names.Pascal(name);
            type.Members.Add(new MemberModel(name, property == type.ClassName ? property + "Element" : property,
                Definitions.Text(element, "max") is not ("1" or "0"), isChoice, Types(element), Definitions.Text(element, "short") ?? name)
            {
                Min = element.GetProperty("min").GetInt32(),
            });
        }
    }

    private bool IsOwnChild(JsonElement element, string path)
    {
        var own = Definitions.Text(element, "path")!;
        if (!own.StartsWith(path + ".", StringComparison.Ordinal) || own.IndexOf('.', path.Length + 1) >= 0)
            return false;
        // An inherited element says in base.path which type brought it.
        var origin = element.GetProperty("base").GetProperty("path").GetString()!.Split('.')[0];
        return origin == _root;
    }

    private List<TypeRef> Types(JsonElement element)
    {
        if (Definitions.Text(element, "contentReference") is { } reference)
            return [Component(reference[(reference.IndexOf('#') + 1)..])];
        return [.. element.GetProperty("type").EnumerateArray().Select(t => Type(element, t))];
    }

    private TypeRef Type(JsonElement element, JsonElement type)
    {
        var code = type.GetProperty("code").GetString()!;
        if (code.StartsWith("http://hl7.org/fhirpath/", StringComparison.Ordinal))
            code = type.GetProperty("extension").EnumerateArray()
                .First(e => Definitions.Text(e, "url")!.EndsWith("structuredefinition-fhir-type", StringComparison.Ordinal))
                .GetProperty("valueUrl").GetString()!;
        return code switch
        {
            "BackboneElement" or "Element" => Component(Definitions.Text(element, "path")!),
            "Resource" => new TypeRef(code, "R4.Resource", TypeKind.Resource),
            _ => new TypeRef(code, "R4." + Names.Class(code), Names.IsPrimitive(code) ? TypeKind.Primitive : TypeKind.Complex),
        };
    }

    private TypeRef Component(string path) => new("BackboneElement", $"R4.{Names.Class(_root)}.{_componentNames[path]}", TypeKind.Complex) { ModelName = path };

    /// <summary>
    /// A component is named after its element. Where two share a name, the one directly under the root keeps it and the
    /// others take their parent's name in front.
    /// </summary>
    private Dictionary<string, string> NameComponents()
    {
        var paths = _elements
            .Where(e => e.TryGetProperty("type", out var types)
                && types[0].GetProperty("code").GetString() is "BackboneElement" or "Element"
                && Definitions.Text(e, "path")!.Contains('.'))
            .Select(e => Definitions.Text(e, "path")!).ToList();
        var depths = paths.ToDictionary(p => p, _ => 1);
        while (true)
        {
            var clash = paths.GroupBy(p => Name(p, depths[p])).FirstOrDefault(g => g.Count() > 1);
            if (clash is null)
                return paths.ToDictionary(p => p, p => Name(p, depths[p]));
            foreach (var path in clash.Where(p => p.Count(c => c == '.') > depths[p]))
                depths[path]++;
        }
    }

    private static string Name(string path, int depth) => string.Concat(path.Split('.')[^depth..].Select(Names.Pascal)) + "Component";
}
