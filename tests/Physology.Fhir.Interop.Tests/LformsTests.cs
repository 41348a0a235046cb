using System.Globalization;
using System.Text.RegularExpressions;
using Physology.Fhir.Kernel.Sdc;
using Xunit;

namespace Physology.Fhir.Interop.Tests;

/// <summary>Our Questionnaires in lforms: every question is shown, and the totals it computes are ours.</summary>
public sealed partial class LformsTests(LformsPage page)
{
    private const int Forms = 6;

    public static TheoryData<string> All => GuideForms.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Questionnaire_InLforms_ShowsEveryQuestion(string id)
    {
        var questionnaire = GuideForms.Read(id);

        await page.ShowAsync(questionnaire);

        var text = Plain(await page.TextAsync());
        Assert.All(Shown(questionnaire.Item), item => Assert.Contains(Plain(item.Text!.Value!), text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task RandomCompleteForms_InLforms_HaveOurTotals(string id)
    {
        var questionnaire = GuideForms.Read(id);
        var calculated = GuideForms.ItemsOf(questionnaire.Item).Where(i => GuideForms.Has(i, "calculatedExpression")).Select(i => i.LinkId!.Value!).ToHashSet();
        var filled = GuideForms.ItemsOf(questionnaire.Item).Where(i => calculated.Contains(i.LinkId!.Value!) || GuideForms.Has(i, "initialExpression")).Select(i => i.LinkId!.Value!).ToHashSet();
        var random = new Random(40);
        for (var form = 0; form < (calculated.Count == 0 ? 1 : Forms); form++)
        {
            var response = GuideForms.Fill(questionnaire, random);
            var ours = ResponseCalculator.Calculate(response, questionnaire);
            Assert.Empty(ours.Report.Issues);

            var theirs = await page.ShowAsync(questionnaire, response);

            Assert.Equal(Totals(ours.Response.Item, calculated), Totals(theirs.Item, calculated));
            Assert.Equal(Answers(response.Item), Answers(theirs.Item).Where(a => !filled.Contains(a.Split('=')[0])));
        }
    }

    private static IEnumerable<R4.Questionnaire.ItemComponent> Shown(IEnumerable<R4.Questionnaire.ItemComponent> items) => items
        .Where(i => i.Type!.Value != "display" && i.EnableWhen.Count == 0 && !GuideForms.Has(i, "enableWhenExpression") && !GuideForms.Has(i, "questionnaire-hidden"))
        .SelectMany(i => Shown(i.Item).Prepend(i));

    private static List<string> Totals(List<R4.QuestionnaireResponse.ItemComponent> items, HashSet<string> calculated) =>
        [.. ItemsOf(items).Where(i => calculated.Contains(i.LinkId!.Value!)).Select(i => $"{i.LinkId!.Value}={Plain(i.Answer.Single().Value!)}").Order(StringComparer.Ordinal)];

    private static List<string> Answers(List<R4.QuestionnaireResponse.ItemComponent> items) =>
        [.. ItemsOf(items).SelectMany(i => i.Answer.Select(a => $"{i.LinkId!.Value}={Plain(a.Value!)}"))];

    private static IEnumerable<R4.QuestionnaireResponse.ItemComponent> ItemsOf(IEnumerable<R4.QuestionnaireResponse.ItemComponent> items) =>
        items.SelectMany(i => ItemsOf(i.Item).Concat(i.Answer.SelectMany(a => ItemsOf(a.Item))).Prepend(i));

    // 7 and 7.0 are one total.
    private static string? Plain(R4.DataType value) => value switch
    {
        R4.Coding coding => coding.Code!.Value,
        R4.FhirDecimal { Value: { } number } => number.ToString("0.####", CultureInfo.InvariantCulture),
        _ => ((R4.PrimitiveType)value).ValueText,
    };

    private static string Plain(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
