using System.Text.RegularExpressions;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>
/// One filter of an include, as a test of concepts. Built once a value set; what it cannot be built from is an issue.
/// Operators as http://hl7.org/fhir/R4/valueset-filter-operator.html has them.
/// </summary>
internal static class ConceptFilter
{
    private const int MaxPatternLength = 2000;

    /// <summary>The test, or null with an issue added.</summary>
    public static Func<Concept, bool>? TryBuild(R4.ValueSet.FilterComponent filter, CompiledCodeSystem system, string path, List<ValidationIssue> issues)
    {
        var property = filter.Property?.Value ?? "";
        var op = filter.Op?.Value ?? "";
        if (filter.Value?.Value is not { } value)
        {
            return Fail(TerminologyIssueCodes.BadFilterValue, "The filter has no value.");
        }

        if (ValuesOf(property, system) is not { } values)
        {
            return Fail(TerminologyIssueCodes.UnknownProperty, $"{system.Url} declares no property '{property}'.");
        }

        // Codes are compared as the system compares them; other values as they are written.
        var comparer = property is "concept" or "code" or "parent" or "child" ? system.Comparer : StringComparer.Ordinal;
        switch (op)
        {
            case "=":
                return concept => Any(values(concept), text => comparer.Equals(text, value));
            case "in" or "not-in":
                var list = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(comparer);
                return op == "in" ? concept => Any(values(concept), list.Contains) : concept => !Any(values(concept), list.Contains);
            case "exists" when value is "true" or "false":
                var stated = StatedValuesOf(property, system) ?? values;
                return value == "true" ? concept => Any(stated(concept), _ => true) : concept => !Any(stated(concept), _ => true);
            case "exists":
                return Fail(TerminologyIssueCodes.BadFilterValue, "The value of 'exists' is true or false.");
            case "regex":
                return TryRegex(value, out var regex, out var reason)
                    ? concept => Any(values(concept), text => regex!.IsMatch(text)) // TryRegex gave one
                    : Fail(TerminologyIssueCodes.BadRegex, reason);
            case "is-a" or "descendent-of" or "is-not-a" or "generalizes":
                return Subsumption(op, value, values);
            default:
                return Fail(TerminologyIssueCodes.UnknownOperator, $"R4 has no filter operator '{op}'.");
        }

        Func<Concept, bool>? Subsumption(string how, string of, Func<Concept, IEnumerable<string>> from)
        {
            if (!system.IsHierarchyOfKinds)
            {
                return Fail(TerminologyIssueCodes.BadFilterValue, $"The hierarchy of {system.Url} is not one of kinds, so that '{how}' has no meaning in it.");
            }

            if (!system.TryFind(of, out var anchor))
            {
                return Fail(TerminologyIssueCodes.BadFilterValue, $"{system.Url} has no concept '{of}'.");
            }

            var reached = system.Closure(anchor.Index, upwards: how == "generalizes");
            if (how == "descendent-of")
            {
                reached[anchor.Index] = false;
            }

            bool Reaches(string code) => system.TryFind(code, out var found) && reached[found.Index];
            return how == "is-not-a" ? concept => !Any(from(concept), Reaches) : concept => Any(from(concept), Reaches);
        }

        Func<Concept, bool>? Fail(IssueCode code, string message)
        {
            issues.Add(new ValidationIssue(code, IssueSeverity.Error, path, message));
            return null;
        }
    }

    /// <summary>A pattern that the whole text must match, run in time linear in the text.</summary>
    public static bool TryRegex(string pattern, out Regex? regex, out string reason)
    {
        (regex, reason) = (null, "");
        if (pattern.Length > MaxPatternLength)
        {
            reason = $"The pattern is longer than {MaxPatternLength} characters.";
            return false;
        }

        try
        {
            // On its own first: "a)|(b" is only one when it is put between brackets, and then means something else.
            _ = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            regex = new Regex($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            return true;
        }
        catch (ArgumentException)
        {
            reason = "The pattern is no regular expression.";
        }
        catch (NotSupportedException)
        {
            reason = "The pattern cannot be run in linear time: it looks ahead, looks back, or is too large.";
        }

        return false;
    }

    private static bool Any(IEnumerable<string> values, Func<string, bool> test)
    {
        foreach (var value in values)
        {
            if (test(value))
            {
                return true;
            }
        }

        return false;
    }

    // concept-properties: inactive is false where it is not stated; the same is taken for notSelectable.
    private static Func<Concept, IEnumerable<string>>? ValuesOf(string property, CompiledCodeSystem system) =>
        MeaningOf(property, system) switch
        {
            PropertyMeaning.Inactive => c => [c.Member.IsInactive ? "true" : "false"],
            PropertyMeaning.NotSelectable => c => [c.Member.IsAbstract ? "true" : "false"],
            _ => StatedValuesOf(property, system),
        };

    private static Func<Concept, IEnumerable<string>>? StatedValuesOf(string property, CompiledCodeSystem system) => property switch
    {
        "concept" or "code" => c => [c.Member.Code],
        "display" => c => c.Member.Display is { } text ? [text] : [],
        "definition" => c => c.Definition is { } text ? [text] : [],
        "designation" => c => c.Member.Designations.Select(d => d.Value),
        _ => MeaningOf(property, system) switch
        {
            PropertyMeaning.Parent => c => c.Parents.Select(p => system.Concepts[p].Member.Code),
            PropertyMeaning.Child => c => c.Children.Select(p => system.Concepts[p].Member.Code),
            null => null,
            _ => c => c.Properties.Where(p => p.Code == property).Select(p => p.Text),
        },
    };

    // Parent, child, inactive and notSelectable are FHIR's own and need no declaration.
    private static PropertyMeaning? MeaningOf(string property, CompiledCodeSystem system) =>
        system.Properties.TryGetValue(property, out var declared) ? declared : property switch
        {
            "parent" => PropertyMeaning.Parent,
            "child" => PropertyMeaning.Child,
            "inactive" => PropertyMeaning.Inactive,
            "notSelectable" => PropertyMeaning.NotSelectable,
            _ => null,
        };
}
