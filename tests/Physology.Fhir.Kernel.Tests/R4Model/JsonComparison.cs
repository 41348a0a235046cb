using System.Text.Json;

namespace Physology.Fhir.Kernel.Tests.R4Model;

/// <summary>Compares two JSON texts: members in any order, arrays in order, numbers by their digits.</summary>
internal static class JsonComparison
{
    /// <summary>Where they differ first, or null where they do not.</summary>
    public static string? Difference(ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> actual)
    {
        var options = new JsonDocumentOptions { MaxDepth = 256 };
        using var left = JsonDocument.Parse(expected, options);
        using var right = JsonDocument.Parse(actual, options);
        return Difference("$", left.RootElement, right.RootElement);
    }

    private static string? Difference(string path, JsonElement expected, JsonElement actual)
    {
        if (expected.ValueKind != actual.ValueKind)
            return $"{path}: {expected.ValueKind} became {actual.ValueKind}";
        return expected.ValueKind switch
        {
            JsonValueKind.Object => Members(path, expected, actual),
            JsonValueKind.Array => Items(path, expected, actual),
            JsonValueKind.String => expected.GetString() == actual.GetString() ? null : $"{path}: another string",
            _ => expected.GetRawText() == actual.GetRawText() ? null : $"{path}: {expected.GetRawText()} became {actual.GetRawText()}",
        };
    }

    private static string? Members(string path, JsonElement expected, JsonElement actual)
    {
        foreach (var member in expected.EnumerateObject())
        {
            if (!actual.TryGetProperty(member.Name, out var other))
                return $"{path}.{member.Name}: lost";
            if (Difference($"{path}.{member.Name}", member.Value, other) is { } difference)
                return difference;
        }
        foreach (var member in actual.EnumerateObject())
            if (!expected.TryGetProperty(member.Name, out _))
                return $"{path}.{member.Name}: invented";
        return null;
    }

    private static string? Items(string path, JsonElement expected, JsonElement actual)
    {
        if (expected.GetArrayLength() != actual.GetArrayLength())
            return $"{path}: {expected.GetArrayLength()} items became {actual.GetArrayLength()}";
        for (var i = 0; i < expected.GetArrayLength(); i++)
            if (Difference($"{path}[{i}]", expected[i], actual[i]) is { } difference)
                return difference;
        return null;
    }
}
