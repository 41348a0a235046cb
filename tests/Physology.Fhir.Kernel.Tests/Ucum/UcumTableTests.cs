using System.Text.Json;
using Physology.Fhir.Kernel.Ucum;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Ucum;

/// <summary>The embedded table against the data file that it is made from: the same bytes, and the same meaning of every unit.</summary>
public sealed class UcumTableTests
{
    [Fact]
    public void Table_FromTheDataFile_IsWhatIsCheckedIn() => Assert.Equal(
        ModelGenerator.UcumTable.Make(FindData()),
        File.ReadAllText(Path.Combine(Repository.Root, "src", "Physology.Fhir.Kernel", "Ucum", "ucum.tsv")));

    [Fact]
    public void Units_EachOfTheDataFile_AreRead()
    {
        var unread = Units(FindData()).Where(u => !UcumUnit.TryParse(u.Code.Trim(), out _)).Select(u => u.Code);

        Assert.Empty(unread);
    }

    [Fact]
    public void Units_EachOfTheDataFile_HaveItsMagnitude()
    {
        // The data file holds doubles with their rounding, and is itself at odds with UCUM's table in these:
        // [diop], [mesh_i] and Bd lack their leading '/', and a low power field is 100 of a high one.
        string[] mended = ["[diop]", "[mesh_i]", "Bd", "[LPF]", "/[LPF]", "{#}/[LPF]"];
        var different = new List<string>();
        foreach (var (code, magnitude, dimension, isSpecial, isArbitrary) in Units(FindData()))
        {
            if (isSpecial || isArbitrary || mended.Contains(code) || !UcumUnit.TryParse(code.Trim(), out var unit))
                continue;
            if (unit.TryToBase(1, out var value) && value is > 0.000000000001m and < 1_000_000_000_000m && Math.Abs((double)value / magnitude - 1) > 1e-9)
                different.Add($"{code}: {value}, not {magnitude}");
            if (unit.Dimension != dimension)
                different.Add($"{code}: {unit.Dimension}, not {dimension}");
        }

        Assert.Empty(different);
    }

    private static string FindData()
    {
        var path = new[] { Repository.Root, Path.Combine(Repository.Root, "..", "main") }
            .Select(root => Path.Combine(root, ".work", "guide", "ucum", "package", "data", "ucumDefs.min.json")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, "npm @lhncbc/ucum-lhc is not here: 'bash profiles/build --tools' fetches it.");
        return File.ReadAllText(path!); // the line above has left otherwise
    }

    private static IEnumerable<(string Code, double Magnitude, string Dimension, bool IsSpecial, bool IsArbitrary)> Units(string data)
    {
        using var document = JsonDocument.Parse(data);
        string[] bases = ["m", "s", "g", "rad", "K", "C", "cd"];
        foreach (var row in document.RootElement.GetProperty("units").GetProperty("data").EnumerateArray())
        {
            var exponents = bases.Zip(row[6].EnumerateArray().Select(e => e.GetInt32())).Where(e => e.Second != 0).OrderBy(e => e.First, StringComparer.Ordinal);
            var dimension = string.Join('.', exponents.Select(e => e.Second == 1 ? e.First : e.First + e.Second));
            yield return (row[2].GetString()!, row[5].GetDouble(), dimension.Length == 0 ? "1" : dimension, row[13].GetBoolean(), row[14].GetBoolean());
        }
    }
}
