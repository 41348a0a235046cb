using System.Collections.Concurrent;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.R4.Model;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>
/// The definitions as trees of checks, each compiled on first need and then shared between threads. A set for a few more definitions
/// stands on another and compiles only what is not the same there.
/// </summary>
internal sealed class Schemas(DefinitionStore definitions, Schemas? shared)
{
    private const string Core = "http://hl7.org/fhir/StructureDefinition/";
    private readonly ConcurrentDictionary<string, TypeSchema?> _types = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ProfileSchema?> _profiles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SnapshotTree?> _trees = new(StringComparer.Ordinal);

    public DefinitionStore Definitions { get; } = definitions;

    /// <summary>What R4 says about a type, or null where the name is none of R4's.</summary>
    public TypeSchema? FindType(string name)
    {
        if (_types.TryGetValue(name, out var known))
        {
            return known;
        }

        var schema = IsShared(Core + name) ? shared!.FindType(name) // IsShared has seen that it is there
            : Own(name);
        return _types.GetOrAdd(name, schema);
    }

    // Who brings one of R4's own types along in a form that cannot be used is served with R4's.
    private TypeSchema? Own(string name)
    {
        try
        {
            return FindTree(Core + name) is { } tree ? new TypeSchema(name, new SchemaCompiler(this, tree).Base(), tree.Definition) : null;
        }
        catch (InvalidDefinitionException) when (shared is not null)
        {
            return shared.FindType(name);
        }
    }

    /// <summary>A profile, or null where there is none with this canonical.</summary>
    /// <exception cref="InvalidDefinitionException">It is there but cannot be compiled.</exception>
    public ProfileSchema? FindProfile(string canonical)
    {
        if (_profiles.TryGetValue(canonical, out var known))
        {
            return known;
        }

        var schema = IsShared(canonical) ? shared!.FindProfile(canonical) // IsShared has seen that it is there
            : FindTree(canonical) is { } tree ? new ProfileSchema(tree.Definition, new SchemaCompiler(this, tree).Profile())
            : null;
        return _profiles.GetOrAdd(canonical, schema);
    }

    /// <summary>The snapshot of a definition as a tree, or null where there is no such definition.</summary>
    /// <exception cref="InvalidDefinitionException">It has no snapshot and none can be generated.</exception>
    public SnapshotTree? FindTree(string canonical)
    {
        if (_trees.TryGetValue(canonical, out var known))
        {
            return known;
        }

        var tree = IsShared(canonical) ? shared!.FindTree(canonical) // IsShared has seen that it is there
            : Definitions.FindSnapshot(canonical) is { } definition ? SnapshotTree.Of(definition)
            : null;
        return _trees.GetOrAdd(canonical, tree);
    }

    /// <summary>Where the children of an element are defined: by itself, by the element it points to, or by its type.</summary>
    public IReadOnlyList<SnapshotElement> ChildrenOf(SnapshotElement element, SnapshotTree tree, out SnapshotTree at)
    {
        at = tree;
        if (element.Children.Count > 0)
        {
            return element.Children;
        }

        if (element.Definition.ContentReference?.Value is { } reference)
        {
            return (tree.Find(reference) ?? throw new InvalidDefinitionException($"{tree.Definition.Url?.Value} points at {reference}, which it does not have.")).Children;
        }

        if (element.Definition.Type is [var type] && ((type.Profile is [var profile] ? FindTree(profile.Value ?? "") : null) ?? FindTree(CanonicalOf(type.Code?.Value))) is { } other)
        {
            at = other;
            return other.Root.Children;
        }

        return [];
    }

    /// <summary>Whether a type is another, or is derived from it: a Patient is a DomainResource, an Age is a Quantity.</summary>
    public static bool IsKindOf(string type, string ancestor) =>
        type == ancestor || (R4Model.Find(type) is { } one && R4Model.Find(ancestor) is { } other && one.IsA(other));

    /// <summary>A type and those it is derived from.</summary>
    public static IEnumerable<string> TypesOf(string type)
    {
        for (var found = R4Model.Find(type); found is not null; found = found.BaseType)
        {
            yield return found.Name;
        }
    }

    /// <summary>The canonical of a type code, which may be a canonical already (FHIRPath's own types are none of R4's).</summary>
    public static string CanonicalOf(string? typeCode) =>
        typeCode is null ? "" : typeCode.Contains(':', StringComparison.Ordinal) ? typeCode : Core + typeCode;

    /// <summary>The name of R4's type behind its canonical, or null.</summary>
    public static string? TypeNameOf(string canonical) =>
        canonical.StartsWith(Core, StringComparison.Ordinal) ? canonical[Core.Length..] : null;

    private bool IsShared(string canonical) =>
        shared is not null && shared.Definitions.FindSnapshot(canonical) is { } there
        && ReferenceEquals(there, Definitions.FindSnapshot(canonical));
}
