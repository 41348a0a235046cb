using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>A code system whose codes follow a grammar: they can be checked one by one, never listed.</summary>
internal sealed class RuleSystem(string url, Func<string, CodeValidation> check, Func<string, string, Func<string, bool>?>? equalTo = null) : SystemContent(url, version: null)
{
    public override CodeValidation Validate(in CodedValue value) => check(value.Code ?? "");

    public CodeValidation Check(string code) => check(code);

    /// <summary>A filter as a test of codes: on the code itself, or on a property that the rule knows. Null with a code and a reason where there is none.</summary>
    public Func<string, bool>? Filter(string property, string op, string value, out IssueCode code, out string message)
    {
        (code, message) = (default, "");
        if (op == "=" && equalTo?.Invoke(property, value) is { } known)
        {
            return known;
        }

        if (property is "code" or "concept")
        {
            switch (op)
            {
                case "=":
                    return text => text == value;
                case "in" or "not-in":
                    var list = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
                    return op == "in" ? list.Contains : text => !list.Contains(text);
                case "regex" when ConceptFilter.TryRegex(value, out var regex, out message):
                    return regex!.IsMatch; // TryRegex gave one
                case "regex":
                    code = TerminologyIssueCodes.BadRegex;
                    return null;
            }
        }

        code = TerminologyIssueCodes.SystemNotCarried;
        message = $"A filter '{property} {op}' on {Url} cannot be worked out here.";
        return null;
    }
}
