using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>Reads the parameters of an operation one by one; what is wrong is an issue at its place.</summary>
internal sealed class ParameterReader
{
    public List<ValidationIssue> Issues { get; } = [];

    public ValidationReport Report => new(Issues);

    public void Refuse(string path, string message) => Issues.Add(new ValidationIssue(SdcIssueCodes.Parameter, IssueSeverity.Error, path, message));

    public void Ignore(string path, string message) => Issues.Add(new ValidationIssue(SdcIssueCodes.ParameterIgnored, IssueSeverity.Warning, path, message));

    /// <summary>Each parameter with its place and name. A name that repeats is refused, but for those that may.</summary>
    public IEnumerable<(R4.Parameters.ParameterComponent Parameter, string Name, string Path)> Each(List<R4.Parameters.ParameterComponent> parameters, string path, params string[] mayRepeat)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < parameters.Count; i++)
        {
            var place = $"{path}[{i}]";
            if (parameters[i].Name?.Value is not { Length: > 0 } name)
            {
                Refuse(place, "A parameter has no name.");
            }
            else if (!seen.Add(name) && !mayRepeat.Contains(name, StringComparer.Ordinal))
            {
                Refuse(place, $"The parameter {name} is given more than once.");
            }
            else
            {
                yield return (parameters[i], name, place);
            }
        }
    }

    /// <summary>A value of the type; null, refused, where it is another or none.</summary>
    public T? Value<T>(R4.Parameters.ParameterComponent parameter, string name, string path, string type) where T : R4.DataType
    {
        if (parameter.Value is T value)
        {
            return value;
        }

        Refuse(path, $"The parameter {name} takes a value of type {type}.");
        return null;
    }

    /// <summary>A Questionnaire by canonical, reference or as itself; null, refused, for anything else.</summary>
    public QuestionnaireSource? Questionnaire(R4.Parameters.ParameterComponent parameter, string name, string path)
    {
        switch (parameter)
        {
            case { Resource: R4.Questionnaire questionnaire, Value: null }:
                return new QuestionnaireSource.Given(questionnaire);
            case { Value: R4.ResourceReference { Reference.Value.Length: > 0 } reference, Resource: null }:
                return new QuestionnaireSource.ByReference(reference);
            case { Value: R4.Canonical or R4.FhirUri or R4.FhirUrl or R4.FhirString, Resource: null } when (parameter.Value as R4.PrimitiveType)?.ValueText is { Length: > 0 } canonical:
                return new QuestionnaireSource.ByCanonical(canonical);
            default:
                Refuse(path, $"The parameter {name} takes a canonical, a reference or a Questionnaire.");
                return null;
        }
    }
}
