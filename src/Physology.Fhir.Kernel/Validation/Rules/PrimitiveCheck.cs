using System.Text;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>The text of a primitive has the syntax of its type (datatypes.html#primitive).</summary>
internal sealed class PrimitiveCheck : Check
{
    private const int MaxBytes = 1024 * 1024; // datatypes.html#string: no more than 1,048,576 characters

    public override void Run(Node node, ValidationRun run)
    {
        switch (node.Value)
        {
            case R4.TextPrimitive { Value: { } text } primitive:
                if (!primitive.HasValidSyntax)
                {
                    run.Error(ValidationIssueCodes.PrimitiveSyntax, node, $"Not the text of a {primitive.TypeName}.");
                }
                else if (text.Length > MaxBytes / 3 && primitive is R4.FhirString or R4.Markdown && Encoding.UTF8.GetByteCount(text) > MaxBytes)
                {
                    run.Error(ValidationIssueCodes.TooLong, node, $"Longer than the {MaxBytes} bytes that a string may have.");
                }
                else if (primitive is R4.FhirUri or R4.FhirUrl or R4.Canonical)
                {
                    Uri(text, node, run);
                }

                break;
            case R4.PositiveInt { Value: < 1 } or R4.UnsignedInt { Value: < 0 }:
                run.Error(ValidationIssueCodes.PrimitiveSyntax, node, $"Out of the range of a {node.Value.TypeName}.");
                break;
        }
    }

    // RFC 4122 and RFC 3061: the two URN schemes that datatypes.html#uri names have forms of their own.
    private static void Uri(string text, Node node, ValidationRun run)
    {
        var hash = text.AsSpan().IndexOf('#');
        var plain = hash < 0 ? text : text[..hash];
        if ((plain.StartsWith("urn:uuid:", StringComparison.Ordinal) && !R4.PrimitiveSyntax.IsUuid(plain))
            || (plain.StartsWith("urn:oid:", StringComparison.Ordinal) && !R4.PrimitiveSyntax.IsOid(plain))
            || plain.StartsWith("oid:", StringComparison.Ordinal) || plain.StartsWith("uuid:", StringComparison.Ordinal))
        {
            run.Error(ValidationIssueCodes.PrimitiveSyntax, node, "Not the form that a UUID or OID has as a URI: urn:uuid: and lower case, urn:oid: and numbers.");
        }
    }
}
