using System.Text.RegularExpressions;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>Where a reference leads within what is validated: into the resource itself, into the Bundle, among the Parameters.</summary>
internal sealed partial class ReferenceIndex(Node root)
{
    private Dictionary<Node, Dictionary<string, List<Node>>>? _byFullUrl;
    private Dictionary<Node, Dictionary<string, List<Node>>>? _byTypeAndId;
    private Dictionary<Node, Dictionary<string, Node>>? _contained;

    /// <summary>The RESTful URL of a resource, with its root, type, id and version (references.html#regex).</summary>
    [GeneratedRegex(@"^(?<root>((http|https)://([A-Za-z0-9\-\\\.\:%$_]+/)+))?(?<type>[A-Z][A-Za-z]+)/(?<id>[A-Za-z0-9\-\.]{1,64})(/_history/(?<version>[A-Za-z0-9\-\.]{1,64}))?(#(?<fragment>.+))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    public static partial Regex RestfulUrl();

    /// <summary>What the text leads to.</summary>
    /// <param name="from">The reference, or anything in the resource that holds it.</param>
    /// <param name="reference">Its text.</param>
    public Resolution Resolve(Node from, string reference)
    {
        if (reference.StartsWith('#'))
        {
            var container = from.RootResource;
            return reference.Length == 1 ? new Resolution.Found(container, Place.Contained)
                : Contained(container).TryGetValue(reference[1..], out var inside) ? new Resolution.Found(inside, Place.Contained)
                : Resolution.Missing;
        }

        for (var holder = from.RootResource; holder is not null; holder = Above(holder))
        {
            if (Above(holder) is { Value: R4.Bundle } bundle && InBundle(bundle, holder, reference) is { } found)
            {
                return found;
            }

            if (Above(holder) is { Value: R4.Parameters } parameters && ByTypeAndId(parameters, reference) is { } match)
            {
                return match;
            }
        }

        return Resolution.Elsewhere;
    }

    /// <summary>The entries of a bundle under each fullUrl.</summary>
    public Dictionary<string, List<Node>> FullUrls(Node bundle)
    {
        if (!(_byFullUrl ??= []).TryGetValue(bundle, out var index))
        {
            _byFullUrl[bundle] = index = new(StringComparer.Ordinal);
            foreach (var entry in bundle.Named("entry"))
            {
                if (((R4.Bundle.EntryComponent)entry.Value).FullUrl?.Value is { } url && entry.Named("resource").FirstOrDefault() is { } resource)
                {
                    (index.TryGetValue(url, out var list) ? list : index[url] = []).Add(resource);
                }
            }
        }

        return index;
    }

    /// <summary>The absolute form of a reference, by the fullUrl of the entry it stands in (bundle.html#references), or the text itself.</summary>
    public static string Absolute(Node entryResource, string reference)
    {
        var match = RestfulUrl().Match(reference);
        return match.Success && !match.Groups["root"].Success
            && entryResource.Parent?.Value is R4.Bundle.EntryComponent { FullUrl.Value: { } fullUrl }
            && RestfulUrl().Match(fullUrl) is { Success: true } own && own.Groups["root"].Success
            ? own.Groups["root"].Value + reference
            : reference;
    }

    /// <summary>The bundle, the Parameters, or other resource that this one lies in, not counting containers of contained resources.</summary>
    private static Node? Above(Node resource) => resource.Parent?.Resource.RootResource;

    private Dictionary<string, Node> Contained(Node container)
    {
        if (!(_contained ??= []).TryGetValue(container, out var index))
        {
            _contained[container] = index = new(StringComparer.Ordinal);
            foreach (var inside in container.Named("contained"))
            {
                if (((R4.Resource)inside.Value).Id?.Value is { } id)
                {
                    // Some writers repeat the # in the id; the reference means the same.
                    index.TryAdd(id.TrimStart('#'), inside);
                }
            }
        }

        return index;
    }

    private Resolution? InBundle(Node bundle, Node holder, string reference)
    {
        var absolute = Absolute(holder, reference);
        var version = default(string);
        var history = absolute.IndexOf("/_history/", StringComparison.Ordinal);
        var plain = history < 0 ? absolute : absolute[..history];
        if (history >= 0)
        {
            version = absolute[(history + "/_history/".Length)..];
        }

        if (FullUrls(bundle).TryGetValue(plain, out var targets))
        {
            var matching = version is null ? targets : targets.FindAll(t => ((R4.Resource)t.Value).Meta?.VersionId?.Value == version);
            return matching.Count switch
            {
                1 => new Resolution.Found(matching[0], Place.Bundled),
                0 => null,
                _ => new Resolution.Ambiguous(matching.Count),
            };
        }

        // Where the source has no RESTful fullUrl, a relative reference has no root; type and id are all there is to go by.
        return absolute == reference ? ByTypeAndId(bundle, reference) : null;
    }

    private Resolution? ByTypeAndId(Node holder, string reference)
    {
        var match = RestfulUrl().Match(reference);
        if (!match.Success || match.Groups["root"].Success)
        {
            return null;
        }

        var key = $"{match.Groups["type"].ValueSpan}/{match.Groups["id"].ValueSpan}";
        if (!TypesAndIds(holder).TryGetValue(key, out var targets))
        {
            return null;
        }

        var matching = match.Groups["version"] is { Success: true, Value: var version }
            ? targets.FindAll(t => ((R4.Resource)t.Value).Meta?.VersionId?.Value == version)
            : targets;
        return matching.Count switch
        {
            0 => null,
            1 => new Resolution.Found(matching[0], Place.Bundled),
            _ => new Resolution.Ambiguous(matching.Count),
        };
    }

    private Dictionary<string, List<Node>> TypesAndIds(Node holder)
    {
        if (!(_byTypeAndId ??= []).TryGetValue(holder, out var index))
        {
            _byTypeAndId[holder] = index = new(StringComparer.Ordinal);
            foreach (var node in ResourcesIn(holder))
            {
                if (node.Value is R4.Resource { Id.Value: { } id } resource)
                {
                    var key = $"{resource.TypeName}/{id}";
                    (index.TryGetValue(key, out var list) ? list : index[key] = []).Add(node);
                }
            }
        }

        return index;
    }

    private static IEnumerable<Node> ResourcesIn(Node holder) => holder.Value is R4.Bundle
        ? holder.Named("entry").SelectMany(e => e.Named("resource"))
        : holder.Named("parameter").SelectMany(Parameter);

    private static IEnumerable<Node> Parameter(Node parameter) =>
        parameter.Named("resource").Concat(parameter.Named("part").SelectMany(Parameter));

    /// <summary>The resource that the run began with.</summary>
    public Node Root { get; } = root;
}
