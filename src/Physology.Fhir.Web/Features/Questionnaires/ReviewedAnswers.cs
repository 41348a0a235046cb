using System.Globalization;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Kernel.Sdc.Forms;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>One question as the reviewer reads it.</summary>
/// <param name="Answer">Null for a heading.</param>
public sealed record ReviewedAnswer(string Question, string? Answer, int Depth);

/// <summary>One score as the reviewer reads it.</summary>
public sealed record ReviewedScore(string Name, string Value, string? Band, IReadOnlyList<string> Notes);

/// <summary>Answers and scores in words.</summary>
internal static class Reviewed
{
    /// <summary>Everything that was asked, in order, with what was not answered.</summary>
    public static IReadOnlyList<ReviewedAnswer> Answers(FilledForm filled)
    {
        var lines = new List<ReviewedAnswer>();
        Read(filled.Session.Fields, 0, filled.Withheld, lines);
        return lines;
    }

    public static IReadOnlyList<ReviewedScore> Scores(ScoringOutcome? scoring) =>
        scoring is ScoringOutcome.Scored scored ? [.. scored.Result.Scores.Select(score => Of(scored.Instrument, score))] : [];

    private static void Read(IReadOnlyList<FormField> fields, int depth, IReadOnlySet<string> withheld, List<ReviewedAnswer> lines)
    {
        foreach (var field in fields.Where(each => !withheld.Contains(each.Item.LinkId)))
        {
            var words = (field.Item.Prefix is { } prefix ? prefix.Plain + " " : "") + field.Item.Text.Plain;
            if (field.Item.Kind == FormItemKind.Group)
            {
                lines.Add(new ReviewedAnswer(words, null, depth));
                Read(field.Fields, depth + 1, withheld, lines);
            }
            else if (field.Item.Kind != FormItemKind.Display)
            {
                lines.Add(new ReviewedAnswer(words, field.Value ?? "not answered", depth));
                foreach (var choice in field.Choices)
                {
                    Read(choice.Fields, depth + 1, withheld, lines);
                }

                Read(field.Fields, depth + 1, withheld, lines);
            }
        }
    }

    private static ReviewedScore Of(Instrument instrument, Score score)
    {
        var notes = new List<string>();
        if (score.Missing > 0)
        {
            notes.Add(score.Value is null
                ? $"{score.Missing} not answered, so there is a range and no value"
                : FormattableString.Invariant($"{score.Missing} not answered, filled in by the instrument’s own rule; it lies between {score.Low:0.#} and {score.High:0.#}. For display, never a reason to act; the record gets the range"));
        }

        notes.AddRange(score.Flags.Select(Words).OfType<string>());
        return new ReviewedScore(
            score.Code.Display,
            score.Code == Clinical.Codes.Scores.Acr2016
                ? score.Value switch { 1 => "thresholds reached by these answers", 0 => "thresholds not reached by these answers", _ => "incomplete" }
                : score.Value is { } value ? value.ToString("0.#", CultureInfo.InvariantCulture) : FormattableString.Invariant($"between {score.Low:0.#} and {score.High:0.#}"),
            score.Band is { } band ? $"{band.Display} ({band.Source})" : null,
            notes);
    }

    private static string? Words(string flag) => flag switch
    {
        ScoreFlags.ListNotConfirmed => "“every place was checked” is not ticked, so what is not ticked is not counted as no pain",
        ScoreFlags.MissingBeyondRule => "more is missing than the instrument’s authors allow",
        ScoreFlags.NoAnchor => "the date that the answer counts from is not known",
        ScoreFlags.FewActivities => "fewer activities than the instrument asks for",
        ScoreFlags.Flare => "a flare week",
        _ => null,
    };
}
