using System.Text.Json;

namespace Physology.Fhir.R4.Json;

/// <summary>A member's name, encoded once, with and without the underscore of its id and extensions.</summary>
internal sealed class MemberName(string name)
{
    public readonly JsonEncodedText Name = JsonEncodedText.Encode(name);
    public readonly JsonEncodedText Sibling = JsonEncodedText.Encode("_" + name);
}
