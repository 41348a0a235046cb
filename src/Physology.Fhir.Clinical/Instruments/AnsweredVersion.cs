using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>
/// Which version of which instrument a response answers. It names one of ours in its canonical; or it comes with a clinic's own Questionnaire,
/// which names the version that it words in <c>derivedFrom</c> and may have any canonical and version of its own.
/// </summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Version">The version whose meaning the answers have.</param>
/// <param name="Stated">The version in the response's canonical; null where it states none.</param>
/// <param name="IsOwnWording">True for a clinic's own Questionnaire.</param>
internal sealed record AnsweredVersion(Instrument Instrument, InstrumentVersion Version, string? Stated, bool IsOwnWording)
{
    private const string Place = "QuestionnaireResponse.questionnaire";

    /// <summary>Finds it, or says in <paramref name="issues"/> why it cannot.</summary>
    public static AnsweredVersion? Find(string? canonical, R4.Questionnaire? given, InstrumentCatalog instruments, List<ValidationIssue> issues)
    {
        if (string.IsNullOrEmpty(canonical))
        {
            Refuse(InstrumentIssueCodes.NoQuestionnaire, Place, "The response does not say which Questionnaire it answers.", issues);
            return null;
        }

        var (url, stated) = Split(canonical);
        if (given is not null && !IsThe(given, url, stated))
        {
            Refuse(
                InstrumentIssueCodes.OtherQuestionnaireGiven,
                "Questionnaire.url",
                $"The Questionnaire that came along is {given.Url?.Value}|{given.Version?.Value}; the response answers {canonical}. Give the one that was answered.",
                issues);
            return null;
        }

        var worded = given?.DerivedFrom.Select(c => c.Value).FirstOrDefault(c => instruments.Find(c) is not null);
        if (worded is not null && instruments.Find(worded) is { } basis)
        {
            return OwnWording(basis, Split(worded).Version, stated, issues);
        }

        if (instruments.Find(url) is not { } instrument)
        {
            var known = InstrumentList.NotScored.TryGetValue(url.Split('/')[^1], out var notScored);
            Refuse(
                known ? InstrumentIssueCodes.NotScoredHere : InstrumentIssueCodes.UnknownQuestionnaire,
                Place,
                known
                    ? $"{notScored.Title} is not scored here: {notScored.Reason}."
                    : "No scoring rule here belongs to this Questionnaire. A clinic's own Questionnaire comes with the response and names the instrument that it words, with its version, in derivedFrom.",
                issues);
            return null;
        }

        if (stated is null)
        {
            var current = instrument.Versions.Current;
            issues.Add(new ValidationIssue(InstrumentIssueCodes.NoVersion, IssueSeverity.Information, Place, $"No version is stated; scored as {current.Version}."));
            return new AnsweredVersion(instrument, current, null, false);
        }

        if (instrument.Versions.Find(stated) is { } version)
        {
            return new AnsweredVersion(instrument, version, stated, false);
        }

        Refuse(
            InstrumentIssueCodes.OtherVersion,
            Place,
            $"The response answers version {stated} of {instrument.Title}; the versions scored here are {instrument.Versions}. A clinic's own version comes with its Questionnaire, which names the version that it words in derivedFrom.",
            issues);
        return null;
    }

    private static AnsweredVersion? OwnWording(Instrument basis, string? named, string? stated, List<ValidationIssue> issues)
    {
        if (named is not null && basis.Versions.Find(named) is { } version)
        {
            return new AnsweredVersion(basis, version, stated, true);
        }

        Refuse(
            InstrumentIssueCodes.OtherVersion,
            "Questionnaire.derivedFrom",
            named is null
                ? $"The Questionnaire words {basis.Title} without saying which version; the versions scored here are {basis.Versions}."
                : $"The Questionnaire words version {named} of {basis.Title}; the versions scored here are {basis.Versions}.",
            issues);
        return null;
    }

    // What is not stated on either side cannot differ.
    private static bool IsThe(R4.Questionnaire given, string url, string? version) =>
        (given.Url?.Value is not { } own || own == url) && (version is null || given.Version?.Value is not { } ownVersion || ownVersion == version);

    private static (string Url, string? Version) Split(string canonical)
    {
        var bar = canonical.IndexOf('|', StringComparison.Ordinal);
        return bar < 0 ? (canonical, null) : (canonical[..bar], canonical[(bar + 1)..]);
    }

    private static void Refuse(IssueCode code, string path, string message, List<ValidationIssue> issues) =>
        issues.Add(new ValidationIssue(code, IssueSeverity.Error, path, message));
}
