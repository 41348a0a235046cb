using System.Globalization;
using System.Text.RegularExpressions;
using Physology.Fhir.Clinical.Instruments;

namespace Physology.Fhir.Clinical.Filing;

/// <summary>
/// What a score's Observation says about how it came about, for a reader who cannot reach the response: the instrument with its version, as the
/// extension <c>workflow-instantiatesCanonical</c> of R4; and, where there is no value, the bounds in words.
/// </summary>
public static partial class ScoreProvenance
{
    private const string InstantiatesCanonical = "http://hl7.org/fhir/StructureDefinition/workflow-instantiatesCanonical";

    /// <summary>Names the instrument and the version whose rule made the score.</summary>
    public static void Name(R4.Observation observation, Instrument instrument, string version)
    {
        ArgumentNullException.ThrowIfNull(observation);
        ArgumentNullException.ThrowIfNull(instrument);
        observation.Extension.Add(new R4.Extension { Url = InstantiatesCanonical, Value = new R4.Canonical($"{instrument.Canonical}|{version}") });
    }

    /// <summary>The canonical with version that was named, or null.</summary>
    public static string? NamedIn(R4.Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return observation.Extension.Where(e => e.Url?.Value == InstantiatesCanonical).Select(e => (e.Value as R4.Canonical)?.Value).FirstOrDefault(v => v is not null);
    }

    /// <summary>Why there is no value: "Not all was answered (2 missing): between 13 and 19".</summary>
    public static string WordsFor(Score score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return string.Create(CultureInfo.InvariantCulture, $"Not all was answered ({score.Missing} missing): between {score.Low:0.#} and {score.High:0.#}");
    }

    /// <summary>The bounds of a score that is not whole, from the words for why there is no value; null for a whole one.</summary>
    public static (int Missing, decimal Low, decimal High)? BoundsOf(R4.Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return BoundsIn(observation.DataAbsentReason?.Text?.Value);
    }

    /// <summary>The bounds in such words, or null where they are in no words of ours.</summary>
    public static (int Missing, decimal Low, decimal High)? BoundsIn(string? words) =>
        words is not null && Bounds().Match(words) is { Success: true } found
        && int.TryParse(found.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var missing)
            ? (missing, decimal.Parse(found.Groups[2].ValueSpan, CultureInfo.InvariantCulture), decimal.Parse(found.Groups[3].ValueSpan, CultureInfo.InvariantCulture))
            : null;

    [GeneratedRegex(@"^Not all was answered \((\d{1,4}) missing\): between (\d{1,4}(?:\.\d)?) and (\d{1,4}(?:\.\d)?)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bounds();
}
