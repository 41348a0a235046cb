namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>
/// Where the answers of a response stand, kept over several evaluations of one thread by a caller that knows what changes between them. Answers
/// that are taken out may stay in it: nothing finds them.
/// </summary>
internal sealed class KeptAnswers
{
    private AnsweredItems? _items;

    public AnsweredItems Of(R4.QuestionnaireResponse response, R4.Questionnaire questionnaire) => _items ??= new AnsweredItems(response, questionnaire);

    /// <summary>Tells of an item that was answered since.</summary>
    public void Add(R4.QuestionnaireResponse.ItemComponent item) => _items?.Add(item);
}
