using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Physology.Fhir.Kernel.Ucum;

/// <summary>The prefixes and units of UCUM, from the embedded table; a unit is worked out from its definition when it is first asked for.</summary>
internal static class UcumTable
{
    private sealed record Row(string Code, char Kind, bool IsMetric, string Factor, string Definition, string Scale);

    private static readonly Lazy<(FrozenDictionary<string, Row> Units, FrozenDictionary<string, ExactRatio> Prefixes)> Table = new(Load);
    private static readonly ConcurrentDictionary<string, UcumTerm> Worked = new(StringComparer.Ordinal);

    /// <summary>The unit of this symbol, with or without a prefix and without an exponent; null where there is none.</summary>
    public static UcumTerm? Find(ReadOnlySpan<char> symbol)
    {
        var (units, prefixes) = Table.Value;
        if (units.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(symbol, out var row))
            return Work(row);
        for (var length = Math.Min(2, symbol.Length - 1); length >= 1; length--)
        {
            if (prefixes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(symbol[..length], out var prefix)
                && units.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(symbol[length..], out row) && row.IsMetric)
            {
                var unit = Work(row);
                (string, int)[] components = [(symbol.ToString(), 1)];
                return unit.Special is null
                    ? unit with { Factor = unit.Factor * prefix, Components = components }
                    : unit with { Prefix = prefix, Components = components };
            }
        }
        return null;
    }

    private static UcumTerm Work(Row row) => Worked.GetOrAdd(row.Code, static (code, row) =>
    {
        if (row.Kind is 'b' or 'a' && row.Definition.Length == 0)
            return UcumTerm.Of(code, ExactRatio.One, UcumDimension.Of(code));
        // The table is ours and checked by a test: what it defines can be read.
        var definition = UcumParser.Parse(row.Definition) ?? throw new InvalidDataException($"UCUM table: {code} is defined as {row.Definition}");
        var term = UcumTerm.Of(code, definition.Factor * ExactRatio.Parse(row.Factor), definition.Dimension);
        return row.Kind == 's' ? term with { Special = UcumScale.Named(row.Scale) ?? throw new InvalidDataException($"UCUM table: scale {row.Scale} of {code}") } : term;
    }, row);

    private static (FrozenDictionary<string, Row>, FrozenDictionary<string, ExactRatio>) Load()
    {
        using var stream = typeof(UcumTable).Assembly.GetManifestResourceStream("ucum/ucum.tsv") ?? throw new InvalidDataException("ucum/ucum.tsv is not embedded");
        using var reader = new StreamReader(stream);
        var units = new Dictionary<string, Row>(StringComparer.Ordinal);
        var prefixes = new Dictionary<string, ExactRatio>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var columns = line.Split('\t');
            if (columns[0] == "p")
                prefixes.Add(columns[1], ExactRatio.Parse(columns[2]));
            else
                units.Add(columns[1], new(columns[1], columns[0][0], columns[0].Contains('m'), columns[2], columns[3], columns[4]));
        }
        return (units.ToFrozenDictionary(StringComparer.Ordinal), prefixes.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
