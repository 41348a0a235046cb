namespace Physology.Fhir.Kernel.Terminology;

/// <summary>
/// A number a code, by system and code. Two dictionaries of strings, not one of pairs: the runtime carries compiled code for the former, and
/// the first value set of a process is on somebody's way to a first answer.
/// </summary>
internal sealed class CodeIndex
{
    private readonly Dictionary<string, Dictionary<string, int>> _bySystem = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    public bool TryGet(string? system, string code, out int at)
    {
        at = -1;
        return _bySystem.TryGetValue(system ?? "", out var codes) && codes.TryGetValue(code, out at);
    }

    public bool Contains(string? system, string code) => TryGet(system, code, out _);

    public void Add(string? system, string code, int at)
    {
        if (!_bySystem.TryGetValue(system ?? "", out var codes))
        {
            _bySystem[system ?? ""] = codes = new(StringComparer.Ordinal);
        }

        codes.Add(code, at);
        Count++;
    }

    public void Remove(string? system, string code)
    {
        if (_bySystem.TryGetValue(system ?? "", out var codes) && codes.Remove(code))
        {
            Count--;
        }
    }
}
