using Physology.Fhir.Clinical.Instruments;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Guide;

/// <summary>The Questionnaires of the instruments keep to what their rules read, and to what their readers can read.</summary>
public sealed class InstrumentQuestionnairesTests
{
    public static TheoryData<string> Shipped => [.. InstrumentList.All.Where(i => GuideQuestionnaires.Find(i.Code) is not null).Select(i => i.Code)];

    [Fact]
    public void Guide_EachFreeInstrument_HasItsQuestionnaire() =>
        // FIQR and SIQR are a folder that a clinic may take away.
        Assert.Empty(InstrumentList.All.Where(i => i.Licence.IsTextShipped && i is not FibromyalgiaImpact && GuideQuestionnaires.Find(i.Code) is null).Select(i => i.Code));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Questionnaire_EveryItemOfTheRule_IsAskedWithItsRange(string code)
    {
        var instrument = InstrumentList.All.Single(i => i.Code == code);
        var asked = ItemsOf(GuideQuestionnaires.Find(code)!.Item).ToDictionary(i => i.LinkId!.Value!);

        foreach (var item in instrument.Items.Concat(instrument.Items.SelectMany(i => i.Items)))
        {
            Assert.True(asked.TryGetValue(item.LinkId, out var question), item.LinkId);
            if (item.Kind == ItemKind.Number)
            {
                var range = question.Type?.Value == "choice" ? RangeOfWeights(question) : RangeOfNumbers(question);
                Assert.Equal((item.LinkId, (decimal)item.Low, (decimal)item.High), (item.LinkId, range.Low, range.High));
            }
            else if (item.Kind == ItemKind.Codes)
            {
                Assert.Equal(item.Options.Select(o => (o.System, o.Code)).Order(), question.AnswerOption.Select(o => (((R4.Coding)o.Value!).System!.Value!, ((R4.Coding)o.Value!).Code!.Value!)).Order());
            }
        }
    }

    private static (decimal Low, decimal High) RangeOfNumbers(R4.Questionnaire.ItemComponent question)
    {
        decimal Of(string name) => question.Extension.Single(e => e.Url?.Value == "http://hl7.org/fhir/StructureDefinition/" + name).Value is R4.Integer { Value: { } value } ? value : -1;
        return (Of("minValue"), Of("maxValue"));
    }

    private static (decimal Low, decimal High) RangeOfWeights(R4.Questionnaire.ItemComponent question)
    {
        var weights = question.AnswerOption.Select(o => ((R4.FhirDecimal)o.Extension.Single().Value!).Value!.Value).ToList();
        return (weights.Min(), weights.Max());
    }

    private static IEnumerable<R4.Questionnaire.ItemComponent> ItemsOf(IEnumerable<R4.Questionnaire.ItemComponent> items) =>
        items.SelectMany(i => ItemsOf(i.Item).Prepend(i));
}
