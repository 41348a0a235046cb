using System.Buffers;
using System.IO.Pipelines;

namespace Physology.Fhir.R4.Json;

public static partial class FhirJson
{
    /// <summary>
    /// Reads a resource of this type from a stream, to its end. The text is held once, in rented memory; no more than
    /// <see cref="JsonLimits.MaxBytes"/> of it is taken.
    /// </summary>
    /// <exception cref="IOException">The stream failed; bad content never throws.</exception>
    public static async ValueTask<ParseResult<T>> ParseAsync<T>(Stream utf8, JsonReadOptions? options, CancellationToken cancellationToken) where T : Resource
    {
        ArgumentNullException.ThrowIfNull(utf8);
        options ??= JsonReadOptions.Strict;
        if (utf8 is MemoryStream memory && memory.TryGetBuffer(out var whole))
        {
            var rest = whole.AsMemory((int)Math.Min(memory.Position, memory.Length));
            memory.Position = memory.Length;
            return Parse<T>(rest.Span, options);
        }
        using var buffer = new PooledBuffer(Capacity(utf8, options));
        while (true)
        {
            var read = await utf8.ReadAsync(buffer.GetMemory(1), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return Parse<T>(buffer.Written, options);
            buffer.Advance(read);
            if (buffer.Length > options.Limits.MaxBytes)
                return new ParseResult<T>(null, TooLarge(buffer.Length, options));
        }
    }

    /// <summary>
    /// Reads a resource of this type from a pipe, to its end. What arrives is copied once and given back to the pipe at once, so that the
    /// pipe never holds the text as well. The reader is not completed: that is its owner's to do.
    /// </summary>
    public static async ValueTask<ParseResult<T>> ParseAsync<T>(PipeReader utf8, JsonReadOptions? options, CancellationToken cancellationToken) where T : Resource
    {
        ArgumentNullException.ThrowIfNull(utf8);
        options ??= JsonReadOptions.Strict;
        PooledBuffer? buffer = null;
        try
        {
            while (true)
            {
                var arrived = await utf8.ReadAsync(cancellationToken).ConfigureAwait(false);
                if (arrived.IsCompleted && buffer is null)
                {
                    var result = Parse<T>(arrived.Buffer, options); // all of it came at once
                    utf8.AdvanceTo(arrived.Buffer.End);
                    return result;
                }
                buffer ??= new PooledBuffer(64 * 1024);
                foreach (var piece in arrived.Buffer)
                    buffer.Write(piece.Span);
                utf8.AdvanceTo(arrived.Buffer.End);
                if (buffer.Length > options.Limits.MaxBytes)
                    return new ParseResult<T>(null, TooLarge(buffer.Length, options));
                if (arrived.IsCompleted)
                    return Parse<T>(buffer.Written, options);
            }
        }
        finally
        {
            buffer?.Dispose();
        }
    }

    /// <summary>Writes a resource, or any complex type, as compact UTF-8 to a stream.</summary>
    /// <exception cref="ArgumentException">A primitive has no JSON object of its own.</exception>
    public static async ValueTask WriteAsync(Base value, Stream utf8, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        using var buffer = new PooledBuffer(16 * 1024);
        Write(value, buffer);
        await utf8.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a resource, or any complex type, as compact UTF-8 into a pipe, and flushes it.</summary>
    /// <exception cref="ArgumentException">A primitive has no JSON object of its own.</exception>
    public static async ValueTask WriteAsync(Base value, PipeWriter utf8, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        Write(value, utf8);
        await utf8.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private static int Capacity(Stream stream, JsonReadOptions options) =>
        stream.CanSeek && stream.Length - stream.Position is > 0 and var length && length <= options.Limits.MaxBytes ? (int)length + 1 : 16 * 1024;
}
