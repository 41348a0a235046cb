using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>A code of a system or a value set, with its answers made beforehand: a check that succeeds allocates nothing.</summary>
internal sealed class Member
{
    private static readonly CodeWarning Inactive = new(TerminologyIssueCodes.InactiveCode, "The concept is no longer in use.");

    private static readonly CodeWarning Unknown = new(TerminologyIssueCodes.ListedCodeUnknown, "The value set lists this code; its code system does not have it.");

    public required string? System { get; init; }

    public required string? Version { get; init; }

    public required string Code { get; init; }

    public required string? Display { get; init; }

    /// <summary>Where it stands among the concepts of its system, or -1 where the system is not here.</summary>
    public int Index { get; init; } = -1;

    public bool IsAbstract { get; init; }

    public bool IsInactive { get; init; }

    public IReadOnlyList<Designation> Designations { get; init; } = [];

    /// <summary>The answer to: is it a code of the system?</summary>
    public required CodeValidation InSystem { get; init; }

    /// <summary>The answer to: may it be chosen, being in the value set?</summary>
    public required CodeValidation InSet { get; init; }

    public static Member Create(
        string? system, string? version, string code, string? display, IReadOnlyList<Designation> designations, bool isAbstract, bool isInactive, bool allowAbstract, int index = -1, bool isUnknown = false)
    {
        var valid = new CodeValidation.Valid(display) { Warnings = isInactive ? [Inactive] : isUnknown ? [Unknown] : [] };
        return new Member
        {
            System = system,
            Version = version,
            Code = code,
            Display = display,
            Designations = designations,
            IsAbstract = isAbstract,
            IsInactive = isInactive,
            Index = index,
            InSystem = valid,
            InSet = isAbstract && !allowAbstract
                ? new CodeValidation.Invalid(TerminologyIssueCodes.AbstractCode, "The concept only groups others and is not to be chosen.")
                : valid,
        };
    }

    /// <summary>The same concept, of which it cannot be told whether it is in the set.</summary>
    public Member Doubtful(CodeValidation.NotChecked reason) => new()
    {
        System = System, Version = Version, Code = Code, Display = Display, Designations = Designations,
        IsAbstract = IsAbstract, IsInactive = IsInactive, Index = Index, InSystem = InSystem, InSet = reason,
    };
}
