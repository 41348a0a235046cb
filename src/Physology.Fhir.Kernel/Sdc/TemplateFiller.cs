using System.Text.Json.Nodes;
using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.R4.Json;
using Scope = System.Collections.Generic.Dictionary<string, System.Collections.Generic.IReadOnlyList<Physology.Fhir.Kernel.FhirPath.FhirPathItem>>;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>
/// Fills a template: an element with a context stands once for each item of it, one with a value is replaced by the values, and one that is
/// left without anything is taken out. Works on JSON, because there a primitive and its extensions stand side by side for every type.
/// </summary>
internal sealed class TemplateFiller(ExpressionRun run)
{
    /// <summary>The filled copy; null where its own context is empty.</summary>
    public JsonObject? Fill(JsonObject template, FhirPathItem context, Scope scope, string path)
    {
        path = $"{path}.{(string?)template["resourceType"]}";
        var found = Element(template, context, scope, path);
        if (found.Count > 1)
        {
            TooMany(path);
        }

        return found.Count == 1 ? found[0] as JsonObject : null;
    }

    private List<JsonNode> Element(JsonObject element, FhirPathItem context, Scope scope, string path)
    {
        var result = new List<JsonNode>();
        foreach (var (item, inner) in Contexts(element, context, scope, path))
        {
            if (Expression(element, SdcExtensions.TemplateValue, path, out _) is { } text)
            {
                result.AddRange(run.Evaluate(text, item, inner, path).Select(v => Complex(v, path)).OfType<JsonNode>());
            }
            else if (Members(element, item, inner, path) is { } filled)
            {
                result.Add(filled);
            }
        }

        return result;
    }

    private JsonObject? Members(JsonObject element, FhirPathItem context, Scope scope, string path)
    {
        var result = new JsonObject();
        foreach (var (key, value) in element)
        {
            var name = key.TrimStart('_');
            if (key == "extension")
            {
                AddOthers(element, result);
            }
            else if (key != name && element.ContainsKey(name))
            {
                continue; // taken with the value it belongs to
            }
            else if (value is JsonObject complex && key == name)
            {
                One(Element(complex, context, scope, $"{path}.{name}"), result, name, path);
            }
            else if (value is JsonArray array && key == name && array.Any(x => x is JsonObject))
            {
                var items = array.OfType<JsonObject>().SelectMany(x => Element(x, context, scope, $"{path}.{name}")).ToArray();
                if (items.Length > 0)
                {
                    result[name] = new JsonArray(items);
                }
            }
            else
            {
                Primitive(name, key == name ? value : null, element["_" + name], result, context, scope, $"{path}.{name}");
            }
        }

        return result.Count > 0 ? result : null;
    }

    private void Primitive(string name, JsonNode? value, JsonNode? beside, JsonObject result, FhirPathItem context, Scope scope, string path)
    {
        if (value is not JsonArray && beside is not JsonArray)
        {
            var found = Values(value, beside as JsonObject, context, scope, path);
            if (found.Count > 1)
            {
                TooMany(path);
            }
            else if (found is [var (only, others)])
            {
                Set(result, name, only);
                Set(result, "_" + name, others);
            }

            return;
        }

        var (values, sides) = (value as JsonArray, beside as JsonArray);
        var all = Enumerable.Range(0, Math.Max(values?.Count ?? 0, sides?.Count ?? 0))
            .SelectMany(i => Values(i < values?.Count ? values[i] : null, i < sides?.Count ? sides[i] as JsonObject : null, context, scope, path)).ToList();
        if (all.Exists(x => x.Value is not null))
        {
            result[name] = new JsonArray([.. all.Select(x => x.Value)]);
        }

        if (all.Exists(x => x.Others is not null))
        {
            result["_" + name] = new JsonArray([.. all.Select(x => (JsonNode?)x.Others)]);
        }
    }

    private List<(JsonNode? Value, JsonObject? Others)> Values(JsonNode? value, JsonObject? beside, FhirPathItem context, Scope scope, string path)
    {
        if (beside is null)
        {
            return value is null ? [] : [(value.DeepClone(), null)];
        }

        var others = new JsonObject();
        foreach (var (key, one) in beside)
        {
            if (key != "extension")
            {
                others[key] = one?.DeepClone();
            }
        }

        AddOthers(beside, others);
        var kept = others.Count > 0 ? others : null;
        var result = new List<(JsonNode?, JsonObject?)>();
        foreach (var (item, inner) in Contexts(beside, context, scope, path))
        {
            if (Expression(beside, SdcExtensions.TemplateValue, path, out _) is not { } text)
            {
                result.Add((value?.DeepClone(), (JsonObject?)kept?.DeepClone()));
                continue;
            }

            foreach (var found in run.Evaluate(text, item, inner, path))
            {
                if (Json(found) is JsonValue simple)
                {
                    result.Add((simple, (JsonObject?)kept?.DeepClone()));
                }
                else
                {
                    run.Add(SdcIssueCodes.TemplateResult, IssueSeverity.Error, path, $"The expression gives a {found.TypeName} where a single value is needed.");
                }
            }
        }

        return result;
    }

    private List<(FhirPathItem Item, Scope Scope)> Contexts(JsonObject element, FhirPathItem context, Scope scope, string path)
    {
        if (Expression(element, SdcExtensions.TemplateContext, path, out var name) is not { } text)
        {
            return [(context, scope)];
        }

        var result = new List<(FhirPathItem, Scope)>();
        foreach (var item in run.Evaluate(text, context, scope, path))
        {
            result.Add((item, name is null ? scope : new Scope(scope, StringComparer.Ordinal) { [name] = [item] }));
        }

        return result;
    }

    private string? Expression(JsonObject element, string url, string path, out string? name)
    {
        name = null;
        if ((element["extension"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(e => (string?)e["url"] == url) is not { } extension)
        {
            return null;
        }

        if ((string?)extension["valueString"] is { } text)
        {
            return text;
        }

        if (extension["valueExpression"] is JsonObject expression && (string?)expression["expression"] is { } own)
        {
            name = (string?)expression["name"];
            if ((string?)expression["language"] is null or "text/fhirpath")
            {
                return own;
            }
        }

        run.Add(SdcIssueCodes.Language, IssueSeverity.Error, path, "Only expressions in FHIRPath are evaluated here.");
        return "{}";
    }

    private JsonNode? Complex(FhirPathItem item, string path)
    {
        var found = Json(item);
        if (found is JsonObject)
        {
            return found;
        }

        // SDC's own examples put the address of a new resource on a Reference itself.
        if (item.Value is string text && text.Contains('/', StringComparison.Ordinal) || item.Value is string { } urn && urn.StartsWith("urn:", StringComparison.Ordinal))
        {
            return new JsonObject { ["reference"] = item.AsText };
        }

        run.Add(SdcIssueCodes.TemplateResult, IssueSeverity.Error, path, $"The expression gives a {item.TypeName} where an element with parts is needed.");
        return null;
    }

    private static JsonNode? Json(FhirPathItem item)
    {
        switch (item.ToDataType() ?? item.Element)
        {
            case R4.FhirBoolean { Value: { } truth }:
                return JsonValue.Create(truth);
            case R4.FhirDecimal or R4.NumberPrimitive:
                return JsonNode.Parse(((R4.PrimitiveType)(item.ToDataType() ?? item.Element)!).ValueText ?? "null");
            case R4.PrimitiveType primitive:
                return primitive.ValueText is { } text ? JsonValue.Create(text) : null;
            case { } complex:
                return JsonNode.Parse(FhirJson.Write(complex), documentOptions: new() { MaxDepth = 1000 });
            default:
                return null;
        }
    }

    private static void AddOthers(JsonObject element, JsonObject result)
    {
        var others = (element["extension"] as JsonArray ?? []).OfType<JsonObject>().Where(e => (string?)e["url"] is not (SdcExtensions.TemplateContext or SdcExtensions.TemplateValue)).ToList();
        if (others.Count > 0)
        {
            result["extension"] = new JsonArray([.. others.Select(e => e.DeepClone())]);
        }
    }

    private void One(List<JsonNode> found, JsonObject result, string name, string path)
    {
        if (found.Count > 1)
        {
            TooMany($"{path}.{name}");
        }
        else if (found.Count == 1)
        {
            result[name] = found[0];
        }
    }

    private static void Set(JsonObject result, string name, JsonNode? value)
    {
        if (value is not null)
        {
            result[name] = value;
        }
    }

    private void TooMany(string path) => run.Add(SdcIssueCodes.TooManyValues, IssueSeverity.Error, path, "The expression gives more than one value for an element that does not repeat.");
}
