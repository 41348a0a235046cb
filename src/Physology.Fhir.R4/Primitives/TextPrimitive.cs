using System.Text.Json;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>A primitive that JSON carries as a string; dates and times keep their text, and with it their precision.</summary>
public abstract class TextPrimitive : PrimitiveType
{
    /// <summary>The text, or null where there is none.</summary>
    public string? Value { get; set; }

    /// <inheritdoc/>
    public sealed override bool HasValue => Value is not null;

    /// <inheritdoc/>
    public sealed override string? ValueText => Value;

    /// <summary>Whether the text has the syntax that R4 gives this type.</summary>
    public bool HasValidSyntax => Value is null || IsValid(Value);

    private protected abstract bool IsValid(string value);

    /// <summary>Values that come again and again (codes, systems) are kept once in memory.</summary>
    private protected virtual bool IsRepeated => false;

    internal sealed override void ReadValue(ref JsonInput input)
    {
        if (input.TextValue(IsRepeated) is not { } text)
            return;
        Value = text;
        if (text.Length == 0)
            input.Report(JsonIssueCodes.Empty, "The string is empty.");
        else if (!IsValid(text))
            input.Report(JsonIssueCodes.BadPrimitive, $"Not a {TypeName} by R4's syntax.");
    }

    internal sealed override void WriteValue(Utf8JsonWriter writer) => writer.WriteStringValue(Value);

    internal sealed override void CopyTo(Base other)
    {
        base.CopyTo(other);
        ((TextPrimitive)other).Value = Value;
    }
}
