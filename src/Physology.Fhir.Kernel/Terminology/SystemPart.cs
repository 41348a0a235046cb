using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>What one include takes from its code system: listed concepts, those of its filters, or all.</summary>
internal sealed class SystemPart(SystemCatalog systems, R4.ValueSet.IncludeComponent include, string path, SetBuilder part)
{
    private readonly string? _pinned = include.Version?.Value is { } version and not "*" ? version : null;

    public void Add(string system)
    {
        var content = systems.Find(system, _pinned, out var reason);
        if (content is CompiledCodeSystem compiled)
        {
            part.Uses(compiled);
        }

        if (include.Concept.Count > 0)
        {
            foreach (var concept in include.Concept)
            {
                AddListed(concept, system, content);
            }
        }
        else if (content is null)
        {
            NotCarried(reason ?? SystemCatalog.NotCarried(system), system);
        }
        else if (include.Filter.Count > 0)
        {
            AddFiltered(content);
        }
        else
        {
            AddWhole(content);
        }
    }

    private void NotCarried(CodeValidation.NotChecked reason, string system)
    {
        if (reason.Code == TerminologyIssueCodes.BadSupplement)
        {
            part.Fault(reason.Code, $"{path}.system", reason.Reason, system);
        }
        else
        {
            part.Missing(reason, $"{path}.system", system);
        }
    }

    // A listed code is a member by being listed, whether or not its system is here to give it a display.
    private void AddListed(R4.ValueSet.ConceptComponent concept, string system, SystemContent? content)
    {
        if (concept.Code?.Value is not { } code)
        {
            return;
        }

        var known = content is CompiledCodeSystem compiled && compiled.TryFind(code, out var found) ? found : null;
        if (known is { IsAbstract: false } && concept.Display?.Value is null && concept.Designation.Count == 0)
        {
            part.Add(known, _pinned);
            return;
        }

        // The value set says that it is one; whether its system agrees is another question, which ValidateInSystem answers.
        var isUnknown = known is null && content?.Validate(new CodedValue(system, code)) is CodeValidation.Invalid;
        if (isUnknown)
        {
            part.Warn(TerminologyIssueCodes.ListedCodeUnknown, path, $"{system} has no code '{code}', which is listed.");
        }

        var designations = concept.Designation.Where(d => d.Value?.Value is not null)
            .Select(d => new Designation(d.Language?.Value, d.Use, d.Value!.Value!)) // the line above keeps those with a value
            .Concat(known?.Designations ?? []).ToList();
        if (concept.Display?.Value is { } own && known?.Display is { } theirs && own != theirs)
        {
            designations.Add(new Designation(null, null, theirs));
        }

        // Listed by name, so it is to be chosen, even where its system uses it to group others.
        part.Add(Member.Create(system, known?.Version ?? _pinned, known?.Code ?? code, concept.Display?.Value ?? known?.Display, designations,
            known?.IsAbstract ?? false, known?.IsInactive ?? false, allowAbstract: true, known?.Index ?? -1, isUnknown), _pinned);
    }

    private void AddWhole(SystemContent content)
    {
        if (content is not CompiledCodeSystem compiled)
        {
            part.Test(new RuleTest((RuleSystem)content, []));
            part.Note(TerminologyIssueCodes.CannotBeListed, $"{path}.system", $"The codes of {content.Url} follow a grammar and cannot be listed.");
            return;
        }

        foreach (var concept in compiled.Concepts)
        {
            part.Add(concept.Member, _pinned);
        }

        if (!compiled.IsComplete)
        {
            part.Missing(compiled.Missing, $"{path}.system", compiled.Url);
        }
        else if (compiled.LeavesCodesToUsers)
        {
            part.Test(new UndecidedTest(compiled));
        }
    }

    private void AddFiltered(SystemContent content)
    {
        if (content is RuleSystem rule)
        {
            AddFilteredByRule(rule);
            return;
        }

        var compiled = (CompiledCodeSystem)content;
        var issues = new List<ValidationIssue>();
        var filters = include.Filter.Select((f, i) => ConceptFilter.TryBuild(f, compiled, $"{path}.filter[{i}]", issues)).ToArray();
        if (!compiled.IsComplete)
        {
            // What a fragment lacks (the concept a filter names, a property) is no fault of the value set.
            part.Missing(compiled.Missing, $"{path}.system", compiled.Url);
        }
        else
        {
            foreach (var issue in issues)
            {
                part.Fault(issue.Code, issue.Path, issue.Message, compiled.Url);
            }
        }

        if (issues.Count == 0)
        {
            foreach (var concept in compiled.Concepts)
            {
                if (Array.TrueForAll(filters, f => f!(concept))) // no issues, so each was built
                {
                    part.Add(concept.Member, _pinned);
                }
            }
        }
    }

    private void AddFilteredByRule(RuleSystem rule)
    {
        var filters = new List<Func<string, bool>>();
        for (var i = 0; i < include.Filter.Count; i++)
        {
            var filter = include.Filter[i];
            var at = $"{path}.filter[{i}]";
            if (rule.Filter(filter.Property?.Value ?? "", filter.Op?.Value ?? "", filter.Value?.Value ?? "", out var code, out var message) is { } test)
            {
                filters.Add(test);
            }
            else if (code == TerminologyIssueCodes.SystemNotCarried)
            {
                part.Missing(new(code, message), at, rule.Url);
                return;
            }
            else
            {
                part.Fault(code, at, message, rule.Url);
                return;
            }
        }

        part.Test(new RuleTest(rule, filters));
        part.Note(TerminologyIssueCodes.CannotBeListed, $"{path}.system", $"The codes of {rule.Url} follow a grammar and cannot be listed.");
    }
}
