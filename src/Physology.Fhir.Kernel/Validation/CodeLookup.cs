using System.Collections.Concurrent;
using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>Whether codes are in value sets.</summary>
internal sealed class CodeLookup(DefinitionStore definitions)
{
    private readonly ConcurrentDictionary<string, CodeSet?> _sets = new(StringComparer.Ordinal);

    public CodeAnswer Check(string valueSet, string? system, string? version, string code, ValidationRun run)
    {
        _ = (version, run);
        if (Find(valueSet) is not { } set)
        {
            return CodeAnswer.NotChecked;
        }

        return (system is null ? set.Contains(code) : set.Contains(system, code)) ? CodeAnswer.Valid : CodeAnswer.Invalid;
    }

    public bool IsAvailable(string valueSet, ValidationRun run)
    {
        _ = run;
        return Find(valueSet) is not null;
    }

    private CodeSet? Find(string valueSet) => _sets.GetOrAdd(valueSet, static (v, d) => CodeSet.TryExpand(v, d), definitions);
}
