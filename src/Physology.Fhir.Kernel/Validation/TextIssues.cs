using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>Brings what was wrong with a text as JSON and what is wrong with its content into one report, in the order of the text.</summary>
internal static class TextIssues
{
    public static List<ValidationIssue> Merge(ReadOnlySpan<byte> utf8, ParseResult<R4.Resource> parsed, ValidationRun? run)
    {
        var merged = new List<ValidationIssue>();
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var issue in parsed.Issues)
        {
            said.Add(issue.Path);
            merged.Add(JsonReport.Issue(issue));
        }

        if (run is { Issues.Count: > 0 })
        {
            var positions = new PositionIndex(run.JsonPaths);
            positions.Find(utf8);
            for (var i = 0; i < run.Issues.Count; i++)
            {
                var (issue, path) = (run.Issues[i], run.JsonPaths[i]);
                // The reader has said so already of the same value, or why the element came out empty.
                if ((issue.Code == ValidationIssueCodes.PrimitiveSyntax && said.Contains(path))
                    || (issue.Code == ValidationIssueCodes.EmptyElement && said.Any(s => s.StartsWith(path, StringComparison.Ordinal))))
                {
                    continue;
                }

                var (line, column) = positions.At(path);
                merged.Add(issue with { Line = line, Column = column });
            }
        }

        return [.. merged.OrderBy(i => i.Line ?? 0).ThenBy(i => i.Column ?? 0)]; // stable: what is found at one place keeps its order
    }
}
