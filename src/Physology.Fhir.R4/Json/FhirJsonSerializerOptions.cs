using System.Text.Json;

namespace Physology.Fhir.R4.Json;

/// <summary>FHIR for whoever takes <see cref="JsonSerializerOptions"/>: ASP.NET, HttpClient, caches, queues.</summary>
public static class FhirJsonSerializerOptions
{
    /// <summary>
    /// Teaches these options FHIR's JSON and gives them back: <c>services.ConfigureHttpJsonOptions(o =&gt; o.SerializerOptions.ForFhir())</c>,
    /// <c>client.GetFromJsonAsync&lt;R4.Patient&gt;(url, new JsonSerializerOptions(JsonSerializerDefaults.Web).ForFhir())</c>. Content with
    /// errors throws <see cref="FhirJsonException"/>, which ASP.NET answers with 400.
    /// </summary>
    /// <param name="options">The options; not yet in use.</param>
    /// <param name="reading">How texts are read; by the letter where none are given.</param>
    /// <param name="onWarnings">Is told of the warnings of tolerant reading; must be given for it.</param>
    /// <exception cref="ArgumentException">Tolerant reading without anybody to be told of its warnings.</exception>
    /// <exception cref="InvalidOperationException">The options are in use already.</exception>
    public static JsonSerializerOptions ForFhir(
        this JsonSerializerOptions options, JsonReadOptions? reading = null, Action<IReadOnlyList<JsonIssue>>? onWarnings = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Converters.Insert(0, new FhirJsonConverterFactory(reading, onWarnings));
        // System.Text.Json counts what is around the resource too, and 0 stands for its 64.
        options.MaxDepth = Math.Max(options.MaxDepth, (reading ?? JsonReadOptions.Strict).Limits.MaxDepth + 64);
        return options;
    }
}
