using System.Text;
using System.Text.Json;

namespace Physology.Fhir.R4.Json;

/// <summary>Goes over the text a second time, only where there are issues, and finds path, line and column of each.</summary>
internal static class IssueLocator
{
    private sealed class Level
    {
        public bool IsArray;
        public int Index = -1;
        public string Name = "";
    }

    public static List<JsonIssue> Locate(ReadOnlySpan<byte> utf8, List<JsonInput.RawIssue> issues)
    {
        var ordered = issues.OrderBy(i => i.Offset).ToList(); // stable: one place keeps the order of finding
        var paths = Paths(utf8, ordered);
        var located = new List<JsonIssue>(ordered.Count);
        var line = 1;
        var lineStart = 0;
        var at = 0;
        for (var i = 0; i < ordered.Count; i++)
        {
            var offset = (int)Math.Min(ordered[i].Offset, utf8.Length);
            for (; at < offset; at++)
                if (utf8[at] == (byte)'\n')
                    (line, lineStart) = (line + 1, at + 1);
            located.Add(new JsonIssue(ordered[i].Code, paths[i], line, Encoding.UTF8.GetCharCount(utf8[lineStart..offset]) + 1, ordered[i].Message));
        }
        return located;
    }

    private static string[] Paths(ReadOnlySpan<byte> utf8, List<JsonInput.RawIssue> issues)
    {
        var paths = new string[issues.Count];
        var levels = new List<Level>();
        var root = RootName(utf8);
        var next = 0;
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (next < issues.Count && reader.Read())
            {
                Enter(ref reader, levels);
                for (; next < issues.Count && issues[next].Offset <= reader.TokenStartIndex; next++)
                    paths[next] = Path(root, levels, reader.TokenType);
                Leave(ref reader, levels);
            }
        }
        catch (JsonException)
        {
            // The text breaks off here; what is left lies at or after the break.
        }
        for (; next < issues.Count; next++)
            paths[next] = Path(root, levels, JsonTokenType.None);
        return paths;
    }

    private static void Enter(ref Utf8JsonReader reader, List<Level> levels)
    {
        if (reader.TokenType == JsonTokenType.PropertyName)
            levels[^1].Name = Name(ref reader);
        else if (reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject) && levels.Count > 0 && levels[^1].IsArray)
            levels[^1].Index++;
    }

    private static void Leave(ref Utf8JsonReader reader, List<Level> levels)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            levels.Add(new Level { IsArray = reader.TokenType == JsonTokenType.StartArray });
        else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            levels.RemoveAt(levels.Count - 1);
    }

    private static string Path(string root, List<Level> levels, JsonTokenType token)
    {
        var path = new StringBuilder(root);
        foreach (var level in levels)
            if (level.IsArray)
            {
                if (level.Index >= 0)
                    path.Append('[').Append(level.Index).Append(']');
            }
            else if (level.Name.Length > 0)
                path.Append('.').Append(level.Name.StartsWith('_') ? level.Name[1..] : level.Name);
        return path.ToString();
    }

    private static string RootName(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("resourceType"u8))
                    return reader.Read() && reader.TokenType == JsonTokenType.String && FhirTypes.CreateResource(Name(ref reader)) is { } resource
                        ? resource.TypeName
                        : "$";
        }
        catch (JsonException)
        {
            // Not JSON up to its type: the path starts without a name.
        }
        return "$";
    }

    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!; // a property name or a string: never null
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }
}
