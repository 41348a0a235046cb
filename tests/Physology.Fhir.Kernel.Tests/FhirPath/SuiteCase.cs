using System.Text.Json;
using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.FhirPath.Values;

namespace Physology.Fhir.Kernel.Tests.FhirPath;

/// <summary>One case of HL7's suite, and what is said of a result that is not the one expected.</summary>
internal sealed record SuiteCase(string Id, string Expression, string? Input, IReadOnlyList<(string? Type, string Value)> Expected, bool IsInvalid, bool IsPredicate, bool IsStrict, bool IsOrdered)
{
    public static IReadOnlyList<SuiteCase> Read(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "tests-fhir-r4.ndjson")).Where(l => l.Length > 0).Select(Of)];

    /// <summary>Null where the result is what the case expects.</summary>
    public string? Judge(Func<IReadOnlyList<FhirPathItem>> evaluate)
    {
        IReadOnlyList<FhirPathItem> items;
        try
        {
            items = evaluate();
        }
        catch (FhirPathException error)
        {
            return IsInvalid ? null : $"{error.Code} {error.Message}";
        }
        if (IsInvalid)
            return "not refused: " + string.Join(", ", items.Select(Show));
        if (IsPredicate)
            items = [FhirPathItem.Of(items.Count > 0 && items[0].AsBoolean != false)];
        var (expected, actual) = (Expected.Select(e => e.Value).ToList(), items.Select(Show).ToList());
        if (!IsOrdered)
            (expected, actual) = ([.. expected.Order(StringComparer.Ordinal)], [.. actual.Order(StringComparer.Ordinal)]);
        if (!expected.SequenceEqual(actual))
            return $"expected [{string.Join(", ", expected)}] and got [{string.Join(", ", actual)}]";
        for (var i = 0; IsOrdered && i < items.Count; i++)
            if (Expected[i].Type is { } type && !string.Equals(type, items[i].TypeName, StringComparison.OrdinalIgnoreCase))
                return $"expected the type {type} and got {items[i].TypeName}";
        return null;
    }

    private static string Show(FhirPathItem item) => item.Value switch
    {
        FhirPathDate value => "@" + value,
        FhirPathDateTime value => "@" + value,
        FhirPathTime value => "@T" + value,
        _ => item.AsText ?? item.TypeName,
    };

    private static SuiteCase Of(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        string? Text(string name) => root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
        var expected = root.TryGetProperty("expected", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(e => (e.TryGetProperty("type", out var t) ? t.GetString() : null, e.GetProperty("value").ToString())).ToList()
            : [];
        return new SuiteCase(Text("id")!, Text("expression")!, Text("input"), expected, Text("invalid") is not null,
            Text("predicate") is "true" or "True", Text("mode") == "strict", Text("ordered") is not ("false" or "False"));
    }
}
