using System.Text.Json.Nodes;
using Physology.Fhir.Sandbox.Authorization;
using Physology.Fhir.Sandbox.FhirApi;

namespace Physology.Fhir.Sandbox.Demo;

/// <summary>
/// Loads a folder of transaction Bundles as Synthea writes them: practitioners and hospitals first, because the
/// patients' Bundles may point at them.
/// </summary>
public sealed class SyntheaFolder(BundleInteractions bundles, Store.ResourceStore store, EhrAddress address)
{
    /// <exception cref="SandboxOptionsException">Names the file that cannot be loaded, and why.</exception>
    public int Load(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.json")
            .OrderBy(file => Path.GetFileName(file).Contains("Information", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(file => file, StringComparer.Ordinal)
            .ToList();
        var access = new AccessCheck(ScopeSet.Parse("system/*.cruds"), null, address.Issuer);
        foreach (var file in files)
        {
            try
            {
                var bundle = FhirBody.Read(File.ReadAllBytes(file));
                if (!IsLoaded(bundle))
                {
                    bundles.Run(access, bundle);
                }
            }
            catch (FhirProblem problem)
            {
                throw new SandboxOptionsException($"{Path.GetFileName(file)}: {problem.Issues[0].Expression} {problem.Issues[0].Diagnostics}");
            }
        }

        return files.Count;
    }

    // With --data the same folder may be named again: a patient or practitioner with the same identifier is there already.
    private bool IsLoaded(JsonObject bundle)
    {
        var first = (bundle["entry"] as JsonArray)?.Select(e => e?["resource"]).FirstOrDefault(r => r?["resourceType"]?.GetValue<string>() is "Patient" or "Practitioner");
        var identifier = (first?["identifier"] as JsonArray)?[0];
        if (first?["resourceType"]?.GetValue<string>() is not { } type || identifier?["value"]?.GetValue<string>() is not { } value)
        {
            return false;
        }

        var request = SearchRequest.Parse(type, [KeyValuePair.Create("identifier", $"{identifier["system"]?.GetValue<string>()}|{value}")], lenient: false);
        return ResourceSearch.Run(store.All(type), request, address.Issuer).Count > 0;
    }
}
