using System.Security.Cryptography;
using System.Text;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>Version 5 UUIDs (RFC 9562, 5.5) of what is extracted, so that the same response gives the same entries again.</summary>
internal static class NameUuid
{
    private static readonly Guid Namespace = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8"); // the RFC's namespace for URLs

    public static string Urn(string name)
    {
        var text = Encoding.UTF8.GetByteCount(name);
        var bytes = new byte[16 + text];
        Namespace.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, bytes.AsSpan(16));
#pragma warning disable CA5350 // SHA-1 is what version 5 is made of; nothing is kept secret by it
        var hash = SHA1.HashData(bytes).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }
}
