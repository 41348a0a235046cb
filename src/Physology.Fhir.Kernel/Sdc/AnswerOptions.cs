using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Terminology;
using Scope = System.Collections.Generic.Dictionary<string, System.Collections.Generic.IReadOnlyList<Physology.Fhir.Kernel.FhirPath.FhirPathItem>>;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>The Codings that a choice offers, as far as they are known here.</summary>
internal sealed class AnswerOptions(ExpressionRun run, TerminologyService? terminology)
{
    private readonly Dictionary<string, IReadOnlyList<R4.Coding>> _expanded = new(StringComparer.Ordinal);

    /// <summary>The Codings of the options, of the value set or of the answer expression; null where they are not known.</summary>
    public IReadOnlyList<R4.Coding>? Of(R4.Questionnaire.ItemComponent question, R4.Base context, Scope scope)
    {
        if (question.AnswerOption.Count > 0)
        {
            return [.. question.AnswerOption.Select(o => o.Value).OfType<R4.Coding>()];
        }

        if (question.AnswerValueSet?.Value is { Length: > 0 } canonical)
        {
            if (!_expanded.TryGetValue(canonical, out var codings))
            {
                _expanded[canonical] = codings = Expand(canonical);
            }

            return codings.Count > 0 ? codings : null;
        }

        if (SdcExtensions.Value(question, SdcExtensions.AnswerExpression) is R4.Expression { Language.Value: "text/fhirpath", ExpressionElement.Value: { Length: > 0 } text })
        {
            return [.. run.Evaluate(text, FhirPathItem.Of(context), scope, ExpressionRun.PathOf(question)).Select(CalculatedAnswer.AsCoding).OfType<R4.Coding>()];
        }

        return null;
    }

    private IReadOnlyList<R4.Coding> Expand(string canonical)
    {
        // A contained value set is named by #id, or by the url it has itself.
        if (run.Questionnaire.Contained.OfType<R4.ValueSet>().FirstOrDefault(v => canonical is ['#', .. var id] ? v.Id?.Value == id : v.Url?.Value == canonical) is { } contained)
        {
            var listed = Listed(contained);
            return listed.Count > 0 || terminology?.Expand(contained) is not ExpansionResult.Expanded { ValueSet: { } made } ? listed : Listed(made);
        }

        return !canonical.StartsWith('#') && terminology?.Expand(canonical) is ExpansionResult.Expanded { ValueSet: { } expanded } ? Listed(expanded) : [];
    }

    private static List<R4.Coding> Listed(R4.ValueSet valueSet)
    {
        var result = new List<R4.Coding>();
        if (valueSet.Expansion is { } expansion)
        {
            Add(expansion.Contains, result);
        }
        else if (valueSet.Compose is { Exclude.Count: 0 } compose && compose.Include.TrueForAll(i => i.Concept.Count > 0 && i.ValueSet.Count == 0))
        {
            result.AddRange(compose.Include.SelectMany(i => i.Concept.Select(c => new R4.Coding { System = i.System?.Value is { } system ? new R4.FhirUri(system) : null, Code = c.Code?.Value, Display = c.Display?.Value })));
        }

        return result;
    }

    private static void Add(List<R4.ValueSet.ContainsComponent> contains, List<R4.Coding> result)
    {
        foreach (var one in contains)
        {
            if (one.Abstract?.Value != true && one.Code?.Value is not null)
            {
                result.Add(CalculatedAnswer.AsCoding(FhirPathItem.Of(one))!); // has a code, so it is one
            }

            Add(one.Contains, result);
        }
    }
}
