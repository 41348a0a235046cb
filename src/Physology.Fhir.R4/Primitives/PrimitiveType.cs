using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>A primitive: a value, or the reason there is none in an extension, or both.</summary>
public abstract partial class PrimitiveType : DataType
{
    /// <summary>Whether a value is present (an extension alone does not make one).</summary>
    public abstract bool HasValue { get; }

    /// <summary>The value as FHIR writes it, digits and precision kept; null where there is none.</summary>
    public abstract string? ValueText { get; }

    /// <inheritdoc/>
    public abstract override PrimitiveType DeepCopy();

    /// <inheritdoc/>
    public override string ToString() => ValueText ?? "";

    /// <summary>Reads the value, or after an underscore name the id and extensions.</summary>
    internal void Read(ref JsonInput input)
    {
        if (!input.IsSibling)
            ReadValue(ref input);
        else if (input.OpensSibling())
            ReadMembers(ref input);
    }

    /// <summary>Takes the value where the input stands; an issue is recorded where it cannot or where the syntax is broken.</summary>
    internal abstract void ReadValue(ref JsonInput input);

    /// <summary>The members of an underscore object.</summary>
    internal sealed override void ReadMembers(ref JsonInput input)
    {
        ulong seen = 0;
        while (input.NextMember(out var name))
        {
            if (name.SequenceEqual("extension"u8)) { if (input.First(ref seen, 0)) input.Extensions(ref _listExtension); }
            else if (name.SequenceEqual("id"u8)) { if (input.First(ref seen, 2)) ElementId = input.ElementId(); }
            else input.Unknown(this);
        }
    }

    /// <summary>Writes the member and, where there are id or extensions, the underscore member.</summary>
    internal abstract void Write(ref JsonOutput output, scoped ReadOnlySpan<byte> name);

    /// <summary>Writes the value as an item of an array.</summary>
    internal abstract void WriteValue(ref JsonOutput output);

    private protected void WriteSibling(ref JsonOutput output, scoped ReadOnlySpan<byte> name)
    {
        if (HasIdOrExtension)
            output.Sibling(name, this);
    }
}
