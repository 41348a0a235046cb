using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>
/// The check before anything is filed: every resource of the bundle states a profile of ours, conforms to each profile it states,
/// and every reference inside the bundle resolves. May be shared between threads.
/// </summary>
/// <param name="definitions">Our profiles and what they need.</param>
/// <param name="canonicalBase">What the canonicals of our own profiles begin with.</param>
public sealed class BundleChecker(DefinitionStore definitions, string canonicalBase)
{
    private readonly SnapshotChecker _snapshots = new(definitions);
    private readonly string _ours = canonicalBase.TrimEnd('/') + "/StructureDefinition/";

    /// <summary>Checks a bundle. Bad content is a report, never an exception.</summary>
    /// <exception cref="InvalidDefinitionException">A profile of the guide that cannot be compiled.</exception>
    public ValidationReport Check(R4.Bundle bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        var byFullUrl = new Dictionary<string, R4.Resource>(StringComparer.Ordinal);
        var run = new CheckRun(reference => byFullUrl.GetValueOrDefault(reference));
        for (var i = 0; i < bundle.Entry.Count; i++)
        {
            if (bundle.Entry[i] is { FullUrl.Value: { } url, Resource: { } resource } && !byFullUrl.TryAdd(url, resource))
            {
                run.Error(ValidationIssueCodes.DuplicateFullUrl, $"Bundle.entry[{i}].fullUrl", "Another entry has the same fullUrl.");
            }
        }

        for (var i = 0; i < bundle.Entry.Count; i++)
        {
            CheckEntry(bundle.Entry[i], $"Bundle.entry[{i}]", run);
        }

        return new ValidationReport(run.Issues);
    }

    private void CheckEntry(R4.Bundle.EntryComponent entry, string path, CheckRun run)
    {
        if (entry.Resource is not { } resource)
        {
            if (entry.Request?.Method?.Value is not ("GET" or "HEAD" or "DELETE"))
            {
                run.Error(ValidationIssueCodes.EntryWithoutResource, path, "The entry carries no resource.");
            }

            return;
        }

        path += ".resource";
        ContentCheck.Run(resource, path, run);
        var profiles = resource.Meta?.Profile.Select(p => p.Value).OfType<string>().ToList() ?? [];
        if (!profiles.Any(p => p.StartsWith(_ours, StringComparison.Ordinal)))
        {
            run.Error(ValidationIssueCodes.NoProfileStated, $"{path}.meta.profile", $"The {resource.TypeName} states no profile of ours.");
        }

        foreach (var profile in profiles)
        {
            if (profile.StartsWith(_ours, StringComparison.Ordinal) || _snapshots.Definitions.FindStructureDefinition(profile) is not null)
            {
                _snapshots.Check(resource, profile, path, run);
            }
            else
            {
                run.Inform(ValidationIssueCodes.ProfileNotAvailable, $"{path}.meta.profile", $"Not checked against {profile}, which is not available here.");
            }
        }
    }
}
