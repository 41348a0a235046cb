using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Physology.Fhir.Sandbox.Store;

namespace Physology.Fhir.Sandbox.FhirApi;

/// <summary>Transaction (all or nothing, with references between its entries) and batch (each entry for itself).</summary>
public sealed class BundleInteractions(ResourceStore store, FhirInteractions interactions)
{
    private const int MaximumEntries = 2000;

    /// <exception cref="FhirProblem">The whole Bundle is turned down; the diagnostics name the entry.</exception>
    public byte[] Run(AccessCheck access, JsonObject bundle)
    {
        if (FhirBody.TypeOf(bundle) != "Bundle")
        {
            throw new FhirProblem(400, "value", "The base address takes a Bundle.");
        }

        var entries = Entries(bundle);
        return bundle["type"]?.GetValue<string>() switch
        {
            "transaction" => Write("transaction-response", store.Write(transaction => Transact(access, transaction, entries))),
            "batch" => Write("batch-response", [.. entries.Select(entry => RunAlone(access, entry))]),
            var type => throw new FhirProblem(400, "not-supported", $"A Bundle of type '{type ?? "none"}' is not processed; send a transaction or a batch."),
        };
    }

    private FhirAnswer[] Transact(AccessCheck access, StoreTransaction transaction, IReadOnlyList<Entry> entries)
    {
        var answers = new FhirAnswer?[entries.Count];
        var references = new Dictionary<string, string>(StringComparer.Ordinal);
        var ids = new string?[entries.Count];
        var conditions = new HashSet<(string Type, string Condition)>();

        // First every create learns its id (or the resource its condition finds), so that references can be rewritten in any order.
        foreach (var entry in entries.Where(e => e.Method == "POST"))
        {
            At(entry, () =>
            {
                access.Require('c', entry.Type);
                if (entry.IfNoneExist is { } once && !conditions.Add((entry.Type, once)))
                {
                    throw new FhirProblem(400, "duplicate", $"Two entries create {entry.Type} under the same condition.");
                }

                if (entry.IfNoneExist is { } condition && interactions.Existing('c', access, transaction, entry.Type, condition) is { } existing)
                {
                    answers[entry.Index] = FhirAnswer.Written(existing, 200);
                    Name(references, entry, existing.Reference);
                }
                else
                {
                    ids[entry.Index] = transaction.NewId();
                    Name(references, entry, $"{entry.Type}/{ids[entry.Index]}");
                }
            });
        }

        foreach (var entry in entries.Where(e => e.Method == "PUT"))
        {
            Name(references, entry, $"{entry.Type}/{entry.Id}");
        }

        // POST, PUT, GET: R4 http.html#trules.
        foreach (var entry in entries.Where(e => e.Method == "POST" && answers[e.Index] is null))
        {
            At(entry, () =>
            {
                Rewrite(access, transaction, entry.Resource, references);
                answers[entry.Index] = interactions.Create(access, transaction, entry.Type, entry.Resource, null, ids[entry.Index]);
            });
        }

        foreach (var entry in entries.Where(e => e.Method == "PUT"))
        {
            At(entry, () =>
            {
                Rewrite(access, transaction, entry.Resource, references);
                answers[entry.Index] = interactions.Update(access, transaction, entry.Type, entry.Id!, entry.Resource, entry.IfMatch); // Entries() requires an id
            });
        }

        FhirInteractions.RequireWritten(access, transaction);
        foreach (var entry in entries.Where(e => e.Method == "GET"))
        {
            At(entry, () => answers[entry.Index] = Get(access, transaction, entry));
        }

        return [.. answers.Select(a => a ?? throw new InvalidOperationException("Every entry has a method that is carried out above."))];
    }

    private FhirAnswer RunAlone(AccessCheck access, Entry entry)
    {
        try
        {
            return entry.Method == "GET"
                ? Get(access, store, entry)
                : store.Write(transaction =>
                {
                    var answer = entry.Method == "POST"
                        ? interactions.Create(access, transaction, entry.Type, entry.Resource, entry.IfNoneExist)
                        : interactions.Update(access, transaction, entry.Type, entry.Id!, entry.Resource, entry.IfMatch); // Entries() requires an id
                    FhirInteractions.RequireWritten(access, transaction);
                    return answer;
                });
        }
        catch (FhirProblem problem)
        {
            return new FhirAnswer(problem.Status, FhirBody.Outcome("error", problem.Issues));
        }
    }

    private FhirAnswer Get(AccessCheck access, IResourceReader reader, Entry entry) => entry.Id is { } id
        ? interactions.Read(access, reader, entry.Type, id, null)
        : new FhirAnswer(200, interactions.Search(access, reader, entry.Type, entry.Query, lenient: false));

    private static void Name(Dictionary<string, string> references, Entry entry, string reference)
    {
        if (entry.FullUrl is { } fullUrl && !references.TryAdd(fullUrl, reference))
        {
            throw new FhirProblem(400, "invalid", $"Bundle.entry[{entry.Index}]: the fullUrl {fullUrl} is used twice.");
        }
    }

    private void Rewrite(AccessCheck access, StoreTransaction transaction, JsonNode? node, Dictionary<string, string> references)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var item in array)
                {
                    Rewrite(access, transaction, item, references);
                }

                break;
            case JsonObject value:
                foreach (var (name, child) in value.ToList())
                {
                    if (child is JsonValue leaf && leaf.TryGetValue<string>(out var text) && Target(access, transaction, name, text, references) is { } target)
                    {
                        value[name] = target;
                    }
                    else
                    {
                        Rewrite(access, transaction, child, references);
                    }
                }

                break;
        }
    }

    private string? Target(AccessCheck access, StoreTransaction transaction, string name, string text, Dictionary<string, string> references)
    {
        if (references.TryGetValue(text, out var known))
        {
            return known;
        }

        if (name != "reference")
        {
            return null;
        }

        if (text.StartsWith("urn:uuid:", StringComparison.Ordinal))
        {
            throw new FhirProblem(400, "not-found", $"The reference {text} is no entry of this Bundle.");
        }

        // "Practitioner?identifier=…": the one resource it finds.
        if (text.IndexOf('?', StringComparison.Ordinal) is > 0 and var mark && ResourceTypes.Contains(text[..mark]))
        {
            return interactions.Existing('s', access, transaction, text[..mark], text[(mark + 1)..])?.Reference
                ?? throw new FhirProblem(412, "not-found", $"The conditional reference {text} finds nothing.");
        }

        return null;
    }

    private static void At(Entry entry, Action work)
    {
        try
        {
            work();
        }
        catch (FhirProblem problem)
        {
            throw new FhirProblem(problem.Status, [.. problem.Issues.Select(i => i with { Expression = $"Bundle.entry[{entry.Index}]" })]) { BearerError = problem.BearerError };
        }
    }

    private static List<Entry> Entries(JsonObject bundle)
    {
        var array = bundle["entry"] as JsonArray ?? [];
        if (array.Count > MaximumEntries)
        {
            throw new FhirProblem(413, "too-costly", $"A Bundle may have {MaximumEntries} entries.");
        }

        var entries = new List<Entry>(array.Count);
        for (var i = 0; i < array.Count; i++)
        {
            var request = array[i]?["request"];
            var method = request?["method"]?.GetValue<string>();
            var url = request?["url"]?.GetValue<string>() ?? "";
            var question = url.IndexOf('?', StringComparison.Ordinal);
            var path = (question < 0 ? url : url[..question]).Split('/', StringSplitOptions.RemoveEmptyEntries);
            var resource = array[i]?["resource"] as JsonObject;
            var fits = method switch
            {
                "GET" => path.Length is 1 or 2,
                "POST" => path.Length == 1 && resource is not null,
                "PUT" => path.Length == 2 && resource is not null,
                _ => false,
            };
            if (!fits || !ResourceTypes.Contains(path[0]))
            {
                throw new FhirProblem(400, [new FhirIssue("not-supported", $"The request '{method ?? "none"} {url}' is not one this EHR carries out.", $"Bundle.entry[{i}].request")]);
            }

            entries.Add(new Entry(
                i,
                array[i]?["fullUrl"]?.GetValue<string>(),
                method!, // a known method, or it would not fit
                path[0],
                path.Length > 1 ? path[1] : null,
                question < 0 ? [] : [.. QueryHelpers.ParseQuery(url[question..]).SelectMany(p => p.Value.Select(v => KeyValuePair.Create(p.Key, v ?? "")))],
                (resource?.DeepClone() as JsonObject) ?? [],
                request?["ifNoneExist"]?.GetValue<string>(),
                request?["ifMatch"]?.GetValue<string>()));
        }

        return entries;
    }

    private static byte[] Write(string type, IReadOnlyList<FhirAnswer> answers)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        writer.WriteString("resourceType", "Bundle");
        writer.WriteString("type", type);
        if (answers.Count > 0)
        {
            writer.WriteStartArray("entry");
            foreach (var answer in answers)
            {
                WriteEntry(writer, answer);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteEntry(Utf8JsonWriter writer, FhirAnswer answer)
    {
        writer.WriteStartObject();
        if (answer.Status < 400 && !answer.HasLocation)
        {
            writer.WritePropertyName("resource");
            writer.WriteRawValue(answer.Body, skipInputValidation: true);
        }

        writer.WriteStartObject("response");
        writer.WriteString("status", answer.Status.ToString(CultureInfo.InvariantCulture));
        if (answer.Resource is { } resource)
        {
            if (answer.HasLocation)
            {
                writer.WriteString("location", $"{resource.Reference}/_history/{resource.Version}");
            }

            writer.WriteString("etag", resource.ETag);
            writer.WriteString("lastModified", resource.LastUpdated.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        }

        if (answer.Status >= 400)
        {
            writer.WritePropertyName("outcome");
            writer.WriteRawValue(answer.Body, skipInputValidation: true);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private sealed record Entry(
        int Index, string? FullUrl, string Method, string Type, string? Id, IReadOnlyList<KeyValuePair<string, string>> Query, JsonObject Resource, string? IfNoneExist, string? IfMatch);
}
