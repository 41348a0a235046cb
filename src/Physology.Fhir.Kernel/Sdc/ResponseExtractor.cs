using System.Security.Cryptography;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>
/// SDC's <c>$extract</c>, template-based and observation-based, into one transaction Bundle. The same response gives the same Bundle: full URLs
/// are version 5 UUIDs.
/// </summary>
public static class ResponseExtractor
{
    private static readonly (string Url, string Way)[] NotCarriedOut =
    [
        (SdcExtensions.Definition, "definition"),
        (SdcExtensions.DefinitionValue, "definition"),
        (SdcExtensions.ItemContext, "definition"),
        (SdcExtensions.TargetMap, "StructureMap"),
    ];

    /// <summary>Recomputes the calculated items and extracts. Bad content is a report, never an exception.</summary>
    /// <param name="response">The response, valid against its Questionnaire; it is not changed. Only completed and amended ones are extracted.</param>
    /// <param name="questionnaire">The Questionnaire it answers.</param>
    /// <param name="time">The clock of expressions.</param>
    public static ExtractionResult Extract(R4.QuestionnaireResponse response, R4.Questionnaire questionnaire, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(questionnaire);
        return Extract(response, questionnaire, time ?? TimeProvider.System, null);
    }

    /// <summary>As <see cref="Extract(R4.QuestionnaireResponse, R4.Questionnaire, TimeProvider)"/>, with launch contexts and the answers to queries of variables.</summary>
    public static async Task<ExtractionResult> ExtractAsync(
        R4.QuestionnaireResponse response, R4.Questionnaire questionnaire, ExpressionSources sources, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(sources);
        var clock = new FixedClock(sources.Time);
        return await Rounds.RunAsync(
            sources,
            queries =>
            {
                var issues = new List<ValidationIssue>();
                var given = LaunchContexts.Of(questionnaire, sources, response.Subject, queries, IssueSeverity.Error, issues);
                var result = Extract(response, questionnaire, clock, given);
                var report = new ValidationReport([.. issues, .. result.Report.Issues]);
                return result with { Bundle = report.IsConformant ? result.Bundle : null, Report = report };
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static ExtractionResult Extract(R4.QuestionnaireResponse response, R4.Questionnaire questionnaire, TimeProvider clock, LaunchContexts? given)
    {
        if (response.Status?.Value is not ("completed" or "amended"))
        {
            return Refuse(SdcIssueCodes.NotFinished, "QuestionnaireResponse.status", "Only a completed or amended response is extracted.");
        }

        if (!Answers(response.Questionnaire?.Value, questionnaire))
        {
            return Refuse(SdcIssueCodes.OtherQuestionnaire, "QuestionnaireResponse.questionnaire", "The response answers another Questionnaire, or another version of it.");
        }

        var calculated = ResponseCalculator.Calculate(response, questionnaire, clock, given);
        var run = new ExpressionRun(calculated.Response, questionnaire, clock, given);
        foreach (var issue in calculated.Report.Issues)
        {
            run.Add(issue);
        }

        var bundle = new R4.Bundle { Type = "transaction" };
        var seed = Seed(response, questionnaire);
        var isTemplated = new TemplateExtractor(run, seed, bundle).Run();
        var isObserved = new ObservationExtractor(run, seed, bundle).Run();
        foreach (var (url, way) in NotCarriedOut.Where(w => questionnaire.Extension.Exists(e => e.Url?.Value == w.Url) || SdcExtensions.IsUsed(questionnaire.Item, w.Url)))
        {
            run.Add(SdcIssueCodes.ExtractionKind, IssueSeverity.Warning, "Questionnaire", $"The Questionnaire is also to be extracted by {way} ({url[(url.LastIndexOf('/') + 1)..]}), which is not carried out here.");
        }

        if (!isTemplated && !isObserved)
        {
            run.Add(SdcIssueCodes.NothingToExtract, IssueSeverity.Warning, "Questionnaire", "The Questionnaire has neither templates nor observations to extract; other ways of extracting are not carried out here.");
        }

        var report = new ValidationReport(run.Issues);
        return new ExtractionResult(report.IsConformant ? bundle : null, calculated.Response, report);
    }

    private static bool Answers(string? canonical, R4.Questionnaire questionnaire)
    {
        if (canonical is null || canonical.StartsWith('#') || questionnaire.Url?.Value is not { } url)
        {
            return true; // nothing to compare: the caller chose the Questionnaire
        }

        var parts = canonical.Split('|', 2);
        return parts[0] == url && (parts.Length == 1 || questionnaire.Version?.Value is not { } version || version == parts[1]);
    }

    // Without an id or identifier, what was answered is the name.
    private static string Seed(R4.QuestionnaireResponse response, R4.Questionnaire questionnaire)
    {
        var own = response.Id?.Value
            ?? (response.Identifier?.Value?.Value is { } value ? $"{response.Identifier.System?.Value}|{value}" : Convert.ToHexString(SHA256.HashData(FhirJson.Write(response))));
        return $"{questionnaire.Url?.Value}|{questionnaire.Version?.Value}#{own}";
    }

    private static ExtractionResult Refuse(IssueCode code, string path, string message) =>
        new(null, null, new ValidationReport([new ValidationIssue(code, IssueSeverity.Error, path, message)]));
}
