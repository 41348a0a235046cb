namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>Makes every form ready while nobody waits yet; a page that is quicker makes its own.</summary>
internal sealed class ReadyQuestionnaires(QuestionnaireCatalogue catalogue, ILogger<ReadyQuestionnaires> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        foreach (var offered in catalogue.Guide.Concat(catalogue.Own))
        {
            stoppingToken.ThrowIfCancellationRequested();
            _ = offered.Outcome;
        }

        var refused = catalogue.Refused;
        Log.Read(
            logger,
            catalogue.Guide.Count(offered => offered.Form is not null),
            catalogue.Own.Count(offered => offered.Form is not null),
            refused.Count);
    }
}
