using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Filing;

namespace Physology.Fhir.Clinical.Responses;

/// <summary>Builds the items of a response. What was not answered leaves no item behind.</summary>
internal sealed class AnswerWriter(string questionnaire)
{
    private readonly QuestionTexts _texts = QuestionTexts.Of(questionnaire);

    public List<R4.QuestionnaireResponse.ItemComponent> Items { get; } = [];

    public void Integer(string linkId, int? value) => Add(linkId, value is null ? null : new R4.Integer(value));

    public void Boolean(string linkId, bool? value) => Add(linkId, value is null ? null : new R4.FhirBoolean(value));

    public void Text(string linkId, string? value) => Add(linkId, string.IsNullOrWhiteSpace(value) ? null : new R4.FhirString(value));

    public void Date(string linkId, DateOnly? value) => Add(linkId, value is null ? null : R4.Date.From(value.Value));

    public void Choice(string linkId, Concept? value) => Add(linkId, value is null ? null : Coded.Coding(value));

    public void Choices(string linkId, IReadOnlyList<Concept> values)
    {
        if (values.Count > 0)
        {
            Items.Add(Item(linkId, [.. values.Select(v => new R4.QuestionnaireResponse.AnswerComponent { Value = Coded.Coding(v) })]));
        }
    }

    /// <summary>A group, left out when nothing in it was answered.</summary>
    public void Group(string linkId, Action<AnswerWriter> fill)
    {
        var inner = new AnswerWriter(questionnaire);
        fill(inner);
        if (inner.Items.Count > 0)
        {
            var group = Item(linkId, []);
            group.Item = inner.Items;
            Items.Add(group);
        }
    }

    private void Add(string linkId, R4.DataType? value)
    {
        if (value is not null)
        {
            Items.Add(Item(linkId, [new R4.QuestionnaireResponse.AnswerComponent { Value = value }]));
        }
    }

    private R4.QuestionnaireResponse.ItemComponent Item(string linkId, List<R4.QuestionnaireResponse.AnswerComponent> answers) =>
        new() { LinkId = linkId, Text = _texts.Find(linkId), Answer = answers };
}
