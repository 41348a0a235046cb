using System.Text;

namespace Physology.Fhir.R4.Json;

/// <summary>
/// Goes over the text a second time, only where there are issues, and finds path, line and column of each. It takes any bytes: where they
/// are not JSON, the path is that of the last place that could be followed.
/// </summary>
internal ref struct IssueLocator
{
    private const int LongestName = 64;

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly string _root;
    private readonly List<JsonInput.RawIssue> _issues;
    private readonly string[] _paths;
    private readonly List<Level> _levels = [];
    private int _next;

    private sealed class Level
    {
        public bool IsArray;
        public bool ExpectsName;
        public int Index = -1;
        public string Name = "";
    }

    private IssueLocator(ReadOnlySpan<byte> utf8, string root, List<JsonInput.RawIssue> issues)
    {
        _utf8 = utf8;
        _root = root;
        _issues = issues;
        _paths = new string[issues.Count];
    }

    public static List<JsonIssue> Locate(ReadOnlySpan<byte> utf8, string root, List<JsonInput.RawIssue> issues)
    {
        var ordered = issues.OrderBy(i => i.Offset).ToList(); // stable: one place keeps the order of finding
        var locator = new IssueLocator(utf8, root, ordered);
        locator.Walk();
        var located = new List<JsonIssue>(ordered.Count);
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < ordered.Count; i++)
        {
            var offset = Math.Min(ordered[i].Offset, utf8.Length);
            while (utf8[lineStart..offset].IndexOf((byte)'\n') is >= 0 and var end)
                (line, lineStart) = (line + 1, lineStart + end + 1);
            located.Add(new JsonIssue(ordered[i].Code, locator._paths[i], line, Encoding.UTF8.GetCharCount(utf8[lineStart..offset]) + 1, ordered[i].Message)
            {
                Severity = ordered[i].Severity,
            });
        }
        return located;
    }

    private void Walk()
    {
        for (var at = 0; at < _utf8.Length && _next < _issues.Count;)
        {
            var level = _levels.Count > 0 ? _levels[^1] : null;
            switch (_utf8[at])
            {
                case (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)':':
                    at++;
                    break;
                case (byte)',':
                    if (level is { IsArray: false })
                        level.ExpectsName = true;
                    at++;
                    break;
                case (byte)'{' or (byte)'[':
                    Value(level, at);
                    var isArray = _utf8[at++] == (byte)'[';
                    _levels.Add(new Level { IsArray = isArray, ExpectsName = !isArray });
                    break;
                case (byte)'}' or (byte)']':
                    Reached(at++);
                    if (level is not null)
                        _levels.RemoveAt(_levels.Count - 1);
                    break;
                case (byte)'"':
                    var end = AfterString(at);
                    if (level is { ExpectsName: true })
                    {
                        level.Name = NameOf(_utf8[(at + 1)..Math.Max(end - 1, at + 1)]);
                        level.ExpectsName = false;
                        Reached(at);
                    }
                    else
                    {
                        Value(level, at);
                    }
                    at = end;
                    break;
                default:
                    Value(level, at);
                    while (++at < _utf8.Length && _utf8[at] is not ((byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
                    {
                    }
                    break;
            }
        }
        Reached(int.MaxValue);
    }

    private void Value(Level? level, int at)
    {
        if (level is { IsArray: true })
            level.Index++;
        Reached(at);
    }

    private void Reached(int at)
    {
        for (; _next < _issues.Count && _issues[_next].Offset <= at; _next++)
            _paths[_next] = Path();
    }

    private readonly string Path()
    {
        var path = new StringBuilder(_root);
        foreach (var level in _levels)
            if (level.IsArray)
            {
                if (level.Index >= 0)
                    path.Append('[').Append(level.Index).Append(']');
            }
            else if (level.Name.Length > 0)
                path.Append('.').Append(level.Name.StartsWith('_') ? level.Name[1..] : level.Name);
        return path.ToString();
    }

    private readonly int AfterString(int start)
    {
        var at = start + 1;
        for (; at < _utf8.Length && _utf8[at] != (byte)'"'; at++)
            if (_utf8[at] == (byte)'\\')
                at++;
        return Math.Min(at + 1, _utf8.Length);
    }

    /// <summary>A member's name for people: no longer than names are, and what cannot be read of it as it stands.</summary>
    private static string NameOf(ReadOnlySpan<byte> inside)
    {
        if (inside.Length > LongestName)
            return Encoding.UTF8.GetString(inside[..LongestName]) + "…";
        return (inside.Contains((byte)'\\') ? JsonInput.Quoted([(byte)'"', .. inside, (byte)'"']) : null) ?? Encoding.UTF8.GetString(inside);
    }
}
