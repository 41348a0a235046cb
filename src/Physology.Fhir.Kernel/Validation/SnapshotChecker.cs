using System.Collections.Concurrent;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>
/// Checks one resource against profiles by their snapshots: cardinality, types, fixed values and patterns, required bindings,
/// slices, reference targets. Each profile is compiled once; the checker may be shared between threads.
/// </summary>
public sealed class SnapshotChecker(DefinitionStore definitions)
{
    private readonly ConcurrentDictionary<string, ElementCheck> _compiled = new(StringComparer.Ordinal);

    /// <summary>The definitions that profiles are looked up in.</summary>
    public DefinitionStore Definitions { get; } = definitions;

    /// <summary>Checks a resource against one profile.</summary>
    /// <param name="resource">The resource, alone: references are not followed.</param>
    /// <param name="profile">Canonical of the profile, with or without version.</param>
    /// <exception cref="InvalidDefinitionException">The profile is there but cannot be compiled.</exception>
    public ValidationReport Check(R4.Resource resource, string profile)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(profile);
        var run = new CheckRun(_ => null);
        Check(resource, profile, resource.TypeName, run);
        return new ValidationReport(run.Issues);
    }

    internal void Check(R4.Resource resource, string profile, string path, CheckRun run)
    {
        if (Definitions.FindStructureDefinition(profile) is not { } definition)
        {
            run.Error(ValidationIssueCodes.UnknownProfile, $"{path}.meta.profile", $"There is no profile {profile}.");
            return;
        }

        if (definition.Type?.Value != resource.TypeName)
        {
            run.Error(ValidationIssueCodes.ProfileOfOtherType, $"{path}.meta.profile", $"The profile {profile} is for {definition.Type?.Value}, not for {resource.TypeName}.");
            return;
        }

        _compiled.GetOrAdd(definition.Url?.Value ?? profile, _ => SnapshotCompiler.Compile(definition, Definitions)).RunOnOne(resource, path, run);
    }
}
