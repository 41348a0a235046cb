using System.Collections.Concurrent;

namespace Physology.Fhir.R4.Json;

/// <summary>The names of one choice: <c>value</c> and a type make <c>valueQuantity</c>.</summary>
internal sealed class ChoiceName(string stem)
{
    private readonly ConcurrentDictionary<string, MemberName> _names = new(StringComparer.Ordinal);

    public MemberName For(string typeName) =>
        _names.GetOrAdd(typeName, static (type, stem) => new MemberName(stem + char.ToUpperInvariant(type[0]) + type[1..]), stem);
}
