using Microsoft.AspNetCore.Mvc;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>Every questionnaire that can be filled in for this patient, and those that cannot, with the reasons.</summary>
public sealed class ListModel(ChartPatient chart, QuestionnaireCatalogue catalogue, QuestionnaireDraftStore drafts, EhrConnections connections, TimeProvider time)
    : ChartPage(chart, "questionnaires")
{
    public Guid LaunchId { get; private set; }

    public string? Notice { get; private set; }

    public IReadOnlyList<ListedQuestionnaire> Scored { get; private set; } = [];

    public IReadOnlyList<ListedQuestionnaire> Others { get; private set; } = [];

    public IReadOnlyList<ListedQuestionnaire> Own { get; private set; } = [];

    public IReadOnlyList<RefusedQuestionnaire> Refused { get; private set; } = [];

    public IReadOnlyList<Instrument> WithoutText { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var launch = HttpContext.GetLaunch();
        if (DraftOwner.Of(launch) is not { } owner)
        {
            StopWithoutOwner(launch);
            return Page();
        }

        if (!await FindPatientAsync(launch, cancellationToken))
        {
            return Page();
        }

        var uses = await drafts.ListLastUseAsync(owner, cancellationToken);
        var now = time.GetUtcNow();
        LaunchId = launch.Id.Value;
        Notice = MayFile(launch, connections.Find(launch.ConnectionId)) ? null : NotAllowedToFile;
        Scored = Listed(catalogue.Guide.Where(offered => offered.Instrument is not null));
        Others = Listed(catalogue.Guide.Where(offered => offered.Instrument is null));
        Own = Listed(catalogue.Own);
        Refused = catalogue.Refused;
        WithoutText = catalogue.WithoutText;
        return Page();

        IReadOnlyList<ListedQuestionnaire> Listed(IEnumerable<OfferedQuestionnaire> offered) =>
            [.. offered.Where(each => each.Form is not null).Select(each => ListedQuestionnaire.Of(each, uses.GetValueOrDefault(each.Canonical), now))];
    }
}

/// <summary>A line of the list.</summary>
/// <param name="LastFiled">"filed 3 days ago"; null where it never was from here.</param>
public sealed record ListedQuestionnaire(OfferedQuestionnaire Offered, string? LastFiled, bool HasDraft)
{
    public static ListedQuestionnaire Of(OfferedQuestionnaire offered, LastUse? use, DateTimeOffset now) =>
        new(offered, use?.FiledAt is { } filed ? Ago(now - filed) : null, use?.DraftedAt is not null);

    private static string Ago(TimeSpan age) => (int)age.TotalDays switch
    {
        <= 0 => "today",
        1 => "yesterday",
        < 60 and var days => FormattableString.Invariant($"{days} days ago"),
        var days => FormattableString.Invariant($"{days / 30} months ago"),
    };
}
