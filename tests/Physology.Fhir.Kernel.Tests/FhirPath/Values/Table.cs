using Xunit;

namespace Physology.Fhir.Kernel.Tests.FhirPath.Values;

/// <summary>Cases written as lines: columns between bars, nothing but a remark after the last.</summary>
internal static class Table
{
    public static void Check(string lines, int columns, Func<string[], string?> run)
    {
        var wrong = new List<string>();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            Assert.True(cells.Length >= columns, line);
            var actual = run(cells) ?? "-";
            if (actual != cells[columns - 1])
                wrong.Add($"{line}   was: {actual}");
        }
        Assert.Empty(wrong);
    }

    public static string? Text(bool? value) => value?.ToString().ToLowerInvariant();

    public static string? Text(int? order) => order switch { null => null, < 0 => "<", 0 => "=", _ => ">" };
}
