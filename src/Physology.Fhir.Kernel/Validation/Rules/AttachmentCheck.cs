using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>An attachment's size is that of its data (datatypes.html#Attachment: "number of bytes of content").</summary>
internal sealed class AttachmentCheck : Check
{
    public override void Run(Node node, ValidationRun run)
    {
        if (node.Value is R4.Attachment { Size.Value: { } size, Data: { Value: { } data, HasValidSyntax: true } } && SizeOf(data) is var actual && actual != size)
        {
            run.Error(ValidationIssueCodes.AttachmentSize, node, $"Says {size} bytes and holds {actual}.");
        }
    }

    /// <summary>How many bytes a base64 text stands for.</summary>
    public static int SizeOf(string base64)
    {
        var characters = base64.Count(c => !char.IsWhiteSpace(c));
        var padding = base64.AsSpan().TrimEnd().EndsWith("==", StringComparison.Ordinal) ? 2 : base64.AsSpan().TrimEnd().EndsWith("=", StringComparison.Ordinal) ? 1 : 0;
        return characters / 4 * 3 - padding;
    }
}
