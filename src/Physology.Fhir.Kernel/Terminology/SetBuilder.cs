using System.Collections.Frozen;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>The codes of a value set, or of a part of it, while it is compiled: in order, each once.</summary>
internal sealed class SetBuilder(int maxCodes)
{
    private readonly List<Entry?> _entries = [];
    private readonly CodeIndex _index = new();
    private readonly List<CodeTest> _open = [];
    private readonly List<ValidationIssue> _issues = [];
    private readonly Dictionary<string, CompiledCodeSystem> _systems = new(StringComparer.Ordinal);
    private CodeIndex? _excluded;
    private IReadOnlyList<CodeTest> _excludedOpen = [];
    private bool _isTooCostly;

    /// <summary>Whether nothing is broken or missing so far.</summary>
    public bool IsComplete => _issues.TrueForAll(i => i.Severity == IssueSeverity.Warning);

    public int Count => _index.Count;

    /// <summary>The system that the codes come from; it says how codes are compared.</summary>
    public void Uses(CompiledCodeSystem system) => _systems.TryAdd(system.Url, system);

    public void Add(Member member, string? pinned)
    {
        if (_index.TryGet(member.System, member.Code, out var at))
        {
            // Sure in one include is sure, whatever another one cannot tell.
            if (_entries[at] is { Member.InSet: CodeValidation.NotChecked })
            {
                _entries[at] = new Entry(member, pinned);
            }

            return;
        }

        if (_index.Count >= maxCodes)
        {
            if (!_isTooCostly)
            {
                _isTooCostly = true;
                Fault(TerminologyIssueCodes.TooCostly, "ValueSet.compose", $"The value set has more than {maxCodes} codes.");
            }

            return;
        }

        _index.Add(member.System, member.Code, _entries.Count);
        _entries.Add(new Entry(member, pinned));
    }

    public void Test(CodeTest test) => _open.Add(test);

    /// <summary>Says why the codes cannot be listed, of a part that is no fault.</summary>
    public void Note(IssueCode code, string path, string message) => _issues.Add(new ValidationIssue(code, IssueSeverity.Information, path, message));

    /// <summary>Something worth a look that hinders nobody.</summary>
    public void Warn(IssueCode code, string path, string message) => _issues.Add(new ValidationIssue(code, IssueSeverity.Warning, path, message));

    /// <summary>A part that is not carried here: of this system's codes (of any code, for null) nothing can be told.</summary>
    public void Missing(CodeValidation.NotChecked reason, string path, string? system)
    {
        Note(reason.Code, path, reason.Reason);
        _open.Add(new UnknownTest(system, reason));
    }

    /// <summary>A part that is broken: nothing can be told of the codes it would have.</summary>
    public CodeValidation.NotChecked Fault(IssueCode code, string path, string message, string? system = null)
    {
        _issues.Add(new ValidationIssue(code, IssueSeverity.Error, path, message));
        var reason = new CodeValidation.NotChecked(code, message);
        _open.Add(new UnknownTest(system, reason));
        return reason;
    }

    /// <summary>Everything of another value set.</summary>
    public void Import(PreparedValueSet other, string path)
    {
        foreach (var codes in other.Tables)
        {
            foreach (var system in codes.Sources)
            {
                Uses(system);
            }
        }

        foreach (var (member, pinned) in other.Entries)
        {
            Add(member, pinned);
        }

        if (other.HasTests)
        {
            _open.Add(new ImportTest(other));
        }

        AddIssues(other, path);
    }

    /// <summary>What a part has and each of the other value sets has too; not sure where something is missing that narrows it.</summary>
    public void Add(SetBuilder part, IReadOnlyList<PreparedValueSet> others, CodeValidation.NotChecked? missing, string path)
    {
        foreach (var system in part._systems.Values)
        {
            Uses(system);
        }

        foreach (var (member, pinned) in part.Entries())
        {
            if (Narrow(member, others, missing) is { } kept)
            {
                Add(kept, pinned);
            }
        }

        // Where something is missing, the test for it that stands beside this part answers for every code.
        _open.AddRange(missing is not null ? [] : others.Count == 0 ? part._open : part._open.Select(t => new IntersectionTest(t, others)));
        _issues.AddRange(part._issues);
        foreach (var other in others.Where(o => !o.IsComplete))
        {
            AddIssues(other, path); // it narrows this part, and cannot tell of every code
        }
    }

    private void AddIssues(PreparedValueSet other, string path) =>
        _issues.AddRange(other.Issues.Select(i => i with { Path = path, Message = $"{other.Canonical}, {i.Path}: {i.Message}" }));

    private static Member? Narrow(Member member, IReadOnlyList<PreparedValueSet> others, CodeValidation.NotChecked? missing)
    {
        var doubt = missing;
        foreach (var other in others)
        {
            switch (other.Contains(new CodedValue(member.System, member.Code)))
            {
                case CodeValidation.Invalid:
                    return null;
                case CodeValidation.NotChecked reason:
                    doubt ??= reason;
                    break;
            }
        }

        return doubt is null ? member : member.Doubtful(doubt);
    }

    /// <summary>Takes out what another part has; called once, after everything is in.</summary>
    public void Exclude(SetBuilder excluded)
    {
        // A grammar can be excluded without being listed.
        _issues.AddRange(excluded._issues.Where(i => i.Code != TerminologyIssueCodes.CannotBeListed));
        _excluded = excluded._index;
        _excludedOpen = excluded._open;
        for (var i = 0; i < _entries.Count; i++)
        {
            if (_entries[i] is not { } entry)
            {
                continue;
            }

            var member = entry.Member;
            var value = new CodedValue(member.System, member.Code);
            var isListed = excluded._index.TryGet(member.System, member.Code, out var at);
            var doubt = isListed ? excluded._entries[at]?.Member.InSet as CodeValidation.NotChecked : null;
            var isOut = isListed && doubt is null;
            foreach (var test in excluded._open)
            {
                var answer = test.Test(value);
                isOut |= answer is CodeValidation.Valid;
                doubt ??= answer as CodeValidation.NotChecked;
            }

            if (isOut)
            {
                Remove(i);
            }
            else if (doubt is not null)
            {
                _entries[i] = entry with { Member = member.Doubtful(doubt) };
            }
        }
    }

    public void RemoveInactive()
    {
        for (var i = 0; i < _entries.Count; i++)
        {
            if (_entries[i] is { Member.IsInactive: true })
            {
                Remove(i);
            }
        }
    }

    public PreparedValueSet Build(R4.ValueSet definition, Func<PreparedValueSet>? asOfR4)
    {
        var entries = Entries().ToArray();
        return new PreparedValueSet(definition, Tables(entries), entries, _open, _excluded, _excludedOpen, _issues, asOfR4);
    }

    // One table a system and version, in the order of their first codes.
    private List<PreparedValueSet.SystemCodes> Tables(Entry[] entries)
    {
        var parts = new List<List<Entry>>();
        foreach (var entry in entries)
        {
            var part = parts.Find(p => p[0].Member.System == entry.Member.System && p[0].Pinned == entry.Pinned);
            if (part is null)
            {
                parts.Add(part = []);
            }

            part.Add(entry);
        }

        return parts.ConvertAll(Table);
    }

    private PreparedValueSet.SystemCodes Table(List<Entry> part)
    {
        var (first, pinned) = part[0];
        var system = first.System is { } url ? _systems.GetValueOrDefault(url) : null;
        // A whole system shares the system's own table.
        var table = system is not null && part.Count == system.ByCode.Count && part.TrueForAll(e => ReferenceEquals(system.ByCode.GetValueOrDefault(e.Member.Code), e.Member))
            ? system.ByCode
            : Freeze(part.Select(e => e.Member), system?.Comparer ?? StringComparer.Ordinal);
        return new(first.System, pinned, table, system is null ? [] : [system]);
    }

    private static FrozenDictionary<string, Member> Freeze(IEnumerable<Member> members, StringComparer comparer)
    {
        var table = new Dictionary<string, Member>(comparer);
        foreach (var member in members)
        {
            table.TryAdd(member.Code, member);
        }

        return table.ToFrozenDictionary(comparer);
    }

    private IEnumerable<Entry> Entries() => _entries.OfType<Entry>();

    private void Remove(int at)
    {
        if (_entries[at] is { } entry)
        {
            _index.Remove(entry.Member.System, entry.Member.Code);
            _entries[at] = null;
        }
    }

    /// <summary>A code with the version of its system that the value set asks for, or null where it takes any.</summary>
    internal sealed record Entry(Member Member, string? Pinned);
}
