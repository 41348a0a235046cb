using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Physology.Fhir.ModelGenerator;

/// <summary>
/// The compact table of UCUM's prefixes and units out of ucum-lhc's data file. A line is <c>p code factor</c> for a prefix, else
/// <c>kind code factor definition scale</c>; kind: b base unit, a arbitrary, s on a scale, u any other; m after it: takes prefixes.
/// </summary>
public static class UcumTable
{
    private const string Header = """
        # UCUM's prefixes and units, made by Physology.Fhir.ModelGenerator from the data file of npm @lhncbc/ucum-lhc 7.1.9.
        # The UCUM table and UCUM codes are copyright 1995-2009, Regenstrief Institute, Inc. and the Unified Codes for Units of Measures (UCUM)
        # Organization. All rights reserved. Provided "as is", any express or implied warranties are disclaimed. Terms: README.md beside this file.

        """;

    // The data file drops a leading '/', powers of ten and factors under a scale from these definitions; UCUM's own table has them so.
    // %[slope]: UCUM's function takes degrees, ours radians.
    private static readonly Dictionary<string, (string Factor, string Definition)> Mended = new()
    {
        ["[mu_0]"] = ("4e-7", "[pi].N/A2"),
        ["Oe"] = ("250", "/[pi].A/m"),
        ["[diop]"] = ("1", "/m"),
        ["[mesh_i]"] = ("1", "/[in_i]"),
        ["Bd"] = ("1", "/s"),
        ["[S]"] = ("1e-13", "s"),
        ["[degF]"] = ("5", "K/9"),
        ["[degRe]"] = ("5", "K/4"),
        ["B[SPL]"] = ("2e-5", "Pa"),
        ["B[10.nV]"] = ("10", "nV"),
        ["%[slope]"] = ("1", "rad"),
    };

    /// <summary>The table's text. Throws <see cref="JsonException"/> or <see cref="KeyNotFoundException"/> where the data file is not of that shape.</summary>
    public static string Make(string dataFile)
    {
        using var data = JsonDocument.Parse(dataFile);
        var text = new StringBuilder(Header.ReplaceLineEndings("\n"));
        foreach (var prefix in Rows(data.RootElement.GetProperty("prefixes")))
        {
            var factor = Text(prefix["exp_"]) is { Length: > 0 } exponent ? "1e" + exponent : prefix["value_"].GetInt64().ToString(CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"p\t{Text(prefix["code_"])}\t{factor}\n");
        }
        foreach (var unit in Rows(data.RootElement.GetProperty("units")).Where(u => Text(u["source_"]) == "UCUM"))
        {
            var code = Text(unit["csCode_"]);
            var isBase = unit["isBase_"].GetBoolean();
            var isSpecial = unit["isSpecial_"].GetBoolean();
            var isArbitrary = unit["isArbitrary_"].GetBoolean();
            var (factor, definition) = Mended.TryGetValue(code, out var mended) ? mended
                : (Text(unit["baseFactorStr_"]) is { Length: > 0 } number ? number : "1", Text(unit["csUnitString_"]));
            if (isArbitrary && definition == "1")
                definition = "";
            var kind = isBase ? "bm" : (isSpecial ? "s" : isArbitrary ? "a" : "u") + (unit["isMetric_"].ValueKind == JsonValueKind.True ? "m" : "");
            text.Append(CultureInfo.InvariantCulture, $"{kind}\t{code}\t{factor}\t{definition}\t{(isSpecial ? Text(unit["cnv_"]) : "")}\n");
        }
        return text.ToString();
    }

    private static IEnumerable<Dictionary<string, JsonElement>> Rows(JsonElement table)
    {
        var columns = table.GetProperty("config").EnumerateArray().Select(c => c.ValueKind == JsonValueKind.Array ? c[0].GetString()! : c.GetString()!).ToArray();
        foreach (var row in table.GetProperty("data").EnumerateArray())
            yield return columns.Zip(row.EnumerateArray()).ToDictionary(c => c.First, c => c.Second);
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
