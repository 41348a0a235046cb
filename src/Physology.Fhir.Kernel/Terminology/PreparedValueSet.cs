using System.Collections.Frozen;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>
/// A value set made ready for checks: what can be listed is in frozen tables, what cannot (a grammar, a system that is not carried)
/// answers code by code. Immutable, shared between threads. Keep it where the same binding is checked often: <see cref="Validate"/> then
/// looks up nothing but the code, and allocates nothing where the code is right.
/// </summary>
public sealed class PreparedValueSet
{
    private readonly SystemCodes[] _systems;
    private readonly CodeTest[] _open;
    private readonly CodeIndex? _excluded;
    private readonly CodeTest[] _excludedOpen;
    private readonly CodeValidation _notInSet;
    private readonly Func<PreparedValueSet>? _asOfR4;

    internal PreparedValueSet(
        R4.ValueSet definition,
        IReadOnlyList<SystemCodes> systems,
        IReadOnlyList<SetBuilder.Entry> entries,
        IReadOnlyList<CodeTest> open,
        CodeIndex? excluded,
        IReadOnlyList<CodeTest> excludedOpen,
        IReadOnlyList<ValidationIssue> issues,
        Func<PreparedValueSet>? asOfR4 = null)
    {
        _asOfR4 = asOfR4;
        Definition = definition;
        Canonical = definition.Version?.Value is { } version ? $"{definition.Url?.Value}|{version}" : definition.Url?.Value ?? "";
        _systems = [.. systems];
        Entries = entries;
        _open = [.. open];
        _excluded = excluded;
        _excludedOpen = [.. excludedOpen];
        Issues = issues;
        IsComplete = issues.All(i => i.Severity == IssueSeverity.Warning);
        _notInSet = new CodeValidation.Invalid(TerminologyIssueCodes.NotInValueSet, $"The code is not in the value set {Canonical}.");
    }

    /// <summary>All codes of a system.</summary>
    internal static PreparedValueSet Of(R4.ValueSet definition, CompiledCodeSystem system, Func<PreparedValueSet>? asOfR4) => new(
        definition,
        [new(system.Url, null, system.ByCode, [system])],
        Array.ConvertAll(system.Concepts, c => new SetBuilder.Entry(c.Member, null)),
        [], null, [], [], asOfR4);

    /// <summary>The canonical with the version that is held.</summary>
    public string Canonical { get; }

    /// <summary>Each part that is broken (an error) or not carried here (information), for which the codes cannot all be listed; and what is worth a look (a warning).</summary>
    public IReadOnlyList<ValidationIssue> Issues { get; }

    /// <summary>Whether every code of the value set is known here.</summary>
    public bool IsComplete { get; }

    internal R4.ValueSet Definition { get; }

    /// <summary>The codes that are known, in the order of the definition.</summary>
    internal IReadOnlyList<SetBuilder.Entry> Entries { get; }

    internal IReadOnlyList<SystemCodes> Tables => _systems;

    /// <summary>Whether some codes can only be told one by one.</summary>
    internal bool HasTests => _open.Length > 0;

    /// <summary>Whether the code may be used where this value set is asked for.</summary>
    public CodeValidation Validate(in CodedValue value)
    {
        if (value.Code is not { Length: > 0 } code)
        {
            return new CodeValidation.Invalid(TerminologyIssueCodes.NoCode, "There is no code.");
        }

        foreach (var codes in _systems)
        {
            if ((value.System is null || value.System == codes.System) && codes.ByCode.TryGetValue(code, out var member))
            {
                return codes.PinnedVersion is { } pinned && value.Version is { } version && pinned != version
                    ? WrongVersion(codes, value)
                    : Answers.With(member, member.InSet, value);
            }
        }

        var answer = _open.Length == 0 ? _notInSet : ValidateOpen(value);
        return answer is CodeValidation.Invalid && _asOfR4?.Invoke().Validate(value) is CodeValidation.Valid former ? Answers.AsOfR4(former) : answer;
    }

    /// <summary>Whether the code is a member, also one that is not to be chosen. Its display is not looked at.</summary>
    internal CodeValidation Contains(in CodedValue value)
    {
        foreach (var codes in _systems)
        {
            if ((value.System is null || value.System == codes.System) && value.Code is { } code && codes.ByCode.TryGetValue(code, out var member))
            {
                return member.InSet is CodeValidation.NotChecked ? member.InSet : member.InSystem;
            }
        }

        return ValidateOpen(value);
    }

    private CodeValidation WrongVersion(SystemCodes codes, in CodedValue value)
    {
        // The same system may be drawn on in several versions.
        foreach (var other in _systems)
        {
            if (other.System == codes.System && other.PinnedVersion == value.Version && value.Code is { } code && other.ByCode.TryGetValue(code, out var member))
            {
                return Answers.With(member, member.InSet, value);
            }
        }

        return new CodeValidation.Invalid(TerminologyIssueCodes.VersionDiffers, $"{Canonical} takes this code from version {codes.PinnedVersion} of {codes.System}.");
    }

    private CodeValidation ValidateOpen(in CodedValue value)
    {
        CodeValidation best = _notInSet;
        foreach (var part in _open)
        {
            switch (part.Test(value))
            {
                case CodeValidation.Valid valid:
                    return Excluded(value) ?? valid;
                case CodeValidation.NotChecked unknown when best is not CodeValidation.NotChecked:
                    best = unknown;
                    break;
                // The grammar's own words say more than that the code is not there, unless it is of another system.
                case CodeValidation.Invalid { Code: var code } invalid when code == TerminologyIssueCodes.NotByGrammar && ReferenceEquals(best, _notInSet):
                    best = invalid;
                    break;
            }
        }

        return best is CodeValidation.NotChecked && Excluded(value) is CodeValidation.Invalid excluded ? excluded : best;
    }

    /// <summary>The answer of an exclude that holds for the code, or may hold; null where none does.</summary>
    private CodeValidation? Excluded(in CodedValue value)
    {
        CodeValidation? unknown = null;
        if (value.Code is { } code && _excluded is not null && _excluded.Contains(value.System, code))
        {
            return _notInSet;
        }

        foreach (var part in _excludedOpen)
        {
            var answer = part.Test(value);
            if (answer is CodeValidation.Valid)
            {
                return _notInSet;
            }

            unknown ??= answer as CodeValidation.NotChecked;
        }

        return unknown;
    }

    /// <summary>The known codes of one system.</summary>
    /// <param name="PinnedVersion">The version that the value set asks for, or null where it takes any.</param>
    /// <param name="Sources">The system itself where it is here; it says how codes are compared.</param>
    internal sealed record SystemCodes(string? System, string? PinnedVersion, FrozenDictionary<string, Member> ByCode, IReadOnlyList<CompiledCodeSystem> Sources);
}
