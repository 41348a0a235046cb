using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Kernel.Tests.Validation;

/// <summary>Changes the structure of right resources at random: the JSON stays JSON, the content becomes what nobody would write.</summary>
internal sealed class ResourceMutator(int seed)
{
    private static readonly string[] Nasty =
    [
        "\"\"", "\" \"", "null", "true", "-1", "1e400", "0.00000000000000000000000000001", "99999999999999999999", "[]", "{}", "[null]", "[[]]", "[{}]", "\"#\"", "\"#x\"", "\"?\"", "\"|\"",
        "\"http://hl7.org/fhir/StructureDefinition/Patient\"", "\"http://hl7.org/fhir/StructureDefinition/Bundle|9.9\"", "\"urn:uuid:\"", "\"Patient/\"", "\"(((\"", "\"a.b[x]\"", "\"*\"",
        "\"repeat($this)\"", "\"descendants().descendants()\"", "\"(a+)+$\"", "\"9999-99-99\"", "\"0001-01-01T00:00:00+14:00\"", "\"Extension\"", "\"\\u0000\"",
        "\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\"><p><div>&#x110000;</div></p></div>\"", "{\"resourceType\":\"Bundle\",\"type\":\"document\",\"entry\":[{}]}", "{\"reference\":\"#\"}",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The text with some places changed, or the same text where there is nothing to change.</summary>
    public byte[] Mutate(ReadOnlyMemory<byte> text)
    {
        var root = JsonNode.Parse(text.Span, documentOptions: new JsonDocumentOptions { MaxDepth = 512 })!;
        for (var times = 1 + _random.Next(4); times > 0; times--)
        {
            var places = new List<JsonNode>();
            Collect(root, places);
            if (places.Count > 0)
            {
                Change(places[_random.Next(places.Count)], places);
            }
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    /// <summary>What is wrong with how the validator takes a text, or null: nothing may be thrown, be the text checked or be it a definition that others are checked by.</summary>
    public static string? Problem(byte[] text, Validator validator)
    {
        try
        {
            validator.Validate(text);
            if (FhirJson.Parse(text).Value is { } resource)
            {
                AsDefinition(resource);
            }

            return null;
        }
#pragma warning disable CA1031 // whatever is thrown is what is looked for
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return thrown.ToString();
        }
    }

    private static void AsDefinition(R4.Resource resource)
    {
        var (type, url) = resource switch
        {
            R4.StructureDefinition { Url.Value: { } u, Type.Value: { } t } => (t == "Extension" ? "Patient" : t, u),
            R4.ValueSet { Url.Value: { } u } => ("Observation", u),
            R4.CodeSystem { Url.Value: { } u } => ("Observation", u),
            R4.Questionnaire { Url.Value: { } u } => ("QuestionnaireResponse", u),
            _ => (null, ""),
        };
        if (type is null)
        {
            return;
        }

        var asked = JsonEncodedText.Encode(url);
        var validator = new Validator(DefinitionStore.R4.With([resource]));
        validator.Validate($$"""
            {"resourceType":"{{JsonEncodedText.Encode(type)}}","meta":{"profile":["{{asked}}"]},"questionnaire":"{{asked}}","status":"final",
             "extension":[{"url":"{{asked}}","valueString":"x"}],"code":{"coding":[{"system":"{{asked}}","code":"x"}]},"item":[{"linkId":"1","answer":[{"valueString":"x"}]}]}
            """);
    }

    private void Change(JsonNode place, List<JsonNode> all)
    {
        JsonNode? New() => _random.Next(3) == 0 ? all[_random.Next(all.Count)].DeepClone() : JsonNode.Parse(Nasty[_random.Next(Nasty.Length)], documentOptions: new JsonDocumentOptions { MaxDepth = 512 });
        switch (place.Parent)
        {
            case JsonObject parent:
                var name = parent.First(p => ReferenceEquals(p.Value, place)).Key;
                switch (_random.Next(5))
                {
                    case 0:
                        parent.Remove(name);
                        break;
                    case 1:
                        var value = parent[name]?.DeepClone();
                        parent.Remove(name);
                        parent[(string[]?)["_" + name, name + "x", "value", "id", "extension", "contained", "valueQuantity"] is { } names ? names[_random.Next(names.Length)] : name] = value;
                        break;
                    default:
                        parent[name] = New();
                        break;
                }

                break;
            case JsonArray list:
                var index = list.IndexOf(place);
                switch (_random.Next(4))
                {
                    case 0:
                        list.RemoveAt(index);
                        break;
                    case 1:
                        list.Insert(_random.Next(list.Count), place.DeepClone());
                        break;
                    default:
                        list[index] = New();
                        break;
                }

                break;
        }
    }

    private static void Collect(JsonNode? node, List<JsonNode> places)
    {
        switch (node)
        {
            case JsonObject o:
                foreach (var child in o.Where(p => p.Key != "resourceType" && p.Value is not null))
                {
                    places.Add(child.Value!);
                    Collect(child.Value, places);
                }

                break;
            case JsonArray a:
                foreach (var child in a.Where(c => c is not null))
                {
                    places.Add(child!);
                    Collect(child, places);
                }

                break;
        }
    }
}
