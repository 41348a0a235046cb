using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>
/// A questionnaire with a rule that makes scores of its answers. Pure: the same answers give the same result, wherever and whenever.
/// A rule is only here when its source was read (decision 24).
/// </summary>
public abstract class Instrument
{
    private InstrumentVersions? _versions;

    /// <summary>Id of its Questionnaire, such as <c>phq-9</c>.</summary>
    public abstract string Code { get; }

    /// <summary>Name in words.</summary>
    public abstract string Title { get; }

    /// <summary>Publication of the scoring rule.</summary>
    public abstract string Source { get; }

    /// <summary>Who may use the text, and whether it is in the guide.</summary>
    public abstract InstrumentLicence Licence { get; }

    /// <summary>Whether more is better or worse.</summary>
    public abstract Polarity Polarity { get; }

    /// <summary>How many days the questions look back; null where they do not.</summary>
    public virtual int? RecallDays => 7;

    /// <summary>The items that count, in the order shown.</summary>
    public abstract IReadOnlyList<InstrumentItem> Items { get; }

    /// <summary>What a missing answer does to the score, in words, with the source where a rule fills it in.</summary>
    public virtual string MissingAnswers => "Every answer, or no score: bounds alone.";

    /// <summary>Least and most of each score, as its rule gives them when nothing is known.</summary>
    public IReadOnlyList<(Concept Score, decimal Low, decimal High)> Ranges => [.. Evaluate(new InstrumentAnswers()).Scores.Select(s => (s.Code, s.Low, s.High))];

    /// <summary>Bands of the score, least first; none where none is published.</summary>
    public virtual IReadOnlyList<Band> Bands => [];

    /// <summary>Changes that matter, each with its source; none where none was found.</summary>
    public virtual IReadOnlyList<ChangeThreshold> ChangeThresholds => [];

    /// <summary>Version of the Questionnaire that this rule was written for. A change of meaning is a new version, with a rule of its own.</summary>
    public virtual string Version => FhirCanonicals.Version;

    /// <summary>
    /// The versions of the Questionnaire that were in use, this one last: those of the guide, which mean the same unless an instrument says what
    /// changed.
    /// </summary>
    public InstrumentVersions Versions => _versions ??= new InstrumentVersions(DeclareVersions());

    /// <summary>Canonical of the Questionnaire, without version.</summary>
    public string Canonical => $"{FhirCanonicals.Base}/Questionnaire/{Code}";

    /// <summary>
    /// The Questionnaire of a version that this rule scores; null where its text is licensed. The guide carries the current text; a rule that
    /// stays for an old version brings the old text with it, because the numbers of its options are in it.
    /// </summary>
    public virtual R4.Questionnaire? TextOf(string version) => GuideQuestionnaires.Find(Code);

    /// <summary>Scores the answers. What is missing or out of range gives bounds, never a guess.</summary>
    public abstract InstrumentResult Evaluate(InstrumentAnswers answers);

    /// <summary>Every version that was in use, oldest first.</summary>
    protected virtual IReadOnlyList<InstrumentVersion> DeclareVersions() => [.. FhirCanonicals.Versions.Select(version => new InstrumentVersion(version, this))];
}
