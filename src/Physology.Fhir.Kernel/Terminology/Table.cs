namespace Physology.Fhir.Kernel.Terminology;

/// <summary>The lists in the folder Tables, as they were built into the assembly.</summary>
internal static class Table
{
    /// <summary>The lines of a table but for its remarks.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream("terminology/" + name)
            ?? throw new InvalidOperationException($"The table {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
