using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>
/// <c>sdc-questionnaire-sourceQueries</c>: a contained batch of queries. The answers are a Bundle of Bundles in the order of the queries, known to
/// expressions as <c>%sourceQueries</c> and by the id of the batch.
/// </summary>
internal static class SourceQueries
{
    private const string Name = "sourceQueries";

    public static void Run(ExpressionRun run)
    {
        foreach (var extension in run.Questionnaire.Extension.Where(e => e.Url?.Value == SdcExtensions.SourceQueries))
        {
            if (run.Given.Values.ContainsKey(Name))
            {
                return; // the caller has made them
            }

            if ((extension.Value as R4.ResourceReference)?.Reference?.Value is not ['#', .. var id] || run.Questionnaire.Contained.Find(c => c.Id?.Value == id) is not R4.Bundle batch)
            {
                run.Add(SdcIssueCodes.PopulationKind, IssueSeverity.Warning, "Questionnaire", "Source queries are only made from a batch that the Questionnaire contains.");
                continue;
            }

            var answers = new R4.Bundle { Type = "batch-response" };
            var scope = run.Contexts();
            foreach (var entry in batch.Entry)
            {
                answers.Entry.Add(new R4.Bundle.EntryComponent { Resource = Ask(entry, run, scope) });
            }

            run.Given.Values[Name] = [FhirPathItem.Of(answers)];
            run.Given.Values.TryAdd(id, run.Given.Values[Name]);
        }
    }

    private static R4.Resource? Ask(R4.Bundle.EntryComponent entry, ExpressionRun run, Dictionary<string, IReadOnlyList<FhirPathItem>> scope)
    {
        if (entry.Request is not { Method.Value: "GET", Url.Value: { Length: > 0 } url })
        {
            run.Add(SdcIssueCodes.QueryNotAllowed, IssueSeverity.Warning, "Questionnaire", "An entry of the source queries is no query and is left out.");
            return null;
        }

        return run.Query(new R4.Expression { Language = QueryTemplate.Language, ExpressionElement = url }, FhirPathItem.Of(run.Response), scope, "Questionnaire");
    }
}
