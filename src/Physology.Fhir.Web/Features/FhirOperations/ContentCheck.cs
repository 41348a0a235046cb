using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.Kernel.Validation;

namespace Physology.Fhir.Web.Features.FhirOperations;

/// <summary>
/// Checks a text against R4 and the guide. Codes that the definitions cannot tell are asked of the terminology server, where one is
/// configured: a bounded number of them, a few at a time, within a time limit. Whatever it fails to answer stays unchecked and is said to be.
/// </summary>
public sealed class ContentCheck(IEnumerable<ITerminologyServer> servers, IOptions<FhirOperationsOptions> options, TimeProvider time)
{
    private const int AtOnce = 8;
    private const int Rounds = 2;
    private const int MostIssues = 500;
    private const int LongestCode = 100;
    private const int LongestCanonical = 500;

    // Compiled on first need and shared: the profiles are those that this build carries.
    private static readonly Lazy<Validator> Compiled = new(() => new Validator(EmbeddedGuide.Definitions));

    private readonly ITerminologyServer? _server = servers.FirstOrDefault();

    /// <summary>Over the guide.</summary>
    public static Validator Guide => Compiled.Value;

    /// <summary>Checks a resource; every issue has its line and column in the whole body.</summary>
    internal async Task<ValidationReport> CheckAsync(ResourcePart part, IReadOnlyList<string> profiles, CancellationToken cancellationToken)
    {
        if (_server is null || options.Value.TerminologyQuestions == 0)
        {
            return InBody(Bounded(cancellationToken).Validate(part.Utf8.Span, profiles).Issues, part);
        }

        var table = new TerminologyTable(options.Value.TerminologyQuestions);
        var report = Bounded(cancellationToken).Validate(part.Utf8.Span, table, profiles);
        var unanswered = new Dictionary<string, int>(StringComparer.Ordinal);
        using var limit = new CancellationTokenSource(options.Value.TerminologyTimeLimit, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        for (var round = 0; round < Rounds && await AskAsync(_server, table, unanswered, stop.Token); round++)
        {
            report = Bounded(cancellationToken).Validate(part.Utf8.Span, table, profiles);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return InBody([.. report.Issues, .. Notes(unanswered, table.Open.Count)], part);
    }

    // A resource may bring expressions of its own, in a Questionnaire that it contains: all of one round share a time. Waiting for codes is not part of it.
    private Validator Bounded(CancellationToken stop) => Guide.With(new BudgetClock(time, options.Value.ExpressionTimeLimit, stop));

    /// <summary>The issues of a part with their places in the whole body, no more of them than anybody reads.</summary>
    internal static ValidationReport InBody(IReadOnlyList<ValidationIssue> issues, ResourcePart part)
    {
        var placed = issues.OrderByDescending(i => issues.Count > MostIssues && i.Severity >= IssueSeverity.Error).Take(MostIssues).Select(issue => issue with
        {
            Line = issue.Line + part.LinesBefore,
            Column = issue.Line == 1 ? issue.Column + part.ColumnsBefore : issue.Column,
        }).ToList();
        if (issues.Count > MostIssues)
        {
            placed.Add(new ValidationIssue(new IssueCode(OperationIssues.MoreIssues), IssueSeverity.Information, "$", $"{issues.Count - MostIssues} more issues are not listed."));
        }

        return new ValidationReport(placed);
    }

    // True where an answer came that the resource has not been checked with.
    private static async Task<bool> AskAsync(ITerminologyServer server, TerminologyTable table, Dictionary<string, int> unanswered, CancellationToken cancellationToken)
    {
        // What is longer than any code or address is somebody's words in the wrong place, and words do not leave.
        var questions = table.Open.Where(q => q is { Value.Code.Length: <= LongestCode, Value.System.Length: <= LongestCanonical, Value.Version: null or { Length: <= LongestCanonical }, ValueSet: null or { Length: <= LongestCanonical } }).ToList();
        var answers = new ConcurrentBag<(TerminologyQuestion Question, CodeValidation Answer)>();
        try
        {
            await Parallel.ForEachAsync(questions, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (question, stop) =>
                answers.Add((question, question.ValueSet is { } valueSet ? await server.ValidateCodeAsync(valueSet, question.Value, stop) : await server.ValidateInSystemAsync(question.Value, stop))));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The time is up: what was answered counts, the rest is said to be unchecked.
        }

        foreach (var (question, answer) in answers)
        {
            table.Answer(question, answer);
            if (answer is CodeValidation.NotChecked notChecked)
            {
                unanswered[notChecked.Code.Value] = unanswered.GetValueOrDefault(notChecked.Code.Value) + 1;
            }
        }

        return answers.Any(a => a.Answer is not CodeValidation.NotChecked);
    }

    private IEnumerable<ValidationIssue> Notes(Dictionary<string, int> unanswered, int notAsked)
    {
        foreach (var (code, count) in unanswered.OrderBy(u => u.Key, StringComparer.Ordinal))
        {
            yield return Note(code, code switch
            {
                "TX401" => $"Not checked: the terminology server could not be reached, or was too slow, for {count} questions about codes.",
                "TX402" => $"Not checked: the terminology server does not know the system or the value set of {count} questions about codes, or does not answer them.",
                "TX403" => $"Not checked: what the terminology server answered to {count} questions about codes cannot be read.",
                "TX404" => $"Not checked: the terminology server was in trouble too often lately and was not asked {count} questions about codes.",
                _ => $"Not checked: the terminology server had no answer to {count} questions about codes.",
            });
        }

        if (notAsked > 0)
        {
            yield return Note(OperationIssues.NotAsked, $"Not checked: {notAsked} questions about codes were not put to the terminology server in the time there was, which is {options.Value.TerminologyTimeLimit.TotalSeconds:0} seconds and {options.Value.TerminologyQuestions} questions.");
        }
    }

    private static ValidationIssue Note(string code, string words) => new(new IssueCode(code), IssueSeverity.Information, "$", words);
}
