using System.Globalization;
using Physology.Fhir.Clinical.Instruments;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Clinical.Instruments;

/// <summary>The boundaries of every band and rule, from <c>boundaries.txt</c>.</summary>
public sealed class BoundaryTests
{
    public static TheoryData<string> Rows =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "Physology.Fhir.Kernel.Tests", "Clinical", "Instruments", "boundaries.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Evaluate_AtABoundary_IsAsListed(string row)
    {
        var cells = row.Split('|', StringSplitOptions.TrimEntries);
        var instrument = InstrumentList.All.Single(i => i.Code == cells[0]);
        var given = cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isSubmitted = given[0] != "!";
        given = isSubmitted ? given : given[1..];
        Assert.Equal(instrument.Items.Count, given.Length);
        var answers = new InstrumentAnswers { IsSubmitted = isSubmitted };
        foreach (var (item, text) in instrument.Items.Zip(given))
        {
            if (text != "-")
            {
                answers.Set(item.LinkId, int.Parse(text, CultureInfo.InvariantCulture));
            }
        }

        var result = instrument.Evaluate(answers);

        var score = result.Scores[0];
        var value = score.Value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
        var bounds = string.Create(CultureInfo.InvariantCulture, $"{score.Low:0.##}..{score.High:0.##}");
        Assert.Equal(
            (cells[2], cells[3], cells[4], Sorted(cells[5]), Sorted(cells[6])),
            (value, bounds, score.Band?.Code ?? "", Sorted(string.Join(' ', score.Flags)), Sorted(string.Join(' ', result.Alerts.Select(a => a.Code)))));
    }

    [Fact]
    public void Bands_OfEveryInstrument_BeginAtZeroRiseAndNameTheirSource()
    {
        foreach (var bands in InstrumentList.All.Select(i => i.Bands).Where(b => b.Count > 0))
        {
            Assert.Equal(0, bands[0].Low);
            Assert.All(bands.Zip(bands.Skip(1)), pair => Assert.True(pair.First.High < pair.Second.Low));
            Assert.All(bands, band => Assert.Matches(@"\d{4}", band.Source));
        }
    }

    private static string Sorted(string words) => string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
