using System.Globalization;

namespace Physology.Fhir.Kernel.Specification;

/// <summary>Which of two business versions is the later: number by number where they are numbers (<c>1.10</c> after <c>1.9</c>), else as text. None is the earliest; a pre-release (<c>2.0.0-ballot</c>) is before its release.</summary>
internal static class VersionOrder
{
    public static int Compare(string? a, string? b)
    {
        if (a is null || b is null)
        {
            return (a is null ? 0 : 1) - (b is null ? 0 : 1);
        }

        var (left, leftLabel) = Split(a);
        var (right, rightLabel) = Split(b);
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var order = ComparePart(i < left.Length ? left[i] : "0", i < right.Length ? right[i] : "0");
            if (order != 0)
            {
                return order;
            }
        }

        return leftLabel == rightLabel ? 0
            : leftLabel.Length == 0 ? 1
            : rightLabel.Length == 0 ? -1
            : string.CompareOrdinal(leftLabel, rightLabel);
    }

    private static int ComparePart(string a, string b) =>
        long.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var left)
        && long.TryParse(b, NumberStyles.None, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
            : string.CompareOrdinal(a, b);

    // Dates (2018-08-12) are versions too: a hyphen begins a label only after dotted numbers.
    private static (string[] Parts, string Label) Split(string version)
    {
        var dot = version.IndexOf('.', StringComparison.Ordinal);
        var hyphen = version.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 || dot < 0 || dot > hyphen
            ? (version.Split('.', '-'), "")
            : (version[..hyphen].Split('.'), version[(hyphen + 1)..]);
    }
}
