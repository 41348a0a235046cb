namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>Which item of a questionnaire each answer's value belongs to, listed once an evaluation: a sum over 10,000 answers looks 10,000 times.</summary>
internal sealed class AnsweredItems
{
    private readonly Dictionary<R4.Base, string> _linkIds = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, R4.Questionnaire.ItemComponent> _items = new(StringComparer.Ordinal);

    public AnsweredItems(R4.QuestionnaireResponse response, R4.Questionnaire questionnaire)
    {
        Add(response.Item);
        Add(questionnaire.Item);
    }

    /// <summary>The item asked, or null for a value that is no answer of the response, or of an item that the questionnaire has not.</summary>
    public R4.Questionnaire.ItemComponent? Of(R4.Base value) => _linkIds.TryGetValue(value, out var linkId) ? _items.GetValueOrDefault(linkId) : null;

    /// <summary>Adds the answers of an item, which were given since.</summary>
    public void Add(R4.QuestionnaireResponse.ItemComponent item)
    {
        foreach (var answer in item.Answer)
        {
            if (answer.Value is { } value && item.LinkId?.Value is { } linkId)
                _linkIds.TryAdd(value, linkId);
            Add(answer.Item);
        }
        Add(item.Item);
    }

    private void Add(List<R4.QuestionnaireResponse.ItemComponent> items)
    {
        foreach (var item in items)
            Add(item);
    }

    private void Add(List<R4.Questionnaire.ItemComponent> items)
    {
        foreach (var item in items)
        {
            if (item.LinkId?.Value is { } linkId)
                _items.TryAdd(linkId, item);
            Add(item.Item);
        }
    }
}
