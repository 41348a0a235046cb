using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.FhirPath.Values;
using Physology.Fhir.Kernel.Ucum;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>
/// What was found, as an answer of the item's type. Beyond what a calculation may give, SDC lets a resource be a reference, a Quantity a number where the item
/// has a unit, a Binary or DocumentReference an attachment, and a code the one Coding that the item offers for it.
/// </summary>
internal static class PopulatedAnswer
{
    /// <summary>The answer; null, with the reason, where the value is none.</summary>
    public static R4.DataType? Convert(FhirPathItem item, R4.Questionnaire.ItemComponent question, Func<IReadOnlyList<R4.Coding>?> options, out string problem)
    {
        problem = $"gives a {item.TypeName} that an item of type {question.Type?.Value} cannot hold";
        switch (question.Type?.Value, item.Element)
        {
            case ("integer" or "decimal", _) when AsQuantity(item) is { } quantity:
                problem = "gives a Quantity that is not in, or cannot be converted to, the unit of the item";
                return SdcExtensions.Value(question, SdcExtensions.Unit) is R4.Coding unit && InUnit(quantity, unit) is { } number ? CalculatedAnswer.Convert(FhirPathItem.Of(number), question) : null;
            case ("quantity", _) when AsQuantity(item) is { } quantity:
                problem = "gives a Quantity in a unit that is none of those the item offers";
                return InOfferedUnit(quantity, question);
            case ("reference", R4.Resource { Id.Value: { } id } resource):
                return new R4.ResourceReference { Reference = $"{resource.TypeName}/{id}" };
            case ("attachment", R4.Binary binary):
                return new R4.Attachment { ContentType = binary.ContentType?.Value is { } type ? new R4.Code(type) : null, Data = (R4.Base64Binary?)binary.Data?.DeepCopy() };
            case ("attachment", R4.DocumentReference { Content: [{ Attachment: { } attachment }] }):
                return (R4.DataType)attachment.DeepCopy();
            case ("choice" or "open-choice", R4.CodeableConcept):
                problem = "gives a CodeableConcept; a choice takes its coding";
                return null;
            case ("choice" or "open-choice", R4.Code code) when options() is { } offered:
                var same = offered.Where(o => o.Code?.Value == code.Value).ToList();
                problem = same.Count == 0 ? "gives a code that is none of the options" : "gives a code that more than one of the options has";
                return same.Count == 1 ? Copy(same[0]) : null;
            case ("choice", _) when CalculatedAnswer.AsCoding(item) is { } coding && options() is { } offered:
                problem = "gives a Coding that is none of the options";
                return offered.FirstOrDefault(o => IsSame(o, coding)) is { } option ? Copy(option) : null;
            default:
                return CalculatedAnswer.Convert(item, question);
        }
    }

    /// <summary>The value of an Observation as an answer; null where it is not of the item's type.</summary>
    public static R4.DataType? FromObservation(R4.DataType value, R4.Questionnaire.ItemComponent question, Func<IReadOnlyList<R4.Coding>?> options)
    {
        if (value is not R4.CodeableConcept concept)
        {
            return Convert(FhirPathItem.Of(value), question, options, out _);
        }

        if (question.Type?.Value is not ("choice" or "open-choice"))
        {
            return null;
        }

        var offered = options();
        var known = concept.Coding.FirstOrDefault(c => offered is null ? c.Code?.Value is not null : offered.Any(o => IsSame(o, c)));
        if (known is not null)
        {
            return Copy(offered?.First(o => IsSame(o, known)) ?? known);
        }

        return question.Type.Value == "choice" ? null
            : concept.Coding.FirstOrDefault(c => c.Code?.Value is not null) is { } other ? Copy(other)
            : concept.Text?.Value is { Length: > 0 } text ? new R4.FhirString(text)
            : null;
    }

    private static bool IsSame(R4.Coding option, R4.Coding coding) => option.Code?.Value is null || coding.Code?.Value is null
        ? option.Code?.Value == coding.Code?.Value && option.Display?.Value is { } display && display == coding.Display?.Value
        : option.Code.Value == coding.Code.Value && option.System?.Value == coding.System?.Value;

    private static R4.Coding Copy(R4.Coding coding) => (R4.Coding)coding.DeepCopy();

    private static R4.Quantity? AsQuantity(FhirPathItem item) => item.Element as R4.Quantity ?? (item.Value is FhirPathQuantity && item.IsSystem ? item.ToDataType() as R4.Quantity : null);

    private static R4.DataType? InOfferedUnit(R4.Quantity quantity, R4.Questionnaire.ItemComponent question)
    {
        var copy = (R4.Quantity)quantity.DeepCopy();
        var offered = question.Extension.Where(e => e.Url?.Value == SdcExtensions.UnitOption).Select(e => e.Value).OfType<R4.Coding>().ToList();
        if (offered.Count == 0 || offered.Exists(o => o.Code?.Value == quantity.Code?.Value && o.System?.Value == quantity.System?.Value))
        {
            return copy;
        }

        foreach (var unit in offered)
        {
            if (InUnit(quantity, unit) is { } number)
            {
                return CalculatedAnswer.WithUnit(number, unit);
            }
        }

        return null;
    }

    private static decimal? InUnit(R4.Quantity quantity, R4.Coding unit)
    {
        if (quantity.Value?.Value is not { } number || quantity.Comparator?.Value is not null)
        {
            return null; // "less than" is no number
        }

        if (quantity.Code?.Value == unit.Code?.Value && quantity.System?.Value == unit.System?.Value)
        {
            return number;
        }

        return quantity.System?.Value == FhirPathQuantity.UcumSystem && unit.System?.Value is null or FhirPathQuantity.UcumSystem
            && quantity.Code?.Value is { } from && unit.Code?.Value is { } to && UcumUnit.TryConvert(number, from, to, out var converted) ? converted : null;
    }
}
