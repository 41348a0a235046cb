using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Physology.Fhir.Cli;

/// <summary>Standard output as UTF-8 without a byte order mark, lines ended by a line feed; and standard error for what went wrong.</summary>
internal sealed class CommandOutput(Stream output, TextWriter errors) : IDisposable
{
    /// <summary>How JSON lines are written: compact, and only escaped where JSON asks for it.</summary>
    public static readonly JsonWriterOptions LineOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly BufferedStream _output = new(output, 1 << 16);

    /// <summary>For messages to a person.</summary>
    public TextWriter Errors { get; } = errors;

    /// <summary>Writes text and a line feed.</summary>
    public void WriteLine(string text) => WriteLine(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes UTF-8 and a line feed.</summary>
    public void WriteLine(ReadOnlySpan<byte> utf8)
    {
        _output.Write(utf8);
        _output.WriteByte((byte)'\n');
    }

    /// <summary>Sends on what is still held back.</summary>
    public void Dispose() => _output.Flush();
}
