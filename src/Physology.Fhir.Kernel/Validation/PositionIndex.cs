using System.Text;
using System.Text.Json;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>Line and column of some places of a JSON text, found in one pass over it, and only made where there is something to report.</summary>
internal sealed class PositionIndex
{
    private readonly Dictionary<string, (int? Line, int? Column)> _found = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wanted;

    public PositionIndex(IEnumerable<string> paths) => _wanted = new HashSet<string>(paths, StringComparer.Ordinal);

    /// <summary>Line and column from 1; of the nearest place above where the text has none of its own.</summary>
    public (int? Line, int? Column) At(string path)
    {
        for (var at = path; at.Length > 0; at = at[..Math.Max(0, at.LastIndexOfAny(['.', '[']))])
        {
            if (_found.TryGetValue(at, out var position))
            {
                return position;
            }
        }

        return (1, 1);
    }

    public void Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        // A place that is not in the text (a value that is missing) is found by the one it would be in.
        foreach (var path in _wanted.ToList())
        {
            for (var cut = path.LastIndexOfAny(['.', '[']); cut > 0; cut = path.LastIndexOfAny(['.', '['], cut - 1))
            {
                _wanted.Add(path[..cut]);
            }
        }

        try
        {
            Walk(utf8);
        }
        catch (JsonException)
        {
            // The reader has reported where the text breaks off.
        }
    }

    private void Walk(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        var path = new StringBuilder();
        var levels = new Stack<(int Length, int Index)>();
        var lines = new LineCounter();
        var nameStart = -1L;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    path.Length = levels.Peek().Length;
                    var name = reader.GetString() ?? "";
                    path.Append('.').Append(name.StartsWith('_') ? name.AsSpan(1) : name);
                    nameStart = reader.TokenStartIndex;
                    if (path.Length > 0)
                    {
                        Note(path.ToString(), utf8, nameStart, ref lines);
                    }

                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    levels.Pop();
                    break;
                default:
                    Value(ref reader, path, levels, utf8, ref lines);
                    break;
            }
        }
    }

    private void Value(ref Utf8JsonReader reader, StringBuilder path, Stack<(int Length, int Index)> levels, ReadOnlySpan<byte> utf8, ref LineCounter lines)
    {
        if (levels.Count == 0)
        {
            path.Append(TypeAt(utf8));
            Note(path.ToString(), utf8, reader.TokenStartIndex, ref lines);
        }
        else if (levels.Peek().Index >= 0)
        {
            var (length, index) = levels.Pop();
            levels.Push((length, index + 1));
            path.Length = length;
            path.Append('[').Append(index).Append(']');
            Note(path.ToString(), utf8, reader.TokenStartIndex, ref lines);
        }

        if (reader.TokenType == JsonTokenType.StartObject)
        {
            levels.Push((path.Length, -1));
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            levels.Push((path.Length, 0));
        }
    }

    private void Note(string path, ReadOnlySpan<byte> utf8, long offset, ref LineCounter lines)
    {
        if (_wanted.Contains(path))
        {
            _found.TryAdd(path, lines.At(utf8, (int)offset));
        }
    }

    private static string TypeAt(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("resourceType"u8))
            {
                return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() ?? "$" : "$";
            }
        }

        return "$";
    }

    // Offsets only grow, so each line end is counted once.
    private struct LineCounter
    {
        private int _at;
        private int _line;
        private int _lineStart;

        public (int? Line, int? Column) At(ReadOnlySpan<byte> utf8, int offset)
        {
            for (; _at < offset; _at++)
            {
                if (utf8[_at] == (byte)'\n')
                {
                    (_line, _lineStart) = (_line + 1, _at + 1);
                }
            }

            return (_line + 1, Encoding.UTF8.GetCharCount(utf8[_lineStart..offset]) + 1);
        }
    }
}
