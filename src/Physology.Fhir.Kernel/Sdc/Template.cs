using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>
/// A template made ready to be filled: what is the same in every copy as JSON text, and between it the places of expressions. Immutable.
/// JSON, because there a primitive and its extensions stand side by side for every type.
/// </summary>
internal sealed class Template
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Template(string type, string? id, TemplateObject root) => (Type, Id, Root) = (type, id, root);

    public string Type { get; }

    /// <summary>The id by which the questionnaire refers to it; a copy has none.</summary>
    public string? Id { get; }

    public TemplateObject Root { get; }

    public static Template Of(R4.Resource resource)
    {
        var json = (JsonObject)JsonNode.Parse(FhirJson.Write(resource), documentOptions: new() { MaxDepth = 1000 })!; // a resource is written as an object
        json.Remove("id");
        return new Template(resource.TypeName, resource.Id?.Value, Object(json, "." + resource.TypeName));
    }

    private static TemplateObject Object(JsonObject element, string path)
    {
        var members = new List<TemplateMember>();
        foreach (var (key, value) in element)
        {
            var name = key.TrimStart('_');
            if (key == "extension")
            {
                if (Others(element) is { } others)
                {
                    members.Add(new TemplateMember.Fixed(Bytes($"\"extension\":{others}")));
                }
            }
            else if (key == name || !element.ContainsKey(name)) // a twin is taken with the value it belongs to
            {
                members.Add(Member(name, key == name ? value : null, element["_" + name], $"{path}.{name}"));
            }
        }

        return new TemplateObject(Expression(element, SdcExtensions.TemplateContext), Expression(element, SdcExtensions.TemplateValue), Joined(members), path);
    }

    private static TemplateMember Member(string name, JsonNode? value, JsonNode? beside, string path)
    {
        switch (value)
        {
            case JsonObject complex:
                return new TemplateMember.Complex(name, Object(complex, path), path);
            case JsonArray array when array.Any(x => x is JsonObject):
                return new TemplateMember.ComplexList(name, [.. array.OfType<JsonObject>().Select(x => Object(x, path))], path);
            case not JsonArray when beside is not JsonArray:
                return new TemplateMember.Primitive(name, Primitive(value, beside as JsonObject), path);
            default:
                var (values, sides) = (value as JsonArray, beside as JsonArray);
                return new TemplateMember.PrimitiveList(
                    name,
                    [.. Enumerable.Range(0, Math.Max(values?.Count ?? 0, sides?.Count ?? 0)).Select(i => Primitive(i < values?.Count ? values[i] : null, i < sides?.Count ? sides[i] as JsonObject : null))],
                    path);
        }
    }

    private static TemplatePrimitive Primitive(JsonNode? value, JsonObject? beside)
    {
        var json = value is null ? null : Bytes(value.ToJsonString(Relaxed));
        if (beside is null)
        {
            return new TemplatePrimitive(json, null, null, null, IsThere: json is not null);
        }

        var kept = beside.Where(x => x.Key != "extension").Select(x => $"{JsonSerializer.Serialize(x.Key)}:{x.Value?.ToJsonString(Relaxed) ?? "null"}").ToList();
        if (Others(beside) is { } others)
        {
            kept.Add($"\"extension\":{others}");
        }

        return new TemplatePrimitive(
            json,
            Expression(beside, SdcExtensions.TemplateContext),
            Expression(beside, SdcExtensions.TemplateValue),
            kept.Count == 0 ? null : Bytes($"{{{string.Join(',', kept)}}}"),
            IsThere: true);
    }

    // What needs no expression is written once, here, by what writes the rest.
    private static TemplateMember[] Joined(List<TemplateMember> members)
    {
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i] is not TemplateMember.Fixed && !members[i].HasExpressions)
            {
                members[i] = new TemplateMember.Fixed(TemplateFiller.Write(members[i]));
            }
        }

        return [.. members.Where(m => m is not TemplateMember.Fixed { Json.Length: 0 })];
    }

    private static TemplateExpression? Expression(JsonObject element, string url)
    {
        if ((element["extension"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(e => (string?)e["url"] == url) is not { } extension)
        {
            return null;
        }

        if ((string?)extension["valueString"] is { } text)
        {
            return new TemplateExpression(text, null);
        }

        if (extension["valueExpression"] is not JsonObject expression || (string?)expression["expression"] is not { } own)
        {
            return new TemplateExpression(null, null);
        }

        return new TemplateExpression((string?)expression["language"] is null or "text/fhirpath" ? own : null, (string?)expression["name"]);
    }

    // The extensions that are not about templates.
    private static string? Others(JsonObject element)
    {
        var others = (element["extension"] as JsonArray ?? []).OfType<JsonObject>().Where(e => (string?)e["url"] is not (SdcExtensions.TemplateContext or SdcExtensions.TemplateValue)).ToList();
        return others.Count == 0 ? null : $"[{string.Join(',', others.Select(e => e.ToJsonString(Relaxed)))}]";
    }

    private static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json);
}

/// <summary>An expression of a template. Without a text it is in no language that is evaluated here.</summary>
/// <param name="Text">FHIRPath, or null.</param>
/// <param name="Name">The variable that each item of a context is.</param>
internal sealed record TemplateExpression(string? Text, string? Name);

/// <summary>An element with members.</summary>
/// <param name="Context">It stands once for each item of this.</param>
/// <param name="Value">It is replaced by this.</param>
/// <param name="Members">What it holds, in the order of the template.</param>
/// <param name="Path">Where it stands in the template.</param>
internal sealed record TemplateObject(TemplateExpression? Context, TemplateExpression? Value, TemplateMember[] Members, string Path)
{
    public bool HasExpressions => Context is not null || Value is not null || Array.Exists(Members, m => m.HasExpressions);
}

/// <summary>A primitive value with its twin.</summary>
/// <param name="Json">The value as the template has it, or null.</param>
/// <param name="Context">It stands once for each item of this.</param>
/// <param name="Value">It is replaced by this.</param>
/// <param name="Others">Id and extensions that stay, as a JSON object, or null.</param>
/// <param name="IsThere">Whether it is anything at all: a null that only keeps a place in a list is not.</param>
internal sealed record TemplatePrimitive(byte[]? Json, TemplateExpression? Context, TemplateExpression? Value, byte[]? Others, bool IsThere)
{
    public bool HasExpressions => Context is not null || Value is not null;
}

/// <summary>A member of an element.</summary>
internal abstract record TemplateMember
{
    private TemplateMember()
    {
    }

    public abstract bool HasExpressions { get; }

    /// <summary>The same in every copy: name and value, and its twin where there is one.</summary>
    internal sealed record Fixed(byte[] Json) : TemplateMember
    {
        public override bool HasExpressions => false;
    }

    internal sealed record Complex(string Name, TemplateObject Object, string Path) : TemplateMember
    {
        public override bool HasExpressions => Object.HasExpressions;
    }

    internal sealed record ComplexList(string Name, TemplateObject[] Objects, string Path) : TemplateMember
    {
        public override bool HasExpressions => Array.Exists(Objects, o => o.HasExpressions);
    }

    internal sealed record Primitive(string Name, TemplatePrimitive Value, string Path) : TemplateMember
    {
        public override bool HasExpressions => Value.HasExpressions;
    }

    internal sealed record PrimitiveList(string Name, TemplatePrimitive[] Values, string Path) : TemplateMember
    {
        public override bool HasExpressions => Array.Exists(Values, v => v.HasExpressions);
    }
}
