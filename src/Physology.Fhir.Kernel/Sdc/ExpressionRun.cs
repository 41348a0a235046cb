using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.FhirPath.Functions;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>Evaluates the expressions of one questionnaire over one response; what goes wrong is an issue. Used by one thread.</summary>
internal sealed class ExpressionRun(R4.QuestionnaireResponse response, R4.Questionnaire questionnaire, TimeProvider time, LaunchContexts? given = null)
{
    private static readonly IReadOnlyList<FhirPathItem> None = [];

    private readonly LaunchContexts _given = given ?? LaunchContexts.None(questionnaire);
    private readonly Dictionary<R4.Base, (string Name, IReadOnlyList<FhirPathItem> Value)> _named = new(ReferenceEqualityComparer.Instance);
    private readonly List<ValidationIssue> _issues = [];
    private readonly HashSet<ValidationIssue> _known = [];

    private KeptAnswers? _answers;

    /// <summary>What went wrong, each thing once.</summary>
    public IReadOnlyList<ValidationIssue> Issues => _issues;

    public R4.QuestionnaireResponse Response => response;

    public R4.Questionnaire Questionnaire => questionnaire;

    /// <summary>What is known from outside.</summary>
    public LaunchContexts Given => _given;

    /// <summary>What is known at the root: <c>%questionnaire</c>, the launch contexts and the root's variables.</summary>
    public Dictionary<string, IReadOnlyList<FhirPathItem>> Root()
    {
        var variables = Contexts();
        AddNamed(response, variables);
        AddVariables(questionnaire.Extension, response, variables, "Questionnaire");
        return variables;
    }

    /// <summary>What is known before any variable: <c>%questionnaire</c> and the launch contexts.</summary>
    public Dictionary<string, IReadOnlyList<FhirPathItem>> Contexts()
    {
        var variables = new Dictionary<string, IReadOnlyList<FhirPathItem>>(StringComparer.Ordinal) { ["questionnaire"] = [FhirPathItem.Of(questionnaire)] };
        foreach (var name in _given.Missing)
        {
            variables[name] = None;
        }

        foreach (var (name, value) in _given.Values)
        {
            variables[name] = value;
        }

        return variables;
    }

    /// <summary>What is known at an item besides: <c>%qitem</c>, what it was populated from, and its own variables.</summary>
    public Dictionary<string, IReadOnlyList<FhirPathItem>> Enter(Dictionary<string, IReadOnlyList<FhirPathItem>> outer, R4.Questionnaire.ItemComponent question, R4.Base item)
    {
        var inner = new Dictionary<string, IReadOnlyList<FhirPathItem>>(outer, StringComparer.Ordinal) { ["qitem"] = [FhirPathItem.Of(question)] };
        AddNamed(item, inner);
        AddVariables(question.Extension, item, inner, PathOf(question));
        return inner;
    }

    /// <summary>From here on the response changes only as <see cref="Answered"/> tells, until <see cref="ForgetAnswers"/>.</summary>
    public void KeepAnswers() => _answers = new KeptAnswers();

    public void Answered(R4.QuestionnaireResponse.ItemComponent item) => _answers?.Add(item);

    public void ForgetAnswers() => _answers = null;

    /// <summary>Gives a name to a value, for expressions on the item and within it.</summary>
    public void Name(R4.Base item, string name, IReadOnlyList<FhirPathItem> value) => _named[item] = (name, value);

    /// <summary>What a query gives: a Bundle, or the resource that is read; nothing, with an issue, where there is no answer, and nothing without one as long as it was not asked.</summary>
    public R4.Resource? Query(R4.Expression expression, FhirPathItem input, IReadOnlyDictionary<string, IReadOnlyList<FhirPathItem>> variables, string path)
    {
        var template = expression.ExpressionElement?.Value ?? "";
        if (QueryTemplate.Fill(template, text => Evaluate(text, input, variables, path), out var problem) is not { } text)
        {
            Add(SdcIssueCodes.QueryFailed, _given.QuerySeverity, path, $"The query is not made. {problem}");
            return null;
        }

        if (!FhirQueryUrl.TryParse(text, out var url, out _, out _))
        {
            Add(SdcIssueCodes.QueryNotAllowed, _given.QuerySeverity, path, "The query is not made: only searches in one R4 resource type and reads of one resource are, at the server in use and never at an address that a Questionnaire names.");
            return null;
        }

        return Ask(url, path);
    }

    /// <summary>The answer to a query that is known to be allowed.</summary>
    public R4.Resource? Ask(string url, string path)
    {
        switch (_given.Queries?.Get(url))
        {
            case QueryOutcome.Found found:
                if (_given.Queries.Shortened.TryGetValue(url, out var how))
                {
                    Add(SdcIssueCodes.Limit, _given.QuerySeverity, path, how);
                }

                return found.Resource;
            case QueryOutcome.Failed failed:
                Add(SdcIssueCodes.QueryFailed, _given.QuerySeverity, path, $"The query has no answer. {failed.Reason}");
                return null;
            default:
                return null;
        }
    }

    public EvaluationContext Surroundings(R4.Base? context, IReadOnlyDictionary<string, IReadOnlyList<FhirPathItem>> variables) => new()
    {
        TimeProvider = time,
        Resource = response,
        RootResource = response,
        Context = context,
        Variables = variables,
        Answers = _answers,
    };

    /// <summary>The result; nothing, with an issue, where the expression is at fault.</summary>
    public IReadOnlyList<FhirPathItem> Evaluate(string text, FhirPathItem input, IReadOnlyDictionary<string, IReadOnlyList<FhirPathItem>> variables, IssuePlace place) =>
        TryEvaluate(text, input, variables, place) ?? None;

    /// <summary>The result; null, with an issue, where the expression is at fault.</summary>
    public IReadOnlyList<FhirPathItem>? TryEvaluate(string text, FhirPathItem input, IReadOnlyDictionary<string, IReadOnlyList<FhirPathItem>> variables, IssuePlace place)
    {
        foreach (var name in _given.Missing)
        {
            if (text.Contains('%' + name, StringComparison.Ordinal))
            {
                Add(SdcIssueCodes.ContextMissing, IssueSeverity.Warning, place.ToString(), $"The expression reads the launch context {name}, which was not given.");
            }
        }

        try
        {
            var expression = FhirPathCache.Shared.Get(text);
            var found = expression.Evaluate(input.Element ?? input.ToDataType(), Surroundings(input.Element, variables));
            if (found.Count == 0 && NamesJson(text))
            {
                Add(SdcIssueCodes.ExpressionError, IssueSeverity.Warning, place.ToString(), "The expression gives nothing, and uses a name of JSON such as valueCoding; in FHIRPath the element is named value.");
            }

            return found;
        }
        catch (FhirPathException at)
        {
            Add(SdcIssueCodes.ExpressionError, IssueSeverity.Error, place.ToString(), $"The expression {(at.IsCompileError ? "cannot be compiled" : "came to an error")} ({at.Code}, line {at.Line}, column {at.Column}): {at.Message}");
            return null;
        }
    }

    /// <summary>Says that an expression does not compile, where it does not.</summary>
    public void Check(R4.Expression expression, string path)
    {
        try
        {
            if (IsFhirPath(expression, path, IssueSeverity.Warning) is { } text)
            {
                FhirPathCache.Shared.Get(text);
            }
        }
        catch (FhirPathException at)
        {
            Add(SdcIssueCodes.ExpressionError, IssueSeverity.Error, path, $"The expression cannot be compiled ({at.Code}, line {at.Line}, column {at.Column}): {at.Message}");
        }
    }

    /// <summary>The text of a FHIRPath expression; null, with an issue, for another.</summary>
    public string? IsFhirPath(R4.Expression expression, string path, IssueSeverity severity)
    {
        if (expression.Language?.Value is null or "text/fhirpath" && expression.ExpressionElement?.Value is { Length: > 0 } text)
        {
            return text;
        }

        Add(SdcIssueCodes.Language, severity, path, "Only expressions in FHIRPath are evaluated here.");
        return null;
    }

    public void Add(IssueCode code, IssueSeverity severity, string path, string message) => Add(new ValidationIssue(code, severity, path, message));

    public void Add(ValidationIssue issue)
    {
        if (_known.Add(issue))
        {
            _issues.Add(issue);
        }
    }

    /// <summary>Forgets the issues after the first so many, for what is evaluated anew.</summary>
    public void ForgetAfter(int count)
    {
        for (var i = _issues.Count - 1; i >= count; i--)
        {
            _known.Remove(_issues[i]);
            _issues.RemoveAt(i);
        }
    }

    public static string PathOf(R4.Questionnaire.ItemComponent question) =>
        $"Questionnaire.descendants().where(linkId = '{question.LinkId?.Value?.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}')";

    private static bool NamesJson(string text)
    {
        for (var at = text.IndexOf(".value", StringComparison.Ordinal); at >= 0; at = text.IndexOf(".value", at + 6, StringComparison.Ordinal))
        {
            if (at + 6 < text.Length && char.IsAsciiLetterUpper(text[at + 6]))
            {
                return true;
            }
        }

        return false;
    }

    private void AddNamed(R4.Base item, Dictionary<string, IReadOnlyList<FhirPathItem>> variables)
    {
        if (_named.TryGetValue(item, out var named))
        {
            variables[named.Name] = named.Value;
        }
    }

    private void AddVariables(List<R4.Extension> extensions, R4.Base context, Dictionary<string, IReadOnlyList<FhirPathItem>> variables, string path)
    {
        foreach (var extension in extensions)
        {
            if (extension.Url?.Value != SdcExtensions.Variable || extension.Value is not R4.Expression { Name.Value: { Length: > 0 } name } expression
                || (context is R4.QuestionnaireResponse && _given.Values.ContainsKey(name)))
            {
                continue;
            }

            if (_given.Queries is not null && expression.Language?.Value == QueryTemplate.Language)
            {
                variables[name] = Query(expression, FhirPathItem.Of(context), variables, path) is { } found ? [FhirPathItem.Of(found)] : None;
            }
            else if (IsFhirPath(expression, path, IssueSeverity.Warning) is { } text)
            {
                variables[name] = Evaluate(text, FhirPathItem.Of(context), variables, path);
            }
        }
    }
}
