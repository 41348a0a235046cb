using System.Globalization;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>A short opaque name of an answer, made of what it says: it stays the same when options move.</summary>
internal static class AnswerKey
{
    public static string Of(R4.DataType answer)
    {
        var text = answer switch
        {
            R4.Coding { Code.Value: { } code } coding => $"coding|{coding.System?.Value}|{code}",
            R4.Coding coding => $"coding|{coding.System?.Value}||{coding.Display?.Value}",
            R4.ResourceReference reference => $"reference|{reference.Reference?.Value}|{reference.Display?.Value}",
            R4.Quantity quantity => $"quantity|{quantity.Value?.ValueText}|{quantity.System?.Value}|{quantity.Code?.Value}|{quantity.Unit?.Value}",
            R4.PrimitiveType primitive => $"{primitive.TypeName}|{primitive.ValueText}",
            _ => answer.TypeName,
        };
        var hash = 14695981039346656037UL; // FNV-1a: short names, no secrets
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return (hash & 0xFFFFFFFFFFFFUL).ToString("x12", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether two answers say the same, as validation has it.</summary>
    public static bool AreSame(R4.DataType one, R4.DataType other) => (one, other) switch
    {
        (R4.Coding a, R4.Coding b) => a.Code?.Value == b.Code?.Value && a.System?.Value == b.System?.Value && (b.Code is not null || a.Display?.Value == b.Display?.Value),
        (R4.ResourceReference a, R4.ResourceReference b) => a.Reference?.Value == b.Reference?.Value && (b.Reference is not null || a.Display?.Value == b.Display?.Value),
        (R4.PrimitiveType a, R4.PrimitiveType b) => a.TypeName == b.TypeName && a.ValueText == b.ValueText,
        _ => one.IsExactly(other),
    };
}
