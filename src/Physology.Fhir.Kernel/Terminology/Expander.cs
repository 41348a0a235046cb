using System.Globalization;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>Spells out a prepared value set as a ValueSet with an expansion.</summary>
internal static class Expander
{
    private const string SupplementExtension = "http://hl7.org/fhir/StructureDefinition/valueset-supplement";

    public static ExpansionResult Expand(PreparedValueSet set, ExpansionRequest request, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(request.Offset);
        if (request.Count is { } count)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count);
        }

        var isStored = set.Definition is { Compose: null, Expansion: not null };
        if (!set.IsComplete)
        {
            return new ExpansionResult.NotExpanded(set.Issues);
        }

        var words = Words(request.Filter);
        var members = set.Entries.Select(e => e.Member).Where(m => !(request.ActiveOnly && m.IsInactive) && !(request.ExcludeNotForUI && m.IsAbstract) && Matches(m, words)).ToList();
        var isPart = request.Offset > 0 || (request.Count is { } most && most < members.Count);
        var shown = isPart ? members.Skip(request.Offset).Take(request.Count ?? int.MaxValue).ToList() : members;
        var expansion = new R4.ValueSet.ExpansionComponent
        {
            Identifier = $"urn:uuid:{Guid.CreateVersion7(time.GetUtcNow())}",
            Timestamp = isStored ? set.Definition.Expansion?.Timestamp?.DeepCopy() : R4.FhirDateTime.From(time.GetUtcNow()),
            Total = members.Count,
            Offset = isPart ? request.Offset : null,
        };
        AddParameters(expansion, set, request);
        var nested = !request.ExcludeNested && !isPart && words.Length == 0;
        expansion.Contains.AddRange(nested ? Nested(shown, set, request) : shown.Select(m => Entry(m, request)));
        return new ExpansionResult.Expanded(Copy(set.Definition, expansion)) { Warnings = set.Issues };
    }

    private static void AddParameters(R4.ValueSet.ExpansionComponent expansion, PreparedValueSet set, ExpansionRequest request)
    {
        void Add(string name, R4.DataType value) => expansion.Parameter.Add(new() { Name = name, Value = value });
        if (request.Filter is { Length: > 0 } filter)
        {
            Add("filter", new R4.FhirString(filter));
        }

        if (request.Offset > 0)
        {
            Add("offset", new R4.Integer(request.Offset));
        }

        if (request.Count is { } count)
        {
            Add("count", new R4.Integer(count));
        }

        if (request.ActiveOnly)
        {
            Add("activeOnly", new R4.FhirBoolean(true));
        }

        if (request.ExcludeNotForUI)
        {
            Add("excludeNotForUI", new R4.FhirBoolean(true));
        }

        Add("includeDesignations", new R4.FhirBoolean(request.IncludeDesignations));
        Add("excludeNested", new R4.FhirBoolean(request.ExcludeNested));
        foreach (var version in set.Entries.Where(e => e.Member.Version is not null).Select(e => $"{e.Member.System}|{e.Member.Version}").Distinct(StringComparer.Ordinal))
        {
            Add("version", new R4.FhirUri(version));
        }
    }

    // Below the first parent that is in the set too; a circle in the hierarchy cannot arise, as each code is placed once.
    private static IEnumerable<R4.ValueSet.ContainsComponent> Nested(List<Member> members, PreparedValueSet set, ExpansionRequest request)
    {
        var systems = set.Tables.SelectMany(t => t.Sources).DistinctBy(s => s.Url).ToDictionary(s => s.Url, StringComparer.Ordinal);
        var placed = members.DistinctBy(m => (m.System, m.Code)).ToDictionary(m => (m.System, m.Code), m => Entry(m, request));
        var roots = new List<R4.ValueSet.ContainsComponent>();
        var parents = members.ToDictionary(m => (m.System, m.Code), m => ParentOf(m, systems, placed));
        foreach (var member in members)
        {
            var key = (member.System, member.Code);
            if (parents[key] is { } parent && !Reaches(parent, key, parents))
            {
                placed[parent].Contains.Add(placed[key]);
            }
            else
            {
                roots.Add(placed[key]);
            }
        }

        return roots;
    }

    private static (string?, string)? ParentOf(Member member, Dictionary<string, CompiledCodeSystem> systems, Dictionary<(string?, string), R4.ValueSet.ContainsComponent> placed)
    {
        if (member.Index < 0 || member.System is not { } url || !systems.TryGetValue(url, out var system))
        {
            return null;
        }

        foreach (var parent in system.Concepts[member.Index].Parents)
        {
            var key = ((string?)url, system.Concepts[parent].Member.Code);
            if (placed.ContainsKey(key))
            {
                return key;
            }
        }

        return null;
    }

    private static bool Reaches((string?, string) from, (string?, string) to, Dictionary<(string?, string), (string?, string)?> parents)
    {
        var steps = 0;
        for ((string?, string)? at = from; at is { } key && steps <= parents.Count; at = parents.GetValueOrDefault(key), steps++)
        {
            if (key == to)
            {
                return true;
            }
        }

        return false;
    }

    private static R4.ValueSet.ContainsComponent Entry(Member member, ExpansionRequest request)
    {
        var entry = new R4.ValueSet.ContainsComponent
        {
            System = member.System,
            Code = member.Code,
            Display = member.Display,
            Abstract = member.IsAbstract ? true : null,
            Inactive = member.IsInactive ? true : null,
        };
        if (request.IncludeDesignations)
        {
            entry.Designation.AddRange(member.Designations.Select(d => new R4.ValueSet.DesignationComponent { Language = d.Language, Use = d.Use?.DeepCopy(), Value = d.Value }));
        }

        return entry;
    }

    private static string[] Words(string? filter) => filter?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static bool Matches(Member member, string[] words) =>
        words.Length == 0 || Array.TrueForAll(words, w => Begins(member.Display, w) || Begins(member.Code, w) || member.Designations.Any(d => Begins(d.Value, w)));

    // Whether a word of the text begins so; letter case and accents make no difference.
    private static bool Begins(string? text, string word)
    {
        if (text is null)
        {
            return false;
        }

        var compare = CultureInfo.InvariantCulture.CompareInfo;
        const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;
        for (var i = 0; i < text.Length; i++)
        {
            if ((i == 0 || !char.IsLetterOrDigit(text[i - 1])) && compare.IsPrefix(text.AsSpan(i), word, Loosely))
            {
                return true;
            }
        }

        return false;
    }

    private static R4.ValueSet Copy(R4.ValueSet definition, R4.ValueSet.ExpansionComponent expansion)
    {
        var copy = new R4.ValueSet
        {
            Id = definition.Id,
            Url = definition.Url?.DeepCopy(),
            Version = definition.Version?.DeepCopy(),
            Name = definition.Name?.DeepCopy(),
            Title = definition.Title?.DeepCopy(),
            Status = definition.Status?.DeepCopy() ?? "unknown",
            Experimental = definition.Experimental?.DeepCopy(),
            Expansion = expansion,
        };
        copy.Extension.AddRange(definition.Extension.Where(e => e.Url?.Value == SupplementExtension).Select(e => e.DeepCopy()));
        return copy;
    }
}
