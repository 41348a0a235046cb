using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Validation;

namespace Physology.Fhir.Web.Features.FhirOperations;

/// <summary>The Parameters of a call: each named parameter, and what may not be left unsaid about them.</summary>
internal sealed class OperationParameters
{
    private readonly List<R4.Parameters.ParameterComponent> _all;
    private readonly IReadOnlyList<ResourcePart> _parts;

    private OperationParameters(List<R4.Parameters.ParameterComponent> all, IReadOnlyList<ResourcePart> parts, IReadOnlyList<ValidationIssue> notes)
    {
        (_all, _parts, Notes) = (all, parts, notes);
    }

    /// <summary>Parameters that the operation does not have: they are left out, and said to be.</summary>
    public IReadOnlyList<ValidationIssue> Notes { get; }

    /// <summary>Reads them, or says why they are no request.</summary>
    /// <param name="body">Whose resource is Parameters.</param>
    /// <param name="names">What the operation has, each at most once but those that end in a star.</param>
    public static (OperationParameters? Parameters, OperationAnswer? Refusal) Read(OperationBody body, params IReadOnlyList<string> names)
    {
        if (Around(body) is { } broken)
        {
            return (null, broken);
        }

        var all = ((R4.Parameters)body.Resource).Parameter;
        var notes = new List<ValidationIssue>();
        for (var i = 0; i < all.Count; i++)
        {
            var name = all[i].Name?.Value ?? "";
            if (names.Contains(name + "*", StringComparer.Ordinal))
            {
                continue;
            }

            if (!names.Contains(name, StringComparer.Ordinal))
            {
                notes.Add(new ValidationIssue(new IssueCode(OperationIssues.UnknownParameter), IssueSeverity.Information, $"Parameters.parameter[{i}]", $"The operation has no parameter of this name; it was left out. It has {string.Join(", ", names.Select(n => n.TrimEnd('*')))}."));
            }
            else if (all.Take(i).Any(p => p.Name?.Value == name))
            {
                return (null, OperationAnswer.Refuse(StatusCodes.Status400BadRequest, "invalid", OperationIssues.NoRequest, $"The parameter {name} may be given once only."));
            }
        }

        return (new OperationParameters(all, ResourcePart.Of(body.Utf8), notes), null);
    }

    /// <summary>
    /// The refusal of Parameters that are wrong as such, or null. What is wrong inside a resource is for the operation to judge; what is wrong
    /// around it would let one request be read in two ways.
    /// </summary>
    public static OperationAnswer? Around(OperationBody body)
    {
        var around = body.Issues.Where(i => !IsInsideResource(i.Path)).ToList();
        return around.Count > 0 ? OperationAnswer.Of(StatusCodes.Status400BadRequest, JsonReport.Of(around)) : null;
    }

    /// <summary>The parameter, or null.</summary>
    public R4.Parameters.ParameterComponent? Find(string name) => _all.Find(p => p.Name?.Value == name);

    /// <summary>The resource of a parameter as text, or null.</summary>
    public ResourcePart? FindPart(string name) => _parts.FirstOrDefault(p => p.Name == name);

    private static bool IsInsideResource(string path)
    {
        // Parameters.parameter[0].resource.name, Parameters.parameter[0].part[1].resource.name
        var parts = path.Split('.');
        var resource = Array.IndexOf(parts, "resource");
        return resource >= 2 && parts[1..resource].All(p => p.StartsWith("parameter[", StringComparison.Ordinal) || p.StartsWith("part[", StringComparison.Ordinal));
    }
}
