using System.Text.RegularExpressions;

namespace Physology.Fhir.Kernel.Tests.Specification;

/// <summary>The list of differences that have a reason, and which of its lines were met.</summary>
internal sealed class PublishedDifferences
{
    private readonly List<(string Line, Regex Definition, Regex Element, string[] Fields)> _lines = [];
    private readonly HashSet<string> _met = [];

    public PublishedDifferences(string package)
    {
        var path = Path.Combine(Repository.Root, "tests", "Physology.Fhir.Kernel.Tests", "Specification", "published-snapshot-differences.txt");
        var isIn = false;
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                isIn = line == $"[{package}]";
            }
            else if (isIn)
            {
                var parts = line.Split(" | ");
                _lines.Add((line, Pattern(parts[0]), Pattern(parts[1]), parts[2].Split(',')));
            }
        }
    }

    public IEnumerable<string> NotMet => _lines.Select(line => line.Line).Where(line => !_met.Contains(line));

    public bool Explain(string definition, SnapshotDifference difference)
    {
        var line = _lines.Find(l => l.Definition.IsMatch(definition) && l.Element.IsMatch(difference.ElementId) && (l.Fields is ["*"] || l.Fields.Contains(difference.Field)));
        return line.Line is not null && (_met.Add(line.Line) || true);
    }

    private static Regex Pattern(string text) => new("^" + Regex.Escape(text).Replace("\\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant);
}
