using System.Buffers;

namespace Physology.Fhir.R4.Json;

/// <summary>Lays out compact JSON for people: a member and an item a line, two spaces a level. Every token stays as it is.</summary>
internal static class JsonLines
{
    public static void Write(ReadOnlySpan<byte> compact, IBufferWriter<byte> into)
    {
        var level = 0;
        for (var at = 0; at < compact.Length;)
        {
            var length = TokenLength(compact[at..]);
            var token = compact.Slice(at, length);
            at += length;
            if (token[0] is (byte)'{' or (byte)'[')
            {
                into.Write(token);
                if (compact[at] is (byte)'}' or (byte)']')
                    into.Write(compact.Slice(at++, 1));
                else
                    NewLine(into, ++level);
                continue;
            }
            if (token[0] is (byte)'}' or (byte)']')
                NewLine(into, --level);
            into.Write(token);
            if (token[0] == (byte)',')
                NewLine(into, level);
            else if (token[0] == (byte)':')
                into.Write(" "u8);
        }
    }

    private static int TokenLength(ReadOnlySpan<byte> json)
    {
        if (json[0] is (byte)'{' or (byte)'}' or (byte)'[' or (byte)']' or (byte)',' or (byte)':')
            return 1;
        if (json[0] != (byte)'"')
            return json.IndexOfAny((byte)',', (byte)'}', (byte)']');
        var at = 1;
        while (json[at] != (byte)'"')
            at += json[at] == (byte)'\\' ? 2 : 1;
        return at + 1;
    }

    private static void NewLine(IBufferWriter<byte> into, int level)
    {
        var length = 1 + (level * 2);
        var span = into.GetSpan(length)[..length];
        span.Fill((byte)' ');
        span[0] = (byte)'\n';
        into.Advance(length);
    }
}
