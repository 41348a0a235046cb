using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Physology.Fhir.R4.Model;
using Model = Physology.Fhir.R4.Model.R4Model;

namespace Physology.Fhir.Kernel.Tests.R4Model;

/// <summary>Right FHIR JSON of any type by the model's own tables, the same for a seed: all members sooner or later, in definition order.</summary>
internal sealed class RandomJson(int seed, double members = 10)
{
    private static readonly string[] Words = ["a", "Ada", "score 7", "é", "naïve ☂", "😀", "x\"y", "back\\slash", "line\nbreak", "tab\tin", "<b>&", "\u2028", "a long text that is kept as bytes until somebody asks for it, which few do", "ein längerer Text, der über die Grenze geht und nicht nur ASCII enthält, damit beides geprüft wird"];
    private static readonly string[] Digits = ["0", "1", "-1", "1.50", "0.000", "1E2", "1e-7", "-0", "-0.0", "123456789012345678", "1234567890123456789", "0.123456789012345678901234567890", "79228162514264337593543950336", "42.5"];

    private readonly Random _random = new(seed);

    /// <summary>A resource of this type.</summary>
    public byte[] Resource(string type)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions
        {
            Indented = _random.Next(3) == 0,
            Encoder = _random.Next(2) == 0 ? JavaScriptEncoder.Default : JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            Object(writer, Model.Find(type)!, 0);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private void Object(Utf8JsonWriter writer, ModelType type, int depth)
    {
        writer.WriteStartObject();
        var isResource = type.Kind == ModelTypeKind.Resource;
        if (isResource)
            writer.WriteString("resourceType", type.Name);
        // So many members of a resource, a fifth of them of what is within, fewer further in: the whole stays within some kilobytes.
        var share = Math.Min(0.9, (depth == 0 ? members : members / 5) / type.Members.Count / Math.Max(1, depth - 1));
        var any = isResource;
        foreach (var member in type.Members)
        {
            if (_random.NextDouble() > share || (depth > 5 && member.Types.Any(t => t.Kind != ModelTypeKind.Primitive)))
                continue;
            any = true;
            Member(writer, member, depth, isResource);
        }

        if (!any)
            writer.WriteString("id", "e" + depth);
        writer.WriteEndObject();
    }

    private void Member(Utf8JsonWriter writer, ModelMember member, int depth, bool ofResource)
    {
        var chosen = member.Types[_random.Next(member.Types.Count)];
        var name = member.IsChoice ? member.JsonName(chosen.Name) : member.Name;
        if (name == "id" && !ofResource)
            writer.WriteString(name, "e" + _random.Next(100));
        else if (chosen.Kind == ModelTypeKind.Primitive)
            Primitive(writer, name, chosen.Name, member.IsList ? 1 + _random.Next(3) : 0, depth);
        else
            Many(writer, name, member.IsList ? 1 + _random.Next(depth > 2 ? 1 : 3) : 0, () => Object(writer, Concrete(chosen), depth + 1));
    }

    private void Primitive(Utf8JsonWriter writer, string name, string type, int count, int depth)
    {
        var siblings = Enumerable.Range(0, Math.Max(count, 1)).Select(_ => _random.Next(6) == 0).ToArray();
        var values = siblings.Select(s => !s || _random.Next(2) == 0).ToArray();
        if (values.Contains(true))
            Many(writer, name, count, values, () => Value(writer, type));
        if (siblings.Contains(true))
            Many(writer, "_" + name, count, siblings, () =>
            {
                writer.WriteStartObject();
                writer.WriteString("id", "p");
                if (depth < 4)
                    Many(writer, "extension", 1, () => Object(writer, Model.Find("Extension")!, depth + 2));
                writer.WriteEndObject();
            });
    }

    private static void Many(Utf8JsonWriter writer, string name, int count, Action write) =>
        Many(writer, name, count, [.. Enumerable.Repeat(true, Math.Max(count, 1))], write);

    private static void Many(Utf8JsonWriter writer, string name, int count, bool[] present, Action write)
    {
        writer.WritePropertyName(name);
        if (count > 0)
            writer.WriteStartArray();
        foreach (var isPresent in present)
        {
            if (isPresent)
                write();
            else
                writer.WriteNullValue();
        }

        if (count > 0)
            writer.WriteEndArray();
    }

    private ModelType Concrete(ModelType type) =>
        type.Name == "Resource" ? Model.Find(Fhir.R4.FhirTypes.Resources[_random.Next(Fhir.R4.FhirTypes.Resources.Count)])! : type;

    private void Value(Utf8JsonWriter writer, string type)
    {
        switch (type)
        {
            case "boolean":
                writer.WriteBooleanValue(_random.Next(2) == 0);
                break;
            case "integer":
                writer.WriteNumberValue(_random.Next(int.MinValue, int.MaxValue));
                break;
            case "unsignedInt" or "positiveInt":
                writer.WriteNumberValue(_random.Next(1, 1 << _random.Next(2, 31)));
                break;
            case "decimal":
                writer.WriteRawValue(Digits[_random.Next(Digits.Length)]);
                break;
            default:
                writer.WriteStringValue(Text(type));
                break;
        }
    }

    private string Text(string type) => type switch
    {
        "code" => Pick("final", "a b", "72514-3", "é"),
        "uri" or "url" or "canonical" => Pick("http://example.org/a", "urn:oid:1.2.3", "#c", "http://example.org/" + new string('x', 80), "Patient/é"),
        "id" => "i" + _random.Next(1000).ToString(CultureInfo.InvariantCulture) + Pick("", "-a.b"),
        "date" => Pick("2026", "2026-03", "2024-02-29"),
        "dateTime" => Pick("2026", "2026-03", "2026-03-31", "2026-03-31T10:00:00Z", "2026-03-31T10:00:00.123456789+01:00"),
        "instant" => Pick("2026-03-31T10:00:00Z", "2026-03-31T23:59:60.000-14:00"),
        "time" => Pick("10:00:00", "23:59:60.5"),
        "oid" => "urn:oid:2.16." + _random.Next(100),
        "uuid" => "urn:uuid:c757873d-ec9a-4326-a141-556f43239520",
        "base64Binary" => Convert.ToBase64String(Enumerable.Range(0, _random.Next(1, 90)).Select(i => (byte)i).ToArray()),
        "xhtml" => $"<div xmlns=\"http://www.w3.org/1999/xhtml\">{_random.Next(100)} é</div>",
        _ => Words[_random.Next(Words.Length)],
    };

    private string Pick(params string[] texts) => texts[_random.Next(texts.Length)];
}
