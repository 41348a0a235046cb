using System.Globalization;

namespace Physology.Fhir.Clinical.Timeline;

/// <summary>A resource that counts, and the reference it is known by.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Reference"><c>Type/id</c>, or <c>waiting/n</c> for what is not filed yet.</param>
/// <param name="IsWaiting">True for what is not filed yet.</param>
public sealed record CurrentResource(R4.Resource Resource, string Reference, bool IsWaiting);

/// <summary>Which of several copies counts: never one entered in error, the amended before the first, the filed before the waiting.</summary>
public static class CurrentVersions
{
    /// <summary>One entry for each identifier, and every resource that has none.</summary>
    public static IReadOnlyList<CurrentResource> Of(IEnumerable<R4.Resource> filed, IEnumerable<R4.Resource> waiting)
    {
        ArgumentNullException.ThrowIfNull(filed);
        ArgumentNullException.ThrowIfNull(waiting);
        var all = filed
            .Select((resource, index) => new CurrentResource(resource, resource.Id?.Value is { } id ? $"{resource.TypeName}/{id}" : $"{resource.TypeName}/unnamed-{index}", false))
            .Concat(waiting.Select((resource, index) => new CurrentResource(resource, "waiting/" + index.ToString(CultureInfo.InvariantCulture), true)))
            .DistinctBy(entry => entry.Reference);
        return [.. all
            .GroupBy(entry => IdentifierOf(entry.Resource) ?? entry.Reference)
            .Select(group => group
                .OrderByDescending(entry => StatusOf(entry.Resource) is "amended" or "corrected")
                .ThenBy(entry => entry.IsWaiting)
                .ThenByDescending(entry => entry.Resource.Meta?.LastUpdated?.Value, StringComparer.Ordinal)
                .ToList())
            // Entered in error anywhere under an identifier withdraws the whole: the older copy was the error.
            .Where(group => !group.Any(entry => StatusOf(entry.Resource) == "entered-in-error"))
            .Select(group => group[0])
            .Where(entry => StatusOf(entry.Resource) is not ("in-progress" or "registered" or "cancelled" or "stopped") || entry.Resource is R4.Task)];
    }

    /// <summary>A reference without server address and version: <c>Type/id</c>.</summary>
    public static string Plain(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var parts = reference.Split("/_history/", 2)[0].Split('/');
        return parts.Length < 2 ? reference : parts[^2] + "/" + parts[^1];
    }

    private static string? StatusOf(R4.Resource resource) => resource switch
    {
        R4.QuestionnaireResponse response => response.Status?.Value,
        R4.Observation observation => observation.Status?.Value,
        R4.Task task => task.Status?.Value,
        R4.Condition condition => condition.VerificationStatus?.Coding.Any(c => c.Code?.Value == "entered-in-error") == true ? "entered-in-error" : null,
        _ => null,
    };

    private static string? IdentifierOf(R4.Resource resource)
    {
        var identifier = resource switch
        {
            R4.QuestionnaireResponse response => response.Identifier,
            R4.Observation observation => observation.Identifier.FirstOrDefault(i => i.System?.Value?.StartsWith(FhirCanonicals.Base, StringComparison.Ordinal) == true) ?? observation.Identifier.FirstOrDefault(),
            _ => null,
        };
        return identifier?.Value?.Value is { } value ? $"{resource.TypeName}|{identifier.System?.Value}|{value}" : null;
    }
}
