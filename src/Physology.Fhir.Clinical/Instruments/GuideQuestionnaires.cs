using System.Collections.Concurrent;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>The Questionnaires of the embedded guide, each read when it is first asked for.</summary>
public static class GuideQuestionnaires
{
    private static readonly ConcurrentDictionary<string, R4.Questionnaire?> Read = new(StringComparer.Ordinal);

    /// <summary>A Questionnaire by id; null where the guide has none of it, as for licensed instruments. Shared: not to be changed.</summary>
    public static R4.Questionnaire? Find(string id) =>
        Read.GetOrAdd(id, static key => EmbeddedGuide.Find($"Questionnaire-{key}.json") is { } bytes ? FhirJson.Parse<R4.Questionnaire>(bytes).Value : null);
}
