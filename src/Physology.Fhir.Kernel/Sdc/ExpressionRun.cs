using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>Evaluates the expressions of one questionnaire over one response; what goes wrong is an issue. Used by one thread.</summary>
internal sealed class ExpressionRun(R4.QuestionnaireResponse response, R4.Questionnaire questionnaire, TimeProvider time)
{
    private static readonly IReadOnlyList<FhirPathItem> None = [];

    public List<ValidationIssue> Issues { get; } = [];

    public R4.QuestionnaireResponse Response => response;

    public R4.Questionnaire Questionnaire => questionnaire;

    /// <summary>What is known at the root: <c>%questionnaire</c> and the root's variables.</summary>
    public Dictionary<string, IReadOnlyList<FhirPathItem>> Root()
    {
        var variables = new Dictionary<string, IReadOnlyList<FhirPathItem>>(StringComparer.Ordinal) { ["questionnaire"] = [FhirPathItem.Of(questionnaire)] };
        AddVariables(questionnaire.Extension, response, variables, "Questionnaire");
        return variables;
    }

    /// <summary>What is known at an item besides: <c>%qitem</c> and its own variables.</summary>
    public Dictionary<string, IReadOnlyList<FhirPathItem>> Enter(Dictionary<string, IReadOnlyList<FhirPathItem>> outer, R4.Questionnaire.ItemComponent question, R4.Base item)
    {
        var inner = new Dictionary<string, IReadOnlyList<FhirPathItem>>(outer, StringComparer.Ordinal) { ["qitem"] = [FhirPathItem.Of(question)] };
        AddVariables(question.Extension, item, inner, PathOf(question));
        return inner;
    }

    public EvaluationContext Surroundings(R4.Base? context, IReadOnlyDictionary<string, IReadOnlyList<FhirPathItem>> variables) => new()
    {
        TimeProvider = time,
        Resource = response,
        RootResource = response,
        Context = context,
        Variables = variables,
    };

    /// <summary>The result; nothing, with an issue, where the expression is at fault.</summary>
    public IReadOnlyList<FhirPathItem> Evaluate(string text, FhirPathItem input, IReadOnlyDictionary<string, IReadOnlyList<FhirPathItem>> variables, string path)
    {
        try
        {
            var expression = FhirPathCache.Shared.Get(text);
            return expression.Evaluate(input.Element ?? input.ToDataType(), Surroundings(input.Element, variables));
        }
        catch (FhirPathException at)
        {
            Add(SdcIssueCodes.ExpressionError, IssueSeverity.Error, path, $"The expression {(at.IsCompileError ? "cannot be compiled" : "came to an error")} ({at.Code}, line {at.Line}, column {at.Column}): {at.Message}");
            return None;
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

    public void Add(IssueCode code, IssueSeverity severity, string path, string message)
    {
        var issue = new ValidationIssue(code, severity, path, message);
        if (!Issues.Contains(issue))
        {
            Issues.Add(issue);
        }
    }

    public static string PathOf(R4.Questionnaire.ItemComponent question) =>
        $"Questionnaire.descendants().where(linkId = '{question.LinkId?.Value?.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}')";

    private void AddVariables(List<R4.Extension> extensions, R4.Base context, Dictionary<string, IReadOnlyList<FhirPathItem>> variables, string path)
    {
        foreach (var extension in extensions)
        {
            if (extension.Url?.Value == SdcExtensions.Variable && extension.Value is R4.Expression { Name.Value: { Length: > 0 } name } expression
                && IsFhirPath(expression, path, IssueSeverity.Warning) is { } text)
            {
                variables[name] = Evaluate(text, FhirPathItem.Of(context), variables, path);
            }
        }
    }
}
