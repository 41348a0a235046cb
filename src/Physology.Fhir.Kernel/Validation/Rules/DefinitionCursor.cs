namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>A place in a definition that a discriminator's path has come to, with the fixed values and patterns of the places above.</summary>
internal sealed record DefinitionCursor(SnapshotElement Element, SnapshotTree Tree)
{
    public IReadOnlyList<(R4.Base Value, bool IsFixed)> Inherited { get; private init; } = [];

    /// <summary>The types that a value may have here.</summary>
    public IReadOnlyList<string> Types { get; private init; } = [];

    /// <summary>The profiles that a value may conform to here.</summary>
    public IReadOnlyList<string> Profiles { get; private init; } = [];

    public static DefinitionCursor At(SnapshotElement element, SnapshotTree tree) => new(element, tree)
    {
        Types = [.. element.Definition.Type.Select(t => t.Code?.Value).OfType<string>()],
        Profiles = [.. element.Definition.Type.SelectMany(t => t.Profile).Select(p => p.Value).OfType<string>()],
    };

    public IEnumerable<DefinitionCursor> Follow(DiscriminatorStep step, Schemas schemas) => step switch
    {
        DiscriminatorStep.Child child => Children(child.Name, schemas),
        DiscriminatorStep.Extension extension => Extensions(extension.Url, schemas),
        DiscriminatorStep.OfType type => OfType(type.Type, schemas),
        _ => Targets(schemas),
    };

    private IEnumerable<DefinitionCursor> Children(string name, Schemas schemas)
    {
        if (name == "url" && UnknownExtensionUrl(schemas) is { } url)
        {
            yield return url;
            yield break;
        }

        var inherited = Inherited.Concat(Element.Definition.Fixed is { } f ? [(f, true)] : []).Concat(Element.Definition.Pattern is { } p ? [(p, false)] : [])
            .SelectMany(v => v.Item1.NamedChildren.Where(c => c.Name == name).Select(c => (c.Value, v.Item2))).ToList();
        foreach (var child in schemas.ChildrenOf(Element, Tree, out var at))
        {
            if (child.Name == name)
            {
                yield return At(child, at) with { Inherited = inherited };
                foreach (var slice in child.Slices)
                {
                    yield return At(slice, at) with { Inherited = inherited };
                }
            }
        }
    }

    // The url of an extension is that of its definition, also where the definition is not here (defining-extensions.html).
    private DefinitionCursor? UnknownExtensionUrl(Schemas schemas) =>
        Element is { Children.Count: 0, Definition.Type: [{ Code.Value: "Extension", Profile: [{ Value: { } canonical }] }] } && schemas.FindTree(canonical) is null
        && schemas.FindTree(Schemas.CanonicalOf("Extension")) is { } tree && tree.Root.Child("url") is { } url
            ? At(url, tree) with { Inherited = [(new R4.FhirUri(Specification.Canonical.Of(canonical).Url), true)] }
            : null;

    private IEnumerable<DefinitionCursor> Extensions(string url, Schemas schemas)
    {
        foreach (var child in schemas.ChildrenOf(Element, Tree, out var at).Where(c => c.Name == "extension"))
        {
            foreach (var slice in child.Slices)
            {
                var isIt = slice.Definition.Type.Exists(t => t.Profile.Exists(p => p.Value == url))
                    || slice.Child("url")?.Definition.Fixed is R4.PrimitiveType { ValueText: { } text } && text == url;
                if (isIt)
                {
                    yield return At(slice, at);
                }
            }
        }

        if (schemas.FindTree(url) is { } tree)
        {
            yield return At(tree.Root, tree);
        }
    }

    private IEnumerable<DefinitionCursor> OfType(string type, Schemas schemas)
    {
        foreach (var slice in Element.Slices.Where(s => s.Definition.Type.Exists(t => t.Code?.Value == type)))
        {
            yield return At(slice, Tree) with { Inherited = Inherited };
        }

        if (Types.Contains(type))
        {
            yield return this with { Types = [type] };
            if (Element.Children.Count == 0 && Types.Count > 1 && schemas.FindTree(Schemas.CanonicalOf(type)) is { } tree)
            {
                yield return At(tree.Root, tree) with { Types = [type], Inherited = Inherited };
            }
        }
    }

    private IEnumerable<DefinitionCursor> Targets(Schemas schemas)
    {
        foreach (var target in Element.Definition.Type.SelectMany(t => t.TargetProfile).Select(p => p.Value).OfType<string>())
        {
            if (schemas.FindTree(target) is { } tree)
            {
                yield return At(tree.Root, tree) with
                {
                    Types = [.. Element.Definition.Type.SelectMany(t => t.TargetProfile).Select(p => schemas.FindTree(p.Value ?? "")?.Definition.Type?.Value).OfType<string>()],
                    Profiles = [.. Element.Definition.Type.SelectMany(t => t.TargetProfile).Select(p => p.Value).OfType<string>()],
                };
            }
        }
    }
}
