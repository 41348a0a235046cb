using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Physology.Fhir.Kernel.FhirPath.Runtime;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>
/// matches(), matchesFull() and replaceMatches(). The engine cannot backtrack, so that no expression and no text makes it slow; look-around
/// and back references are refused.
/// </summary>
internal static class RegularExpressions
{
    private const int MaxKept = 512;

    private static readonly ConcurrentDictionary<(string Pattern, RegexOptions Options), Regex> Kept = new();

    public static object? Matches(in Call call, string input) =>
        call.Text(0) is { } pattern ? Items.Box(Of(call, pattern, 1).IsMatch(input)) : null;

    public static object? MatchesFull(in Call call, string input) =>
        call.Text(0) is { } pattern ? Items.Box(Of(call, $"^(?:{pattern})$", 1).IsMatch(input)) : null;

    public static object? ReplaceMatches(in Call call, string input)
    {
        if (call.Text(0) is not { } pattern || call.Text(1) is not { } substitution)
            return null;
        // HL7's suite: an empty expression matches nothing here.
        if (pattern.Length == 0)
            return input;
        var regex = Of(call, pattern, 2);
        // A substitution may repeat the text it replaces, so the bound is looked at while the result grows.
        var (run, offset, length) = (call.Run, call.Offset, (long)input.Length);
        return call.Bounded(regex.Replace(input, match =>
        {
            var replacement = match.Result(substitution);
            length += replacement.Length - match.Length;
            run.Step();
            run.CheckText(length, offset);
            return replacement;
        }));
    }

    private static Regex Of(in Call call, string pattern, int flagsArgument)
    {
        var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline;
        foreach (var flag in call.Text(flagsArgument) ?? "")
            options |= flag switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                _ => throw call.Fault(FhirPathErrorCodes.BadArgument, $"There are the flags i and m, not {flag}."),
            };
        if (Kept.TryGetValue((pattern, options), out var regex))
            return regex;
        try
        {
            regex = new Regex(pattern, options);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw call.Fault(FhirPathErrorCodes.BadRegex, $"The regular expression cannot be used: {e.Message}");
        }
        if (Kept.Count >= MaxKept)
            Kept.Clear();
        Kept[(pattern, options)] = regex;
        return regex;
    }
}
