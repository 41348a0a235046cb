namespace Physology.Fhir.Kernel.Terminology;

/// <summary>A part of a value set that cannot be listed: it answers for one code at a time.</summary>
internal abstract class CodeTest
{
    /// <summary>The answer where the code is not of this part.</summary>
    public static readonly CodeValidation No = new CodeValidation.Invalid(TerminologyIssueCodes.NotInValueSet, "The code is not in the value set.");

    public abstract CodeValidation Test(in CodedValue value);
}

/// <summary>Codes of a system (of any system where it is null) of which nothing can be told here.</summary>
internal sealed class UnknownTest(string? system, CodeValidation.NotChecked reason) : CodeTest
{
    public override CodeValidation Test(in CodedValue value) => system is null || value.System is null || value.System == system ? reason : No;
}

/// <summary>Codes by the grammar of their system, narrowed by the filters of the include.</summary>
internal sealed class RuleTest(RuleSystem rule, IReadOnlyList<Func<string, bool>> filters) : CodeTest
{
    public override CodeValidation Test(in CodedValue value)
    {
        if (value.Code is not { } code || (value.System is not null && value.System != rule.Url))
        {
            return No;
        }

        var answer = rule.Check(code);
        if (answer is CodeValidation.Invalid)
        {
            return answer;
        }

        for (var i = 0; i < filters.Count; i++)
        {
            if (!filters[i](code))
            {
                return No;
            }
        }

        return answer;
    }
}

/// <summary>Codes of another value set that cannot be listed.</summary>
internal sealed class ImportTest(PreparedValueSet imported) : CodeTest
{
    public override CodeValidation Test(in CodedValue value) => imported.Contains(value);
}

/// <summary>Codes of a part that are in every one of other value sets too.</summary>
internal sealed class IntersectionTest(CodeTest part, IReadOnlyList<PreparedValueSet> others) : CodeTest
{
    public override CodeValidation Test(in CodedValue value)
    {
        var answer = part.Test(value);
        foreach (var other in others)
        {
            if (answer is CodeValidation.Invalid)
            {
                return answer;
            }

            var next = other.Contains(value);
            answer = next is CodeValidation.Valid ? answer : next;
        }

        return answer;
    }
}

/// <summary>Codes of a complete system that it leaves to its users.</summary>
internal sealed class UndecidedTest(CompiledCodeSystem system) : CodeTest
{
    public override CodeValidation Test(in CodedValue value) =>
        (value.System is null || value.System == system.Url) && value.Code is { } code && system.IsUndecided(code) ? system.Missing : No;
}
