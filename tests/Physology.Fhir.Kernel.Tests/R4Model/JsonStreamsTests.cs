using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.R4Model;

/// <summary>The same result from every door, and limits at each.</summary>
public sealed class JsonStreamsTests
{
    private static readonly byte[] Json = new RandomJson(3).Resource("Observation");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async System.Threading.Tasks.Task Parse_PiecesOfAnySize_GivesTheSame(int size)
    {
        var expected = FhirJson.Parse(Json).Value!;
        var pipe = new Pipe();
        var writing = WriteAsync(pipe.Writer, Json, size);

        var fromPipe = await FhirJson.ParseAsync<Fhir.R4.Observation>(pipe.Reader, null, Token);
        await writing;

        Assert.True(expected.IsExactly(fromPipe.Value));
        Assert.True(expected.IsExactly(FhirJson.Parse<Fhir.R4.Observation>(Sequence(Json, size)).Value));
        Assert.True(expected.IsExactly((await FhirJson.ParseAsync<Fhir.R4.Observation>(new Trickle(Json, size), null, Token)).Value));
        Assert.True(expected.IsExactly((await FhirJson.ParseAsync<Fhir.R4.Observation>(new MemoryStream(Json), null, Token)).Value));
    }

    [Fact]
    public async System.Threading.Tasks.Task Write_ToStreamAndPipe_IsTheSameText()
    {
        var value = FhirJson.Parse(Json).Value!;
        var stream = new MemoryStream();
        var pipe = new Pipe();

        await FhirJson.WriteAsync(value, stream, Token);
        await FhirJson.WriteAsync(value, pipe.Writer, Token);
        await pipe.Writer.CompleteAsync();
        var piped = await pipe.Reader.ReadAsync(Token);

        Assert.Equal(FhirJson.Write(value), stream.ToArray());
        Assert.Equal(FhirJson.Write(value), piped.Buffer.ToArray());
    }

    [Fact]
    public void Write_ToABufferOfSmallPieces_IsTheSameText()
    {
        var value = new Fhir.R4.Binary { ContentType = "x/é", Data = Convert.ToBase64String(new byte[30_000]), Id = new string('i', 5000) + "\"é\n" };
        var small = new SmallPieces();

        FhirJson.Write(value, small);

        Assert.Equal(FhirJson.Write(value), small.ToArray());
    }

    [Fact]
    public async System.Threading.Tasks.Task Parse_BeyondALimit_SaysWhichAndReadsNoFurther()
    {
        var endless = new Trickle(new byte[1 << 20], 4096);
        var options = new JsonReadOptions { Limits = new JsonLimits(MaxBytes: 10_000) };
        var many = Encoding.UTF8.GetBytes("""{"resourceType":"Patient","name":[""" + string.Join(',', Enumerable.Repeat("""{"text":"a"}""", 50)) + "]}");

        var large = await FhirJson.ParseAsync<Fhir.R4.Resource>(endless, options, Token);
        var elements = FhirJson.Parse<Fhir.R4.Resource>(many, new JsonLimits(MaxElements: 51));

        Assert.Equal(JsonIssueCodes.TooLarge, Assert.Single(large.Issues).Code);
        Assert.InRange(endless.Position, 10_000, 40_000);
        Assert.Equal(("JSON116", "Patient.name[49]"), (Assert.Single(elements.Issues).Code, elements.Issues[0].Path));
        Assert.Null(elements.Value);
        Assert.True(FhirJson.Parse<Fhir.R4.Resource>(many, new JsonLimits(MaxElements: 52)).IsClean);
        Assert.Equal("JSON116", Assert.Single(FhirJson.Parse<Fhir.R4.Resource>(
            """{"resourceType":"Patient","name":[{"given":["a","b","c"]}]}""", new JsonLimits(MaxElements: 6)).Issues).Code);
    }

    [Fact]
    public void Write_ValueThatContainsItself_Throws()
    {
        var extension = new Fhir.R4.Extension { Url = "http://example.org" };
        extension.Extension.Add(extension);

        Assert.Throws<InvalidOperationException>(() => FhirJson.Write(extension));
    }

    [Fact]
    public void Write_ComponentInAChoice_Throws() =>
        Assert.Throws<InvalidOperationException>(() => FhirJson.Write(new Fhir.R4.Observation { Value = new Fhir.R4.Observation.ComponentComponent() }));

    [Fact]
    public void Write_HalfASurrogatePair_BecomesTheReplacementCharacter() =>
        Assert.Equal("{\"text\":\"a\uFFFDb\"}", FhirJson.WriteToString(new Fhir.R4.Annotation { Text = "a\ud83db" }));

    [Fact]
    public void Write_Indented_HasAMemberALine() =>
        Assert.Equal("{\n  \"resourceType\": \"Patient\",\n  \"name\": [\n    {\n      \"given\": [\n        \"A, b: {c}\",\n        \"d\"\n      ]\n    },\n    {}\n  ]\n}",
            FhirJson.WriteToString(new Fhir.R4.Patient { Name = { new Fhir.R4.HumanName { Given = { "A, b: {c}", "d" } }, new Fhir.R4.HumanName() } }, indented: true));

    private static async System.Threading.Tasks.Task WriteAsync(PipeWriter writer, byte[] bytes, int size)
    {
        foreach (var piece in bytes.Chunk(size))
            await writer.WriteAsync(piece, Token);
        await writer.CompleteAsync();
    }

    private static ReadOnlySequence<byte> Sequence(byte[] bytes, int size)
    {
        var pieces = bytes.Chunk(size).ToList();
        var first = new Piece(pieces[0], null);
        var last = pieces.Skip(1).Aggregate(first, (previous, piece) => new Piece(piece, previous));
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(byte[] bytes, Piece? previous)
        {
            Memory = bytes;
            RunningIndex = previous is null ? 0 : previous.RunningIndex + previous.Memory.Length;
            if (previous is not null)
                previous.Next = this;
        }
    }

    /// <summary>A stream that gives a few bytes at a time and cannot tell its length.</summary>
    private sealed class Trickle(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Read(buffer.Span[..Math.Min(size, buffer.Length)]));
    }

    /// <summary>Gives no more than it is asked for.</summary>
    private sealed class SmallPieces : IBufferWriter<byte>
    {
        private readonly List<byte> _bytes = [];
        private byte[] _piece = [];

        public void Advance(int count) => _bytes.AddRange(_piece.AsSpan(0, count));

        public Memory<byte> GetMemory(int sizeHint = 0) => _piece = new byte[Math.Max(sizeHint, 1)];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public byte[] ToArray() => [.. _bytes];
    }
}
