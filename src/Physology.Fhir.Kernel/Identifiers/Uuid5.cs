using System.Security.Cryptography;
using System.Text;

namespace Physology.Fhir.Kernel.Identifiers;

/// <summary>Name-based UUIDs, version 5 (RFC 9562, 5.5): the same name gives the same UUID for life.</summary>
public static class Uuid5
{
    /// <summary>RFC 9562 namespace for URLs.</summary>
    public static readonly Guid Url = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    /// <summary>The UUID of a name in the namespace for URLs, as a URN.</summary>
    public static string Urn(string name) => $"urn:uuid:{Create(Url, name)}";

    /// <summary>The UUID of a name in a namespace.</summary>
    public static Guid Create(Guid nameSpace, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = Encoding.UTF8.GetBytes(name);
        var input = new byte[16 + text.Length];
        nameSpace.TryWriteBytes(input, bigEndian: true, out _);
        text.CopyTo(input, 16);
        // SHA-1 is what version 5 is defined with; nothing here rests on it being hard to forge.
        Span<byte> hash = stackalloc byte[20];
        SHA1.HashData(input, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
