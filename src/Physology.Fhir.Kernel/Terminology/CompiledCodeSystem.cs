using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>The concepts of a code system by code, in the order of the definition, with their hierarchy. Immutable once made.</summary>
internal sealed class CompiledCodeSystem : SystemContent
{
    private readonly FrozenDictionary<string, Member> _byCode;
    private readonly CodeValidation _unknownCode;
    private readonly Func<string, bool>? _isUndecided;

    public CompiledCodeSystem(
        string url, string? version, bool isComplete, bool isHierarchyOfKinds, StringComparer comparer,
        IReadOnlyDictionary<string, PropertyMeaning> properties, Concept[] concepts, Func<string, bool>? isUndecided = null)
        : base(url, version)
    {
        IsComplete = isComplete;
        IsHierarchyOfKinds = isHierarchyOfKinds;
        Comparer = comparer;
        Properties = properties;
        Concepts = concepts;
        _isUndecided = isUndecided;
        var byCode = new Dictionary<string, Member>(concepts.Length, comparer);
        foreach (var concept in concepts)
        {
            byCode.TryAdd(concept.Member.Code, concept.Member);
        }

        _byCode = byCode.ToFrozenDictionary(comparer);
        Missing = new CodeValidation.NotChecked(TerminologyIssueCodes.SystemNotCarried, $"The code system {url} is not carried here, or not in full.");
        _unknownCode = isComplete
            ? new CodeValidation.Invalid(TerminologyIssueCodes.UnknownCode, $"The code system {url} has no such code.")
            : Missing;
    }

    /// <summary>Whether every concept is here; of a fragment, or of a system named without its concepts, a code that is not found proves nothing.</summary>
    public bool IsComplete { get; }

    /// <summary>Whether a concept below another one is a kind of it, so that is-a has a meaning. A system that does not say is taken at its nesting.</summary>
    public bool IsHierarchyOfKinds { get; }

    public StringComparer Comparer { get; }

    public Concept[] Concepts { get; }

    public FrozenDictionary<string, Member> ByCode => _byCode;

    /// <summary>The properties that the definition declares.</summary>
    public IReadOnlyDictionary<string, PropertyMeaning> Properties { get; }

    /// <summary>The answer where the concepts that are here cannot tell.</summary>
    public CodeValidation.NotChecked Missing { get; }

    public bool TryFind(string code, [NotNullWhen(true)] out Member? member) => _byCode.TryGetValue(code, out member);

    public override CodeValidation Validate(in CodedValue value) =>
        value.Code is not null && _byCode.TryGetValue(value.Code, out var member) ? Answers.With(member, member.InSystem, value)
        : value.Code is { } code && IsUndecided(code) ? Missing
        : _unknownCode;

    /// <summary>Whether the system leaves it to its users what this code means; it has no concept for it, and it is not wrong.</summary>
    public bool IsUndecided(string code) => _isUndecided is not null && _isUndecided(code);

    public bool LeavesCodesToUsers => _isUndecided is not null;

    /// <summary>The concept itself and all that lie below it (or above it), by index. A circle in the hierarchy ends the walk.</summary>
    public bool[] Closure(int index, bool upwards)
    {
        var reached = new bool[Concepts.Length];
        var open = new Stack<int>();
        open.Push(index);
        while (open.TryPop(out var next))
        {
            if (reached[next])
            {
                continue;
            }

            reached[next] = true;
            foreach (var neighbour in upwards ? Concepts[next].Parents : Concepts[next].Children)
            {
                open.Push(neighbour);
            }
        }

        return reached;
    }
}
