using System.Text.RegularExpressions;
using Physology.Fhir.Kernel.Validation.Questionnaires;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>The bounds, units and patterns of a question, as far as they can be applied.</summary>
internal sealed class ItemLimits(FormOptions options, OptionReader reader, FormProblems problems)
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromMilliseconds(100);

    public R4.DataType? Bound(R4.Questionnaire.ItemComponent item, FormItemKind kind, bool isLeast, string path)
    {
        var isQuantity = kind == FormItemKind.Quantity;
        var name = isQuantity ? isLeast ? "questionnaire-minQuantity" : "questionnaire-maxQuantity" : isLeast ? "minValue" : "maxValue";
        var extension = item.Extension.Find(e => e.Url?.Value is { } url && (url.EndsWith("/" + name, StringComparison.Ordinal) || url.EndsWith("/sdc-" + name, StringComparison.Ordinal)));
        if (extension is null)
        {
            return null;
        }

        var bound = extension.Value;
        var problem = bound is null || extension.Extension.Count > 0 || (bound as R4.Element)?.Extension.Count > 0
            ? "is calculated, which is not supported."
            : (kind, bound) switch
            {
                (FormItemKind.Integer or FormItemKind.Decimal, R4.NumberPrimitive { Value: not null } or R4.FhirDecimal { Value: not null }) => null,
                (FormItemKind.Date or FormItemKind.DateTime, R4.Date { HasValidSyntax: true } or R4.FhirDateTime { HasValidSyntax: true } or R4.Instant { HasValidSyntax: true }) => null,
                (FormItemKind.Time, R4.Time { HasValidSyntax: true }) => null,
                (FormItemKind.Quantity, R4.Quantity { Value.Value: not null, Code.Value: not null }) => null,
                (FormItemKind.Quantity, R4.Quantity) => "has no coded unit to compare with.",
                _ => $"is a {bound.TypeName}, which cannot be compared with answers of type {item.Type?.Value}.",
            };
        if (problem is not null)
        {
            problems.Add(FormIssueCodes.Limit, path, item.LinkId?.Value, $"Its {(isLeast ? "least" : "greatest")} value {problem}");
            return null;
        }

        return bound;
    }

    public Regex? Pattern(R4.Questionnaire.ItemComponent item, string path)
    {
        if (QuestionnaireItems.Value(item, "regex") is not R4.FhirString { Value: { } pattern })
        {
            return null;
        }

        try
        {
            return new Regex($"^(?:{pattern})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, PatternTime);
        }
        catch (NotSupportedException)
        {
            return new Regex($"^(?:{pattern})$", RegexOptions.CultureInvariant, PatternTime); // look-around: by backtracking, for a moment
        }
        catch (ArgumentException)
        {
            problems.Add(FormIssueCodes.Limit, path, item.LinkId?.Value, "Its regular expression cannot be read.");
            return null;
        }
    }

    public (FormUnit? Unit, IReadOnlyList<FormUnit> Options, bool IsOpen) Units(R4.Questionnaire.ItemComponent item, FormItemKind kind, bool needsInput, string path)
    {
        if (kind is not (FormItemKind.Quantity or FormItemKind.Decimal or FormItemKind.Integer))
        {
            return (null, [], false);
        }

        var unit = QuestionnaireItems.Value(item, "questionnaire-unit") as R4.Coding;
        if (kind != FormItemKind.Quantity)
        {
            return (Of(unit), [], false);
        }

        var units = QuestionnaireItems.Values(item, "questionnaire-unitOption").OfType<R4.Coding>().Select(Of).OfType<FormUnit>().DistinctBy(u => u.Value).ToList();
        if (QuestionnaireItems.Value(item, "questionnaire-unitValueSet") is R4.PrimitiveType { ValueText: { } canonical })
        {
            var found = reader.InValueSet(canonical);
            if (found.Code is { } code && needsInput)
            {
                problems.Add(code, path, item.LinkId?.Value, found.Reason);
            }

            units.AddRange(found.Options.Select(o => Of(o.Answer as R4.Coding)).OfType<FormUnit>());
        }

        if (units.Count > options.MaxOptions)
        {
            problems.Add(FormIssueCodes.TooManyOptions, path, item.LinkId?.Value, $"It has more units than the {options.MaxOptions} that can be shown.");
        }

        var isOpen = QuestionnaireItems.Value(item, "questionnaire-unitOpen") is R4.PrimitiveType { ValueText: "optionsOrType" or "optionsOrString" };
        if (units.Count == 0 && Of(unit) is { } only)
        {
            return (only, [], isOpen);
        }

        // A unit by default that is not among the options is one more of them where there are any.
        return (Of(unit), units, isOpen || (units.Count == 0 && unit is null));
    }

    public static FormUnit? Of(R4.Coding? unit) =>
        unit is null || (unit.Display ?? (object?)unit.Code) is null ? null : new FormUnit(unit.Display?.Value ?? unit.Code?.Value ?? "", unit.System?.Value, unit.Code?.Value, AnswerKey.Of(unit));

    public static int? Whole(R4.Questionnaire.ItemComponent item, string name) =>
        QuestionnaireItems.Number(item, name) is { } number && number >= 0 && number <= int.MaxValue ? (int)number : null;
}
