using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Issues;
using Scope = System.Collections.Generic.Dictionary<string, System.Collections.Generic.IReadOnlyList<Physology.Fhir.Kernel.FhirPath.FhirPathItem>>;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>
/// What expressions of one Questionnaire read from outside: the launch contexts it declares, as far as they were given. Made anew for each evaluation,
/// because a context may be a reference that has to be read first.
/// </summary>
internal sealed class LaunchContexts
{
    private const string SourceQueriesName = "sourceQueries";

    // FHIRPath's own and FHIR's (fhirpath.html#variables), and those of SDC.
    private static readonly HashSet<string> Reserved = new(["context", "resource", "rootResource", "ucum", "sct", "loinc", "questionnaire", "qitem"], StringComparer.Ordinal);

    private LaunchContexts() { }

    /// <summary>What was given, by name.</summary>
    public Scope Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Names that the Questionnaire declares and nobody gave: they have no value.</summary>
    public HashSet<string> Missing { get; } = new(StringComparer.Ordinal);

    /// <summary>The answers to queries; null where none can be made.</summary>
    public QueryAnswers? Queries { get; private init; }

    /// <summary>What a query without an answer is: what is populated can be looked at and completed, a total or a record cannot.</summary>
    public IssueSeverity QuerySeverity { get; private init; }

    /// <summary>What is known where nothing was given.</summary>
    public static LaunchContexts None(R4.Questionnaire questionnaire)
    {
        var contexts = new LaunchContexts();
        foreach (var extension in questionnaire.Extension)
        {
            if (extension.Url?.Value == SdcExtensions.LaunchContext && LaunchContextDeclaration.Read(extension) is { } declared)
            {
                contexts.Missing.Add(declared.Name);
            }
        }

        return contexts;
    }

    /// <summary>Checks what was given against what is declared.</summary>
    public static LaunchContexts Of(R4.Questionnaire questionnaire, ExpressionSources sources, R4.ResourceReference? subject, QueryAnswers queries, IssueSeverity querySeverity, List<ValidationIssue> issues)
    {
        var contexts = new LaunchContexts { Queries = queries, QuerySeverity = querySeverity };
        var declared = questionnaire.Extension.Where(e => e.Url?.Value == SdcExtensions.LaunchContext).Select(LaunchContextDeclaration.Read).OfType<LaunchContextDeclaration>().ToList();
        var given = sources.Context.ToDictionary(c => c.Name, StringComparer.Ordinal);

        // The subject is the patient in context, and can be read where there is somebody to ask.
        if (sources.Queries is not null && declared.Exists(d => d.Name == "patient") && !given.ContainsKey("patient") && IdOf(subject, "Patient") is not null)
        {
            given["patient"] = new PopulateContext("patient") { References = [subject!] }; // IdOf has seen that there is one
        }

        foreach (var one in declared)
        {
            if (!given.Remove(one.Name, out var context))
            {
                contexts.Missing.Add(one.Name);
                issues.Add(new ValidationIssue(SdcIssueCodes.ContextMissing, IssueSeverity.Warning, "Questionnaire", $"The launch context {one.Name} was not given; what is populated from it stays empty."));
                continue;
            }

            contexts.Values[one.Name] = one.Check(contexts.Read(context, issues), issues);
        }

        var variables = questionnaire.Extension.Where(e => e.Url?.Value == SdcExtensions.Variable).Select(e => (e.Value as R4.Expression)?.Name?.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, context) in given)
        {
            if (Reserved.Contains(name))
            {
                issues.Add(new ValidationIssue(SdcIssueCodes.ContextNotAllowed, IssueSeverity.Error, $"%{name}", "A context cannot have a name that FHIRPath or SDC use themselves; it is ignored."));
                continue;
            }

            if (!variables.Contains(name) && name != SourceQueriesName)
            {
                issues.Add(new ValidationIssue(SdcIssueCodes.ContextNotDeclared, IssueSeverity.Warning, "Questionnaire", $"The Questionnaire declares neither a launch context nor a variable {Shown(name)}; expressions can read it all the same."));
            }

            contexts.Values[name] = [.. contexts.Read(context, issues).Select(FhirPathItem.Of)];
        }

        return contexts;
    }

    /// <summary>The id of a relative reference to the type; null for any other.</summary>
    public static string? IdOf(R4.ResourceReference? reference, string type) =>
        reference?.Reference?.Value?.Split('/') is [var named, var id, ..] && named == type && R4.PrimitiveSyntax.IsId(id) ? id : null;

    // A name is the caller's text, and reports go into logs and pages.
    private static string Shown(string name) => name.Length <= 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? name : "of that name";

    private List<R4.Resource> Read(PopulateContext context, List<ValidationIssue> issues)
    {
        var result = new List<R4.Resource>(context.Resources);
        foreach (var reference in context.References)
        {
            var path = $"%{Shown(context.Name)}";
            if (!FhirQueryUrl.TryParse(reference.Reference?.Value ?? "", out var url, out _, out var id) || id is null)
            {
                issues.Add(new ValidationIssue(SdcIssueCodes.QueryNotAllowed, QuerySeverity, path, "The reference is not one of the form Type/id, and is not read."));
                continue;
            }

            switch (Queries!.Get(url)) // those made of sources have them
            {
                case QueryOutcome.Found found:
                    result.Add(found.Resource);
                    break;
                case QueryOutcome.Failed failed:
                    issues.Add(new ValidationIssue(SdcIssueCodes.QueryFailed, QuerySeverity, path, $"The resource that the context refers to could not be read. {failed.Reason}"));
                    break;
            }
        }

        return result;
    }
}
