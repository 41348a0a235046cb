using Physology.Fhir.Kernel.FhirPath.Runtime;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>FHIRPath, String Manipulation. Positions and lengths count characters, which are Unicode scalar values (FHIRPath 3.0, Unicode and String Operations).</summary>
internal static class Strings
{
    public static object? IndexOf(in Call call, string input) =>
        call.Text(0) is { } sought ? Items.Box(Characters.Position(input, input.IndexOf(sought, StringComparison.Ordinal))) : null;

    public static object? LastIndexOf(in Call call, string input) =>
        call.Text(0) is { } sought ? Items.Box(Characters.Position(input, sought.Length == 0 ? input.Length : input.LastIndexOf(sought, StringComparison.Ordinal))) : null;

    public static object? Substring(in Call call, string input)
    {
        if (call.Integer(0) is not { } start || start < 0 || Characters.Offset(input, 0, start) is not { } from || from == input.Length)
            return null;
        return call.Integer(1) is { } length ? input[from..(Characters.Offset(input, from, Math.Max(length, 0)) ?? input.Length)] : input[from..];
    }

    public static object? StartsWith(in Call call, string input) =>
        call.Text(0) is { } sought ? Items.Box(input.StartsWith(sought, StringComparison.Ordinal)) : null;

    public static object? EndsWith(in Call call, string input) =>
        call.Text(0) is { } sought ? Items.Box(input.EndsWith(sought, StringComparison.Ordinal)) : null;

    public static object? Contains(in Call call, string input) =>
        call.Text(0) is { } sought ? Items.Box(input.Contains(sought, StringComparison.Ordinal)) : null;

    public static object? Upper(in Call call, string input) => input.ToUpperInvariant();

    public static object? Lower(in Call call, string input) => input.ToLowerInvariant();

    public static object? Length(in Call call, string input) => Items.Box(Characters.Count(input));

    public static object? Trim(in Call call, string input) => input.Trim(' ', '\t', '\r', '\n');

    public static object? Replace(in Call call, string input)
    {
        if (call.Text(0) is not { } pattern || call.Text(1) is not { } substitution)
            return null;
        var count = pattern.Length == 0 ? input.Length + 1 : input.AsSpan().Count(pattern);
        call.Run.TakeText(input.Length + (long)count * (substitution.Length - pattern.Length), call.Offset);
        // "If pattern is the empty string, every character in the input string will be surrounded by the substitution"
        return pattern.Length > 0
            ? input.Replace(pattern, substitution, StringComparison.Ordinal)
            : substitution + string.Concat(Characters.Each(input).Select(c => c + substitution));
    }

    public static void ToChars(in Call call, ItemList input, ItemList result)
    {
        if (Single(call, input) is { } text)
            foreach (var character in Characters.Each(text))
                result.Add(character);
    }

    public static void Split(in Call call, ItemList input, ItemList result)
    {
        if (Single(call, input) is { } text && call.Text(0) is { } separator)
            foreach (var part in text.Split(separator))
                result.Add(part);
    }

    public static void Join(in Call call, ItemList input, ItemList result)
    {
        if (input.Count == 0)
            return;
        var separator = call.Text(0) ?? "";
        var parts = new List<string>(input.Count);
        var length = 0L;
        for (var i = 0; i < input.Count; i++)
        {
            if (TextOf(call, input[i]) is not { } part)
                continue;
            parts.Add(part);
            length += part.Length + separator.Length;
            call.Run.CheckText(length, call.Offset);
        }
        result.Add(call.Bounded(string.Join(separator, parts)));
    }

    private static string? Single(in Call call, ItemList input) => input.Count switch
    {
        0 => null,
        1 => TextOf(call, input[0]),
        _ => throw call.Run.NotSingle(call.Offset),
    };

    private static string? TextOf(in Call call, object item) => Items.Value(item) switch
    {
        string text => text,
        null when item is R4.PrimitiveType => null,
        _ => throw call.WrongInput("Strings", item),
    };
}
