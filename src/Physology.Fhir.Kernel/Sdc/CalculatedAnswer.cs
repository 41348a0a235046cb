using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.FhirPath.Values;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>The value of an expression as an answer of the item's type.</summary>
internal static class CalculatedAnswer
{
    /// <summary>The answer, or null where the value is not of the type. No digit is lost: 2.5 is no answer of an integer item.</summary>
    public static R4.DataType? Convert(FhirPathItem item, R4.Questionnaire.ItemComponent question) => question.Type?.Value switch
    {
        "boolean" => item.AsBoolean is { } truth ? new R4.FhirBoolean(truth) : null,
        "integer" => item.AsDecimal is { } number && number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue ? new R4.Integer((int)number) : null,
        "decimal" => item.AsDecimal is { } number ? new R4.FhirDecimal(number) : null,
        "string" or "text" => item.Value is string text ? new R4.FhirString(text) : null,
        "url" => item.Value is string text ? new R4.FhirUri(text) : null,
        "date" => item.Value is FhirPathDate date ? new R4.Date(date.ToString()) : null,
        "dateTime" => item.Value is FhirPathDateTime or FhirPathDate ? new R4.FhirDateTime(item.Value.ToString()!) : null,
        "time" => item.Value is FhirPathTime time ? new R4.Time(time.ToString()) : null,
        "quantity" => Quantity(item, question),
        "choice" or "open-choice" => Choice(item, question),
        "reference" => item.Element is R4.ResourceReference reference ? (R4.DataType)reference.DeepCopy() : null,
        "attachment" => item.Element is R4.Attachment attachment ? (R4.DataType)attachment.DeepCopy() : null,
        _ => null,
    };

    /// <summary>A Coding, or a line of a value set's expansion as one; null for anything else.</summary>
    public static R4.Coding? AsCoding(FhirPathItem item) => item.Element switch
    {
        R4.Coding coding => (R4.Coding)coding.DeepCopy(),
        R4.ValueSet.ContainsComponent { Code.Value: { } code } line => new R4.Coding
        {
            System = line.System?.Value is { } system ? new R4.FhirUri(system) : null,
            Version = line.Version?.Value,
            Code = code,
            Display = line.Display?.Value,
        },
        _ => null,
    };

    /// <summary>A number with the item's unit.</summary>
    public static R4.Quantity WithUnit(decimal number, R4.Coding? unit) => new()
    {
        Value = number,
        Unit = unit?.Display?.Value ?? unit?.Code?.Value,
        System = unit?.System?.Value is { } system ? new R4.FhirUri(system) : null,
        Code = unit?.Code?.Value is { } code ? new R4.Code(code) : null,
    };

    private static R4.DataType? Quantity(FhirPathItem item, R4.Questionnaire.ItemComponent question) => item.Element is R4.Quantity quantity
        ? (R4.DataType)quantity.DeepCopy()
        : item.Value is FhirPathQuantity ? item.ToDataType()
        : item.AsDecimal is { } number ? WithUnit(number, SdcExtensions.Value(question, SdcExtensions.Unit) as R4.Coding)
        : null;

    private static R4.DataType? Choice(FhirPathItem item, R4.Questionnaire.ItemComponent question)
    {
        if (AsCoding(item) is { } coding)
        {
            return coding;
        }

        // SDC, initialExpression: a code stands for the one Coding among the options that has it.
        if (item.Element is R4.Code code && question.AnswerOption.Exists(o => o.Value is R4.Coding))
        {
            var same = question.AnswerOption.Select(o => o.Value).OfType<R4.Coding>().Where(c => c.Code?.Value == code.Value).ToList();
            return same.Count == 1 ? (R4.DataType)same[0].DeepCopy() : null;
        }

        if (item.ToDataType() is not { } value)
        {
            return null;
        }

        return question.AnswerOption.Find(o => o.Value is R4.PrimitiveType offered && value is R4.PrimitiveType given && offered.TypeName == given.TypeName && offered.ValueText == given.ValueText)?.Value is { } option
            ? (R4.DataType)option.DeepCopy()
            : question.Type?.Value == "open-choice" && item.Value is string text ? new R4.FhirString(text) : null;
    }
}
