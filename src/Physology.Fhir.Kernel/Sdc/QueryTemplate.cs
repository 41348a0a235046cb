using System.Text;
using Physology.Fhir.Kernel.FhirPath;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>SDC's <c>application/x-fhir-query</c>: a query with FHIRPath in double braces, whose values are put in as search values.</summary>
internal static class QueryTemplate
{
    public const string Language = "application/x-fhir-query";

    /// <summary>The query with all expressions replaced; null, with the reason, where one is not closed or gives nothing that can be searched for.</summary>
    /// <remarks>An expression without a value never leaves an empty parameter: a server ignores those, and would answer with everybody's data.</remarks>
    public static string? Fill(string template, Func<string, IReadOnlyList<FhirPathItem>> evaluate, out string problem)
    {
        problem = "";
        var result = new StringBuilder(template.Length + 32);
        var at = 0;
        for (int open; (open = template.IndexOf("{{", at, StringComparison.Ordinal)) >= 0;)
        {
            result.Append(template, at, open - at);
            if (End(template, open + 2) is not { } close)
            {
                problem = "An expression in the query is not closed.";
                return null;
            }

            var found = evaluate(template[(open + 2)..close].Trim());
            var values = found.SelectMany(Values).ToList();
            if (values.Count == 0 || values.Contains(null))
            {
                problem = found.Count == 0
                    ? "An expression in the query gives nothing; without its value the query would ask for something else."
                    : "An expression in the query gives a value that cannot be searched for.";
                return null;
            }

            result.AppendJoin(',', values.Select(v => Uri.EscapeDataString(v!)));
            at = close + 2;
        }

        result.Append(template, at, template.Length - at);
        return result.ToString();
    }

    // "{{ iif(a, b, {})}}": braces of FHIRPath may stand before those that close.
    private static int? End(string template, int from)
    {
        var close = template.IndexOf("}}", from, StringComparison.Ordinal);
        while (close >= 0 && close + 2 < template.Length && template[close + 2] == '}')
        {
            close++;
        }

        return close < 0 ? null : close;
    }

    private static IEnumerable<string?> Values(FhirPathItem item) => item.Element switch
    {
        R4.CodeableConcept concept => concept.Coding.Select(Token),
        R4.Coding coding => [Token(coding)],
        R4.Identifier { Value.Value: { } value } identifier => [Token(identifier.System?.Value, value)],
        R4.ResourceReference { Reference.Value: { Length: > 0 } reference } => [reference],
        R4.ResourceReference { Identifier.Value.Value: { } value } reference => [Token(reference.Identifier.System?.Value, value)],
        R4.Quantity { Value.ValueText: { } number } quantity => [quantity.Code?.Value is { } code ? $"{number}|{Escape(quantity.System?.Value)}|{Escape(code)}" : number],
        R4.PrimitiveType primitive => [primitive.ValueText is { Length: > 0 } text ? text : null],
        null => [item.Value is FhirPath.Values.FhirPathQuantity ? Values(FhirPathItem.Of(item.ToDataType()!)).First() : item.AsText],
        _ => [null],
    };

    private static string? Token(R4.Coding coding) => coding.Code?.Value is { } code ? Token(coding.System?.Value, code) : null;

    private static string Token(string? system, string code) => system is null ? Escape(code) : $"{Escape(system)}|{Escape(code)}";

    // R4 search 3.1.1.4.10: these separate the parts of a value.
    private static string Escape(string? part) => part is null || part.AsSpan().IndexOfAny("\\|,$") < 0
        ? part ?? ""
        : part.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal);
}
