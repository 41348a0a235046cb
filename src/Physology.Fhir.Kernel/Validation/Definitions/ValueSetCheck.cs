using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.Kernel.Validation.Rules;

namespace Physology.Fhir.Kernel.Validation.Definitions;

/// <summary>What a ValueSet takes in exists, as far as it is known here (valueset.html#compositions): listed codes, filters that the code system knows, a system that is a system.</summary>
internal static class ValueSetCheck
{
    // What every code system can be filtered by (codesystem.html#defined-props, valueset-filter-operator), besides what it declares.
    private static readonly HashSet<string> Everywhere = new(StringComparer.Ordinal)
    {
        "concept", "code", "display", "definition", "designation", "parent", "child", "inactive", "status", "deprecated", "notSelectable", "abstract", "itemWeight",
    };

    public static void Run(Node node, ValidationRun run)
    {
        foreach (var set in node.Named("compose").SelectMany(c => c.Named("include").Concat(c.Named("exclude"))))
        {
            var include = (R4.ValueSet.IncludeComponent)set.Value;
            if (include.System?.Value is not { Length: > 0 } system)
            {
                continue;
            }

            var at = set.Named("system").First();
            if (!AbsoluteUri.Is(system))
            {
                run.Error(ValidationIssueCodes.RelativeSystem, at, "The code system is named by \"an absolute URI\" (valueset-definitions.html).");
            }
            else if (run.Definitions.FindValueSet(system) is not null && run.Definitions.FindCodeSystem(system) is null)
            {
                run.Error(ValidationIssueCodes.CanonicalTargetType, at, "Names a ValueSet where a code system is asked for.");
            }
            else
            {
                Codes(set, include, system, run);
                Filters(set, include, system, run);
            }
        }
    }

    private static void Codes(Node set, R4.ValueSet.IncludeComponent include, string system, ValidationRun run)
    {
        foreach (var concept in set.Named("concept"))
        {
            var value = new CodedValue(system, ((R4.ValueSet.ConceptComponent)concept.Value).Code?.Value, include.Version?.Value);
            if (IsUnknown(value, run))
            {
                // Of a grammar (UCUM) HL7's own value sets list what nearly keeps to it.
                run.Report(ValidationIssueCodes.UnknownCode, run.Definitions.FindCodeSystem(system) is { Content.Value: "complete" } ? IssueSeverity.Error : IssueSeverity.Warning, concept, $"The code system {system} has no such code.");
            }
        }
    }

    private static void Filters(Node set, R4.ValueSet.IncludeComponent include, string system, ValidationRun run)
    {
        foreach (var at in set.Named("filter"))
        {
            var filter = (R4.ValueSet.FilterComponent)at.Value;
            var property = filter.Property?.Value ?? "";
            if (filter.Op?.Value is "is-a" or "descendent-of" or "is-not-a" or "generalizes")
            {
                if (property is "concept" && IsUnknown(new CodedValue(system, filter.Value?.Value, include.Version?.Value), run))
                {
                    run.Error(ValidationIssueCodes.UnknownCode, at, $"The code system {system} has no such code.");
                }
            }

            // "A code that identifies a property or a filter defined in the code system"
            if (property.Length > 0 && !Everywhere.Contains(property) && run.Definitions.FindCodeSystem(system) is { Content.Value: "complete" } known
                && !known.Property.Exists(p => p.Code?.Value == property) && !known.Filter.Exists(f => f.Code?.Value == property))
            {
                run.Error(ValidationIssueCodes.DefinitionNotValid, at, $"The code system {system} has neither a property nor a filter of this name.");
            }
        }
    }

    private static bool IsUnknown(in CodedValue value, ValidationRun run) =>
        value.Code is { Length: > 0 } && run.InSystem(value) is CodeValidation.Invalid { Code: var why } && DefinedCode.IsUnknown(why);
}
