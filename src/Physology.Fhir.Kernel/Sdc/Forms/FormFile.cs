namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>A file that was attached.</summary>
/// <param name="FileName">The name that it has on the sender's machine.</param>
/// <param name="ContentType">The type that the sender states.</param>
/// <param name="Content">The bytes.</param>
public sealed record FormFile(string FileName, string ContentType, ReadOnlyMemory<byte> Content);
