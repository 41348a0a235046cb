using System.Buffers;
using System.Text.Json;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Web.Features.Shared;

namespace Physology.Fhir.Web.Features.Guide;

/// <summary>A search's answer.</summary>
internal static class GuidePage
{
    /// <summary>A page of a search: the stored bytes as they are, between the few words of a searchset.</summary>
    public static IResult Of(string self, string? next, int total, IEnumerable<GuideEntry> page, string root)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("resourceType", "Bundle");
            writer.WriteString("type", "searchset");
            writer.WriteNumber("total", total);
            writer.WriteStartArray("link");
            WriteLink(writer, "self", self);
            if (next is not null)
            {
                WriteLink(writer, "next", next);
            }

            writer.WriteEndArray();
            var any = false;
            foreach (var entry in page)
            {
                if (!any)
                {
                    writer.WriteStartArray("entry");
                    any = true;
                }

                writer.WriteStartObject();
                writer.WriteString("fullUrl", $"{root}/{entry.ResourceType}/{entry.Id}");
                writer.WritePropertyName("resource");
                writer.WriteRawValue(EmbeddedGuide.Find(entry.FileName), skipInputValidation: true);
                writer.WriteStartObject("search");
                writer.WriteString("mode", "match");
                writer.WriteEndObject();
                writer.WriteEndObject();
            }

            if (any)
            {
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        return FhirAnswers.Of(buffer.WrittenMemory);
    }

    private static void WriteLink(Utf8JsonWriter writer, string relation, string url)
    {
        writer.WriteStartObject();
        writer.WriteString("relation", relation);
        writer.WriteString("url", url);
        writer.WriteEndObject();
    }
}
