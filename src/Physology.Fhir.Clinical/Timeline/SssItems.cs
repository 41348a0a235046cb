namespace Physology.Fhir.Clinical.Timeline;

/// <summary>The three items of the SSS that look back one week and can move between follow-ups; the other three look back six months.</summary>
public static class SssItems
{
    /// <summary>Codes used in <see cref="RawItem"/>.</summary>
    public static IReadOnlySet<string> Weekly { get; } = new HashSet<string>(StringComparer.Ordinal) { Fatigue, Unrefreshed, Cognitive };

    /// <summary>Fatigue, 0–3.</summary>
    public const string Fatigue = "fatigue";

    /// <summary>Waking unrefreshed, 0–3.</summary>
    public const string Unrefreshed = "unrefreshed";

    /// <summary>Trouble thinking or remembering, 0–3.</summary>
    public const string Cognitive = "cognitive";

    /// <summary>Headaches, yes or no in six months.</summary>
    public const string Headaches = "headaches";

    /// <summary>Pain or cramps in the lower abdomen, yes or no in six months.</summary>
    public const string LowerAbdomen = "lower-abdomen";

    /// <summary>Depression, yes or no in six months.</summary>
    public const string Depression = "depression";
}
