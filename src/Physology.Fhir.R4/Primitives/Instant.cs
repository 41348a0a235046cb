using System.Diagnostics.CodeAnalysis;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>A moment, to the second at least, with its offset.</summary>
public sealed class Instant : TextPrimitive
{
    internal static readonly Func<Instant> New = static () => new Instant();

    /// <summary>Without a value.</summary>
    public Instant() { }

    /// <summary>With this text, which is not checked here.</summary>
    public Instant(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "instant";

    /// <summary>This moment, to the millisecond, with its offset.</summary>
    public static Instant From(DateTimeOffset moment) => new(PrimitiveSyntax.Text(moment));

    /// <summary>The moment, where the text is one.</summary>
    public bool TryGetMoment(out DateTimeOffset moment) => PrimitiveSyntax.TryMoment(Value, out moment);

    private protected override PrimitiveLexis Lexis => PrimitiveLexis.Instant;

    internal override ReadOnlySpan<byte> ChoiceSuffix => "Instant\":"u8;

    internal override void ReadValue(ref JsonInput input) => ReadText(ref input, PrimitiveLexis.Instant, isRepeated: false);

    /// <inheritdoc/>
    public override Instant DeepCopy() { var copy = new Instant(); CopyTo(copy); return copy; }

    /// <summary>A instant of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Instant?(string? value) => value is null ? null : new Instant(value);
}
