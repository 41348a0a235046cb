namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>Where an extension may stand (defining-extensions.html#context).</summary>
internal static class ExtensionContext
{
    public static bool Allows(R4.StructureDefinition definition, Node holder, ValidationRun run)
    {
        if (definition.Context.Count == 0)
        {
            return true;
        }

        List<string>? places = null;
        bool IsElement(string id) => id.Contains('.', StringComparison.Ordinal) ? (places ??= [.. PlaceIds(holder)]).Contains(id) : IsTypeId(holder, id);

        foreach (var context in definition.Context)
        {
            var expression = context.Expression?.Value ?? "";
            var matches = context.Type?.Value switch
            {
                "element" => IsElement(Plain(expression)),
                "extension" => IsExtension(holder, expression),
                "fhirpath" => run.Validator.IsSelected(expression, holder, run),
                _ => false,
            };
            if (matches)
            {
                return true;
            }
        }

        return false;
    }

    public static string Named(R4.StructureDefinition definition) => string.Join(", ", definition.Context.Select(c => c.Expression?.Value));

    // "canonical#Extension" and "canonical#element.id" name an element of a profile; the element itself is what can be told here.
    private static string Plain(string expression)
    {
        var hash = expression.IndexOf('#', StringComparison.Ordinal);
        return (hash < 0 ? expression : expression[(hash + 1)..]).Replace("[x]", "", StringComparison.Ordinal);
    }

    private static bool IsExtension(Node holder, string expression)
    {
        var hash = expression.IndexOf('#', StringComparison.Ordinal);
        return holder.AsExtension?.Url?.Value is { } url
            && (url == expression || (hash > 0 && url == expression[(hash + 1)..] && holder.Parent?.AsExtension?.Url?.Value == expression[..hash]));
    }

    // The names under which a definition may mean the holder wherever it stands: its types.
    private static bool IsTypeId(Node holder, string id)
    {
        if (holder.Value.TypeName == id)
        {
            return true;
        }

        if (holder.Value is R4.Resource resource)
        {
            return Schemas.TypesOf(resource.TypeName).Contains(id) || (id is "CanonicalResource" or "MetadataResource" && CanonicalResources.Contains(resource.TypeName));
        }

        return id == "Element" || Schemas.TypesOf(holder.Value.TypeName).Contains(id);
    }

    // The names under which it may be meant where it stands: its place in its type, its place in the resource.
    private static IEnumerable<string> PlaceIds(Node holder)
    {
        foreach (var place in Places(holder))
        {
            var dot = place.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
            {
                continue;
            }

            foreach (var type in Schemas.TypesOf(place[..dot]))
            {
                yield return type + place[dot..];
            }

            if (CanonicalResources.Contains(place[..dot]))
            {
                yield return "CanonicalResource" + place[dot..];
                yield return "MetadataResource" + place[dot..];
            }
        }
    }

    private static IEnumerable<string> Places(Node holder)
    {
        // Questionnaire.item.item is Questionnaire.item again.
        var tail = "";
        for (var node = holder; node is not null; node = node.Parent)
        {
            if (node.Value is R4.Resource)
            {
                yield return node.Value.TypeName + tail;
                yield break;
            }

            if (node.Element is { } element)
            {
                yield return Plain(element.Id) + tail;
                if (element.Definition.ContentReference?.Value is { } reference)
                {
                    yield return Plain(reference) + tail;
                }
            }

            yield return node.Value.TypeName + tail;
            tail = "." + node.Name + tail;
        }
    }
}
