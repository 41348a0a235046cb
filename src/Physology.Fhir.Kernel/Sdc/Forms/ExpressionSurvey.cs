using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>The expressions that a form needs: written in FHIRPath, compiling, and reading only what is known while it is filled in.</summary>
internal sealed class ExpressionSurvey(FormProblems problems)
{
    private static readonly string[] Always = ["questionnaire", "qitem"];

    /// <summary>The variables of an element, with why they are not known (null where they are), on top of those outside it.</summary>
    public static Dictionary<string, string?> Enter(IReadOnlyDictionary<string, string?> outer, List<R4.Extension> extensions)
    {
        var known = new Dictionary<string, string?>(outer, StringComparer.Ordinal);
        foreach (var extension in extensions)
        {
            if (extension is { Url.Value: SdcExtensions.Variable, Value: R4.Expression { Name.Value: { Length: > 0 } name } expression })
            {
                known[name] = WhyUnknown(expression, known, out _);
            }
        }

        return known;
    }

    /// <summary>Nothing but what every expression may read.</summary>
    public static IReadOnlyDictionary<string, string?> Nothing { get; } = Always.ToDictionary(n => n, _ => (string?)null, StringComparer.Ordinal);

    /// <summary>The text of an expression that can be evaluated; null, with a problem, for another.</summary>
    public string? Check(R4.DataType? value, string what, IReadOnlyDictionary<string, string?> known, string path, string? linkId)
    {
        if (value is not R4.Expression expression)
        {
            problems.Add(FormIssueCodes.Expression, path, linkId, $"Its {what} holds no expression.");
            return null;
        }

        if (WhyUnknown(expression, known, out var code) is { } reason)
        {
            problems.Add(code, path, linkId, $"Its {what} {reason}");
            return null;
        }

        return expression.ExpressionElement?.Value;
    }

    /// <summary>As <see cref="Check(R4.DataType?, string, IReadOnlyDictionary{string, string?}, string, string?)"/>, for text that is FHIRPath by its place.</summary>
    public string? CheckText(string? text, string what, IReadOnlyDictionary<string, string?> known, string path, string? linkId) =>
        Check(new R4.Expression { Language = "text/fhirpath", ExpressionElement = text }, what, known, path, linkId);

    private static string? WhyUnknown(R4.Expression expression, Dictionary<string, string?> known, out IssueCode code) => WhyUnknown(expression, (IReadOnlyDictionary<string, string?>)known, out code);

    private static string? WhyUnknown(R4.Expression expression, IReadOnlyDictionary<string, string?> known, out IssueCode code)
    {
        if (expression.Language?.Value == "application/x-fhir-query")
        {
            code = FormIssueCodes.UnknownContext;
            return "asks a server for data while the form is filled in.";
        }

        if (expression.Language?.Value is not "text/fhirpath")
        {
            code = FormIssueCodes.ExpressionLanguage;
            return "is not written in FHIRPath.";
        }

        code = FormIssueCodes.Expression;
        if (expression.ExpressionElement?.Value is not { Length: > 0 } text)
        {
            return "has no text.";
        }

        try
        {
            FhirPathCache.Shared.Get(text);
            code = FormIssueCodes.UnknownContext;
            foreach (var name in ExpressionNames.Of(text))
            {
                if (!known.TryGetValue(name, out var reason))
                {
                    return $"reads %{name}, which nothing here defines.";
                }

                if (reason is not null)
                {
                    return $"reads %{name}, which {reason}";
                }
            }

            return null;
        }
        catch (FhirPathException at)
        {
            return $"does not compile ({at.Code}, line {at.Line}, column {at.Column}).";
        }
    }
}
