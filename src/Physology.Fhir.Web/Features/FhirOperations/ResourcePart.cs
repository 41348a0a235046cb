using System.Text;
using System.Text.Json;

namespace Physology.Fhir.Web.Features.FhirOperations;

/// <summary>A resource inside Parameters, as text: what is said about it then names the line and column of the whole body.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Utf8">The resource.</param>
/// <param name="LinesBefore">Line breaks before it.</param>
/// <param name="ColumnsBefore">Characters before it in its first line.</param>
internal sealed record ResourcePart(string Name, ReadOnlyMemory<byte> Utf8, int LinesBefore, int ColumnsBefore)
{
    /// <summary>A body that is the resource itself.</summary>
    public static ResourcePart Whole(ReadOnlyMemory<byte> utf8) => new("", utf8, 0, 0);

    /// <summary>The resources of the parameters, in order. The text has been read as FHIR before.</summary>
    public static IReadOnlyList<ResourcePart> Of(ReadOnlyMemory<byte> parameters)
    {
        var parts = new List<ResourcePart>();
        var reader = new Utf8JsonReader(parameters.Span, new JsonReaderOptions { MaxDepth = 1000 });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isList = reader.ValueTextEquals("parameter"u8);
            reader.Read();
            if (!isList || reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                if (One(ref reader, parameters) is { } part)
                {
                    parts.Add(part);
                }
            }
        }

        return parts;
    }

    private static ResourcePart? One(ref Utf8JsonReader reader, ReadOnlyMemory<byte> text)
    {
        string? name = null;
        (int Start, int End)? resource = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isName = reader.ValueTextEquals("name"u8);
            var isResource = reader.ValueTextEquals("resource"u8);
            reader.Read();
            if (isName && reader.TokenType == JsonTokenType.String)
            {
                name = reader.GetString();
            }

            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            resource = isResource ? (start, (int)reader.BytesConsumed) : resource;
        }

        if (name is null || resource is not { } found)
        {
            return null;
        }

        var before = text.Span[..found.Start];
        var line = before.LastIndexOf((byte)'\n');
        return new ResourcePart(name, text[found.Start..found.End], before.Count((byte)'\n'), Encoding.UTF8.GetCharCount(before[(line + 1)..]));
    }
}
