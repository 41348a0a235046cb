using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>One <c>sdc-questionnaire-launchContext</c>.</summary>
internal sealed record LaunchContextDeclaration(string Name, IReadOnlyList<string> Types, bool AllowsMultiple)
{
    // CodeSystem launchContext: of these, at most one resource is passed in.
    private static readonly string[] Single = ["patient", "encounter", "location", "user", "study"];

    /// <summary>Reads the extension; null where it has no name. Earlier versions of SDC had the name as an id.</summary>
    public static LaunchContextDeclaration? Read(R4.Extension extension)
    {
        var name = extension.Extension.Find(e => e.Url?.Value == "name")?.Value switch
        {
            R4.Coding coding => coding.Code?.Value,
            R4.PrimitiveType text => text.ValueText,
            _ => null,
        };
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        var types = extension.Extension.Where(e => e.Url?.Value == "type").Select(e => (e.Value as R4.PrimitiveType)?.ValueText).OfType<string>().ToList();
        return new LaunchContextDeclaration(name, types, extension.Extension.Find(e => e.Url?.Value == "multiplesAllowed")?.Value is R4.FhirBoolean { Value: true });
    }

    /// <summary>What of the resources may be used: those of a declared type, and only one where more are not allowed.</summary>
    public IReadOnlyList<FhirPathItem> Check(IReadOnlyList<R4.Resource> resources, List<ValidationIssue> issues)
    {
        var fitting = new List<FhirPathItem>();
        foreach (var resource in resources)
        {
            if (Types.Count == 0 || Types.Contains(resource.TypeName, StringComparer.Ordinal) || Types.Contains("Resource", StringComparer.Ordinal))
            {
                fitting.Add(FhirPathItem.Of(resource));
                continue;
            }

            issues.Add(new ValidationIssue(SdcIssueCodes.ContextNotAllowed, IssueSeverity.Error, $"%{Name}",
                $"The launch context {Name} is declared as {string.Join(" or ", Types)} and a {resource.TypeName} was given; it is not used."));
        }

        if (fitting.Count > 1 && (!AllowsMultiple || Single.Contains(Name, StringComparer.Ordinal)) && Name != "clinical")
        {
            issues.Add(new ValidationIssue(SdcIssueCodes.ContextNotAllowed, IssueSeverity.Error, $"%{Name}", $"The launch context {Name} holds one resource and {fitting.Count} were given; none is used."));
            return [];
        }

        return fitting;
    }
}
