using System.Collections.Frozen;
using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>The codes of a value set, expanded from whole code systems, listed codes and other value sets.</summary>
internal sealed class CodeSet
{
    private readonly FrozenSet<(string System, string Code)> _codes;
    private readonly FrozenSet<string> _bare;

    private CodeSet(HashSet<(string System, string Code)> codes)
    {
        _codes = codes.ToFrozenSet();
        _bare = codes.Select(c => c.Code).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The codes, or null where a part of the value set is not available or chosen by a filter.</summary>
    public static CodeSet? TryExpand(string canonical, DefinitionStore definitions)
    {
        var codes = Expand(canonical, definitions, []);
        return codes is null ? null : new CodeSet(codes);
    }

    public bool Contains(string? code) => code is not null && _bare.Contains(code);

    public bool Contains(string? system, string? code) => system is not null && code is not null && _codes.Contains((system, code));

    private static HashSet<(string System, string Code)>? Expand(string canonical, DefinitionStore definitions, HashSet<string> open)
    {
        if (definitions.FindValueSet(canonical) is not { Compose: { } compose } || !open.Add(canonical))
        {
            return null;
        }

        var codes = new HashSet<(string, string)>();
        foreach (var include in compose.Include)
        {
            if (Part(include, definitions, open) is not { } part)
            {
                return null;
            }

            codes.UnionWith(part);
        }

        foreach (var exclude in compose.Exclude)
        {
            if (Part(exclude, definitions, open) is not { } part)
            {
                return null;
            }

            codes.ExceptWith(part);
        }

        open.Remove(canonical);
        return codes;
    }

    // An include is what its system gives, narrowed by each of its value sets.
    private static HashSet<(string System, string Code)>? Part(R4.ValueSet.IncludeComponent set, DefinitionStore definitions, HashSet<string> open)
    {
        if (set.Filter.Count > 0)
        {
            return null;
        }

        HashSet<(string System, string Code)>? codes = null;
        if (set.System?.Value is { } system)
        {
            if (set.Concept.Count > 0)
            {
                codes = [.. set.Concept.Select(c => (system, c.Code?.Value ?? ""))];
            }
            else if (definitions.FindCodeSystem(system) is { } found && found.Content?.Value == "complete")
            {
                codes = [.. CodesOf(found.Concept).Select(c => (system, c))];
            }
            else
            {
                return null;
            }
        }

        foreach (var canonical in set.ValueSet)
        {
            if (Expand(canonical.Value ?? "", definitions, open) is not { } other)
            {
                return null;
            }

            if (codes is null)
            {
                codes = other;
            }
            else
            {
                codes.IntersectWith(other);
            }
        }

        return codes;
    }

    private static IEnumerable<string> CodesOf(IEnumerable<R4.CodeSystem.ConceptComponent> concepts) =>
        concepts.SelectMany(c => CodesOf(c.Concept).Prepend(c.Code?.Value ?? ""));
}
