using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Physology.Fhir.R4.Json;

/// <summary>
/// FHIR's JSON for System.Text.Json: resources of any type, a type of resource, and data types with elements, alone or as members of other
/// objects. Content with errors throws <see cref="FhirJsonException"/>.
/// </summary>
/// <param name="options">How texts are read; by the letter where none are given.</param>
/// <param name="onWarnings">Is told of the warnings of tolerant reading, which would be lost here otherwise.</param>
public sealed class FhirJsonConverterFactory(JsonReadOptions? options = null, Action<IReadOnlyList<JsonIssue>>? onWarnings = null) : JsonConverterFactory
{
    private readonly JsonReadOptions _options = options is not { Reading: JsonReading.Tolerant } || onWarnings is not null
        ? options ?? JsonReadOptions.Strict
        : throw new ArgumentException("Tolerant reading is never silent: say who is told of the warnings.", nameof(onWarnings));

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeof(Base).IsAssignableFrom(typeToConvert);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">A primitive, or an abstract type other than a resource's: JSON has no object that says which.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        var converter = typeof(Resource).IsAssignableFrom(typeToConvert) ? typeof(ResourceConverter<>)
            : typeof(Element).IsAssignableFrom(typeToConvert) && !typeof(PrimitiveType).IsAssignableFrom(typeToConvert) && !typeToConvert.IsAbstract ? typeof(ElementConverter<>)
            : throw new NotSupportedException($"{typeToConvert.Name} has no JSON object of its own.");
        return (JsonConverter)Activator.CreateInstance(converter.MakeGenericType(typeToConvert), this)!; // never null for a class
    }

    private T Taken<T>(ParseResult<T> result) where T : Base
    {
        if (result.HasErrors)
            throw new FhirJsonException([.. result.Issues.OrderBy(i => i.Severity)]);
        if (result.Issues.Count > 0)
            onWarnings?.Invoke(result.Issues);
        return result.Value!; // no resource at all is an error
    }

    private static void Write(Utf8JsonWriter writer, Base value)
    {
        using var buffer = new PooledBuffer(16 * 1024);
        FhirJson.Write(value, buffer);
        writer.WriteRawValue(buffer.Written, skipInputValidation: true);
    }

    private sealed class ResourceConverter<T>(FhirJsonConverterFactory factory) : JsonConverter<T> where T : Resource
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return factory.Taken(FhirJson.Parse<T>(JsonMarshal.GetRawUtf8Value(document.RootElement), factory._options));
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => FhirJsonConverterFactory.Write(writer, value);
    }

    private sealed class ElementConverter<T>(FhirJsonConverterFactory factory) : JsonConverter<T> where T : Element, new()
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return factory.Taken(FhirJson.ParseElement<T>(JsonMarshal.GetRawUtf8Value(document.RootElement), factory._options));
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => FhirJsonConverterFactory.Write(writer, value);
    }
}
