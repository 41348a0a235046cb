using System.Collections.Concurrent;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Clinical.Responses;

/// <summary>The wording of each question, from the Questionnaire of the embedded guide, so that a response reads without it.</summary>
internal sealed class QuestionTexts
{
    private static readonly ConcurrentDictionary<string, QuestionTexts> Cache = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private QuestionTexts(R4.Questionnaire? questionnaire)
    {
        if (questionnaire is not null)
        {
            Collect(questionnaire.Item);
        }
    }

    /// <summary>Texts of the Questionnaire with this id.</summary>
    public static QuestionTexts Of(string questionnaireId) => Cache.GetOrAdd(questionnaireId, static id => new QuestionTexts(Load(id)));

    public string? Find(string linkId) => _texts.GetValueOrDefault(linkId);

    private static R4.Questionnaire? Load(string id)
    {
        var bytes = EmbeddedGuide.Find($"Questionnaire-{id}.json");
        return bytes is null ? null : FhirJson.Parse<R4.Questionnaire>(bytes).Value;
    }

    private void Collect(IEnumerable<R4.Questionnaire.ItemComponent> items)
    {
        foreach (var item in items)
        {
            if (item.LinkId?.Value is { } linkId && item.Text?.Value is { } text)
            {
                _texts.TryAdd(linkId, text);
            }

            Collect(item.Item);
        }
    }
}
