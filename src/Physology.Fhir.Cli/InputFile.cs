namespace Physology.Fhir.Cli;

/// <summary>Files that were named on the command line; <c>-</c> is standard input.</summary>
internal static class InputFile
{
    public const string StandardInput = "-";

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static byte[] Read(string path)
    {
        using var stream = Open(path);
        using var buffer = new MemoryStream();
        try
        {
            stream.CopyTo(buffer);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be read: {error.Message}");
        }

        return buffer.ToArray();
    }

    /// <summary>A file to read from its beginning.</summary>
    /// <exception cref="UsageException">It cannot be opened.</exception>
    public static Stream Open(string path)
    {
        try
        {
            return path == StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"{path} cannot be read: {error.Message}");
        }
    }
}
