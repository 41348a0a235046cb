using Physology.Fhir.Kernel.FhirPath.Runtime;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>Scores that stand in the Questionnaire rather than with the answer.</summary>
internal static class QuestionnaireScores
{
    public static object? Find(Run run, R4.Base value)
    {
        if (Questionnaire(run) is not { } questionnaire)
            return null;
        if (run.Resource is R4.QuestionnaireResponse response && (run.Answered ??= run.Context.Answers?.Of(response, questionnaire) ?? new AnsweredItems(response, questionnaire)).Of(value) is { } item)
        {
            foreach (var option in item.AnswerOption)
                if (option.Value is { } offered && IsSame(offered, value) && (ScoreExtensions.Find(option) ?? ScoreExtensions.Find(offered)) is { } score)
                    return score;
            if (value is R4.Coding coded && item.AnswerValueSet?.Value is { } reference && InValueSet(questionnaire, reference, coded) is { } listed)
                return listed;
        }
        return value is R4.Coding coding ? InCodeSystem(questionnaire, coding) : null;
    }

    private static R4.Questionnaire? Questionnaire(Run run)
    {
        if (run.Context.Variables is { } variables && variables.TryGetValue("questionnaire", out var items))
            foreach (var item in items)
                if (item.Element is R4.Questionnaire given)
                    return given;
        return run.Context.Host is { } host && run.Resource is R4.QuestionnaireResponse { Questionnaire.Value: { } canonical } response
            ? host.Resolve(canonical, response) as R4.Questionnaire
            : null;
    }

    private static bool IsSame(R4.Base offered, R4.Base given) => offered is R4.Coding a && given is R4.Coding b
        ? a.Code?.Value == b.Code?.Value && a.System?.Value == b.System?.Value
        : Equality.Equal(offered, given) == true;

    // A contained value set is named by #id, or by the url it has itself.
    private static object? InValueSet(R4.Questionnaire questionnaire, string reference, R4.Coding coding)
    {
        foreach (var contained in questionnaire.Contained)
        {
            if (contained is not R4.ValueSet set || !(reference is ['#', .. var id] ? set.Id?.Value == id : set.Url?.Value == reference))
                continue;
            foreach (var include in set.Compose?.Include ?? [])
                if (include.System?.Value == coding.System?.Value)
                    foreach (var concept in include.Concept)
                        if (concept.Code?.Value == coding.Code?.Value)
                            return ScoreExtensions.Find(concept);
            return InExpansion(set.Expansion?.Contains ?? [], coding);
        }
        return null;
    }

    private static object? InExpansion(List<R4.ValueSet.ContainsComponent> entries, R4.Coding coding)
    {
        foreach (var entry in entries)
        {
            if (entry.System?.Value == coding.System?.Value && entry.Code?.Value == coding.Code?.Value)
                return ScoreExtensions.Find(entry);
            if (InExpansion(entry.Contains, coding) is { } inside)
                return inside;
        }
        return null;
    }

    private static object? InCodeSystem(R4.Questionnaire questionnaire, R4.Coding coding)
    {
        foreach (var contained in questionnaire.Contained)
            if (contained is R4.CodeSystem system && system.Url?.Value == coding.System?.Value && ConceptOf(system.Concept, coding.Code?.Value) is { } concept)
                return ScoreExtensions.Find(concept);
        return null;
    }

    private static R4.CodeSystem.ConceptComponent? ConceptOf(List<R4.CodeSystem.ConceptComponent> concepts, string? code)
    {
        foreach (var concept in concepts)
        {
            if (concept.Code?.Value == code)
                return concept;
            if (ConceptOf(concept.Concept, code) is { } inside)
                return inside;
        }
        return null;
    }
}
