using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>A score with what is known about it. Without all that its rule asks for it has no value, only bounds.</summary>
public sealed record Score
{
    /// <summary>Code of CodeSystem <c>score</c>.</summary>
    public required Concept Code { get; init; }

    /// <summary>Value for display, rounded half away from zero; null where the rule gives no score.</summary>
    public decimal? Value { get; init; }

    /// <summary>Value before rounding.</summary>
    public decimal? Unrounded { get; init; }

    /// <summary>Sum of the answers; percentages come from it. Null where there is no score.</summary>
    public decimal? Raw { get; init; }

    /// <summary>Least the score can be, whatever the missing answers are.</summary>
    public required decimal Low { get; init; }

    /// <summary>Most the score can be, whatever the missing answers are.</summary>
    public required decimal High { get; init; }

    /// <summary>How many answers are missing.</summary>
    public int Missing { get; init; }

    /// <summary>Band, only when both bounds lie in it.</summary>
    public Band? Band { get; init; }

    /// <summary>Marks for the reader, from <see cref="ScoreFlags"/>.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>The bounds alone, marked as never sent.</summary>
    internal Score WithoutValue() =>
        this with { Value = null, Unrounded = null, Raw = null, Band = null, Flags = [.. Flags, ScoreFlags.NotSubmitted] };
}

/// <summary>A band of a score with the publication it comes from.</summary>
/// <param name="Code">Code of CodeSystem <c>score-band</c>.</param>
/// <param name="Display">Words shown.</param>
/// <param name="Low">Least value in the band.</param>
/// <param name="High">Greatest value in the band.</param>
/// <param name="Source">Publication the limits come from.</param>
public sealed record Band(string Code, string Display, decimal Low, decimal High, string Source)
{
    /// <summary>
    /// The band that holds both bounds, or null. A band begins at its least value and reaches up to the next band's, so that no fraction
    /// between two printed limits falls through.
    /// </summary>
    /// <param name="bands">Least first.</param>
    public static Band? Holding(IReadOnlyList<Band> bands, decimal low, decimal high)
    {
        ArgumentNullException.ThrowIfNull(bands);
        var holding = Of(bands, low);
        return holding is not null && holding == Of(bands, high) ? holding : null;
    }

    private static Band? Of(IReadOnlyList<Band> bands, decimal value) => bands.Count == 0 || value > bands[^1].High ? null : bands.LastOrDefault(b => b.Low <= value);
}

/// <summary>Whether more of a score is better or worse.</summary>
public enum Polarity
{
    HigherIsWorse,
    HigherIsBetter,

    /// <summary>Neither: the number is shown without judgement.</summary>
    None,
}

/// <summary>Values of <see cref="Score.Flags"/>.</summary>
public static class ScoreFlags
{
    /// <summary>Some answers are missing.</summary>
    public const string PartMissing = "part-missing";

    /// <summary>"I have checked every place" was not given.</summary>
    public const string ListNotConfirmed = "list-not-confirmed";

    /// <summary>An answer lay outside its scale and was not counted.</summary>
    public const string OutOfRange = "out-of-range";

    /// <summary>The week was a flare.</summary>
    public const string Flare = "flare";

    /// <summary>The value fills in for missing answers by the instrument's own rule: for display, never a reason to act.</summary>
    public const string Prorated = "prorated";

    /// <summary>More is missing than the instrument's authors allow.</summary>
    public const string MissingBeyondRule = "missing-beyond-rule";

    /// <summary>Saved and never sent: no score.</summary>
    public const string NotSubmitted = "not-submitted";

    /// <summary>The date that the answer counts from is not known.</summary>
    public const string NoAnchor = "no-anchor";

    /// <summary>Fewer activities than the instrument asks for.</summary>
    public const string FewActivities = "few-activities";

    /// <summary>The flags whose condition holds, in the order given.</summary>
    internal static IReadOnlyList<string> Of(params ReadOnlySpan<(bool Holds, string Flag)> flags)
    {
        List<string>? held = null;
        foreach (var (holds, flag) in flags)
        {
            if (holds)
            {
                (held ??= []).Add(flag);
            }
        }

        return held ?? (IReadOnlyList<string>)[];
    }
}
