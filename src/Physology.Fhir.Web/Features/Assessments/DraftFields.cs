using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace Physology.Fhir.Web.Features.Assessments;

/// <summary>What was typed into the assessment, field by field and letter by letter, whether or not it is an answer yet.</summary>
public sealed class DraftFields
{
    public static readonly DraftFields Empty = new(ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty);

    private readonly ImmutableSortedDictionary<string, ImmutableArray<string>> _values;

    private DraftFields(ImmutableSortedDictionary<string, ImmutableArray<string>> values) =>
        _values = values.WithComparers(StringComparer.Ordinal);

    public IEnumerable<string> Names => _values.Keys;

    /// <summary>The one value of a field, trimmed; null where nothing was typed.</summary>
    public string? this[string name] =>
        _values.TryGetValue(name, out var values) && values.Length > 0 && values[0].Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The value as typed, for showing it again.</summary>
    public string Raw(string name) => _values.TryGetValue(name, out var values) && values.Length > 0 ? values[0] : "";

    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out var values) ? values : [];

    public bool Has(string name, string value) => All(name).Contains(value, StringComparer.Ordinal);

    public DraftFields With(string name, params string[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var kept = values.Where(value => value.Length > 0).ToImmutableArray();
        return new(kept.Length == 0 ? _values.Remove(name) : _values.SetItem(name, kept));
    }

    /// <summary>With what the review writes and the form does not carry: the note, and what is kept from the online view.</summary>
    public DraftFields WithReviewOf(DraftFields kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return With(FieldNames.Note, kept.Raw(FieldNames.Note))
            .With(FieldNames.NoteComposed, kept.Raw(FieldNames.NoteComposed))
            .With(FieldNames.Keep, [.. kept.All(FieldNames.Keep)]);
    }

    public DraftFields WithoutPrefix(string prefix) =>
        new(_values.RemoveRange(_values.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))));

    /// <summary>The posted form without the fields of the page itself (names that start with two underscores, the action).</summary>
    public static DraftFields From(IEnumerable<KeyValuePair<string, StringValues>> form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var fields = Empty;
        foreach (var (name, values) in form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal) && field.Key != "action"))
        {
            fields = fields.With(name, [.. values.OfType<string>()]);
        }

        return fields;
    }

    public static DraftFields FromJson(string json)
    {
        var values = JsonSerializer.Deserialize<Dictionary<string, string[]>>(json) ?? [];
        return new(values.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.Ordinal));
    }

    public string ToJson() => JsonSerializer.Serialize(_values.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray()));

    /// <summary>Changes with every letter: a review shows what is signed, or is shown again.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(_values.Select(pair => new { pair.Key, Values = pair.Value.ToArray() }).ToArray())));
}
