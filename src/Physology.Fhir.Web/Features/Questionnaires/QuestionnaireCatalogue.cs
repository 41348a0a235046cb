using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Physology.Fhir.Clinical;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Sdc.Forms;
using Physology.Fhir.Kernel.Terminology;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>
/// Every Questionnaire that can be filled in here: those of the guide and the clinic's own. The hands-on assessment is not among them: it has
/// a page of its own, which fills in the keys that tie its findings together. The folder is read once, when the service starts; a clinic
/// that changes it restarts the service.
/// </summary>
public sealed class QuestionnaireCatalogue
{
    private readonly Dictionary<string, OfferedQuestionnaire> _byId = new(StringComparer.Ordinal);
    private readonly List<RefusedQuestionnaire> _refused = [];

    public QuestionnaireCatalogue(IOptions<QuestionnairesOptions> options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        var form = new FormOptions(new TerminologyService(EmbeddedGuide.Definitions, time: time)) { Time = time, TimeZone = time.LocalTimeZone };
        var canonicals = new HashSet<string>(StringComparer.Ordinal);
        var guide = EmbeddedGuide.Names.Where(name => name.StartsWith("Questionnaire-", StringComparison.Ordinal))
            .Select(name => name["Questionnaire-".Length..^".json".Length])
            .Select(GuideQuestionnaires.Find).OfType<R4.Questionnaire>()
            .Where(questionnaire => questionnaire.Url?.Value != FhirCanonicals.AssessmentQuestionnaire)
            .Select(questionnaire => Offer(questionnaire, form, questionnaire.Id?.Value ?? ""))
            .OrderBy(offered => Place(offered.Instrument)).ThenBy(offered => offered.Title, StringComparer.OrdinalIgnoreCase);
        foreach (var offered in guide.Where(offered => canonicals.Add(offered.Canonical)))
        {
            _byId[offered.Id] = offered;
        }

        Guide = [.. _byId.Values];
        var (read, refused) = ClinicFolder.Read(options.Value);
        _refused.AddRange(refused);
        var own = new List<OfferedQuestionnaire>();
        foreach (var one in read)
        {
            var canonical = CanonicalOf(one.Questionnaire);
            if (!canonicals.Add(canonical))
            {
                _refused.Add(new RefusedQuestionnaire(
                    TitleOf(one.Questionnaire), one.FileName,
                    [new FormProblem(QuestionnaireIssues.SameTwice, "Questionnaire.url", null, $"There is another {canonical}. A change is a new version.")]));
                continue;
            }

            var id = "own-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))[..16];
            own.Add(_byId[id] = Offer(one.Questionnaire, form, id, one));
        }

        Own = [.. own.OrderBy(offered => offered.Title, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Those of the guide: scored ones first, in the order a clinician would look for them.</summary>
    public IReadOnlyList<OfferedQuestionnaire> Guide { get; }

    /// <summary>The clinic's own.</summary>
    public IReadOnlyList<OfferedQuestionnaire> Own { get; }

    /// <summary>What is not offered and why: files that cannot be used, and Questionnaires that cannot be shown as they are meant.</summary>
    public IReadOnlyList<RefusedQuestionnaire> Refused =>
    [
        .. _refused,
        .. Guide.Concat(Own)
            .Where(offered => offered.Outcome is FormOutcome.Refused)
            .Select(offered => new RefusedQuestionnaire(offered.Title, offered.FileName, ((FormOutcome.Refused)offered.Outcome).Problems)),
    ];

    /// <summary>Instruments that are scored here and whose text a clinic must bring itself, as long as it has not.</summary>
    public IReadOnlyList<Instrument> WithoutText =>
        [.. InstrumentList.All.Where(instrument => !instrument.Licence.IsTextShipped && Own.All(own => own.Instrument != instrument))];

    public OfferedQuestionnaire? Find(string id) => _byId.GetValueOrDefault(id);

    internal OfferedQuestionnaire? FindCanonical(string canonical) => _byId.Values.FirstOrDefault(offered => offered.Canonical == canonical);

    private static OfferedQuestionnaire Offer(R4.Questionnaire questionnaire, FormOptions options, string id, ClinicQuestionnaire? own = null)
    {
        // A clinic's own wording of an instrument says so; else the canonical does.
        var instrument = questionnaire.DerivedFrom.Select(basis => InstrumentCatalog.Shipped.Find(basis.Value)).FirstOrDefault(basis => basis is not null)
            ?? InstrumentCatalog.Shipped.Find(questionnaire.Url?.Value);
        return new OfferedQuestionnaire(ClinicianForm.Of(questionnaire, instrument), options)
        {
            Id = id,
            Canonical = CanonicalOf(questionnaire),
            Title = TitleOf(questionnaire),
            Description = questionnaire.Description?.Value,
            Licence = questionnaire.Copyright?.Value ?? instrument?.Licence.Notice,
            Instrument = instrument,
            ScoringProblem = instrument is null || own is null ? null : ScoringProblemOf(questionnaire),
            FileName = own?.FileName,
            IsDraft = questionnaire.Status?.Value == "draft",
            IsNamedByContent = own?.IsNamedByContent == true,
        };
    }

    // What stands in the way of any score of it stands in the way of a score of an empty response too.
    private static string? ScoringProblemOf(R4.Questionnaire questionnaire) =>
        ScoreResponse.Execute(new R4.QuestionnaireResponse { Questionnaire = CanonicalOf(questionnaire), Status = "completed" }, questionnaire) is ScoringOutcome.Refused refused
            ? string.Join(" ", refused.Report.Issues.Where(issue => issue.Severity >= IssueSeverity.Error).Take(5).Select(issue => $"{issue.Message} ({issue.Code})"))
            : null;

    private static int Place(Instrument? instrument) =>
        instrument is null ? int.MaxValue : InstrumentList.All.TakeWhile(each => each != instrument).Count();

    private static string CanonicalOf(R4.Questionnaire questionnaire) => $"{questionnaire.Url?.Value}|{questionnaire.Version?.Value}";

    private static string TitleOf(R4.Questionnaire questionnaire) => questionnaire.Title?.Value ?? questionnaire.Name?.Value ?? "Questionnaire without a title";
}
