using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>The parameters of SDC 4's <c>Questionnaire/$populate</c>, in and out. Pure; nothing is fetched.</summary>
public static class PopulateParameters
{
    /// <summary>Reads what came in. Names of earlier versions (<c>questionnaireRef</c>, <c>launchContext</c>) are understood.</summary>
    /// <param name="parameters">The body of the request.</param>
    /// <param name="isInstance">Whether the operation is called on a Questionnaire; parameters that name one are then ignored, as SDC has it.</param>
    public static OperationInput<PopulateInput> Read(R4.Parameters parameters, bool isInstance)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var reader = new ParameterReader();
        var input = new PopulateInput();
        var named = new List<string>();
        var context = new List<PopulateContext>();
        foreach (var (parameter, name, path) in reader.Each(parameters.Parameter, "Parameters.parameter", "context", "launchContext", "content"))
        {
            switch (name)
            {
                case "questionnaire" or "questionnaireRef" or "identifier" when isInstance:
                    reader.Ignore(path, $"The parameter {name} is ignored: the operation is called on a Questionnaire.");
                    break;
                case "questionnaire" or "questionnaireRef":
                    named.Add(name);
                    input = input with { Questionnaire = reader.Questionnaire(parameter, name, path) };
                    break;
                case "identifier":
                    named.Add(name);
                    input = input with { Questionnaire = reader.Value<R4.Identifier>(parameter, name, path, "Identifier") is { } identifier ? new QuestionnaireSource.ByIdentifier(identifier) : null };
                    break;
                case "subject":
                    input = input with { Subject = reader.Value<R4.ResourceReference>(parameter, name, path, "Reference") };
                    break;
                case "local":
                    input = input with { Local = reader.Value<R4.FhirBoolean>(parameter, name, path, "boolean")?.Value ?? false };
                    break;
                case "context" or "launchContext":
                    Add(Context(parameter, path, reader), context, path, reader);
                    break;
                default:
                    reader.Ignore(path, $"The parameter {name} is ignored: {(name == "content" ? "give it a name, as a parameter context with name and content" : "the operation does not have it")}.");
                    break;
            }
        }

        if (!isInstance && named.Count != 1)
        {
            reader.Refuse("Parameters", named.Count == 0
                ? "One of the parameters questionnaire, questionnaireRef and identifier is needed."
                : $"Only one of the parameters questionnaire, questionnaireRef and identifier may be given, and there are {string.Join(" and ", named)}.");
        }

        var report = reader.Report;
        return report.IsConformant
            ? new OperationInput<PopulateInput>.Accepted(input with { Context = context, Report = report })
            : new OperationInput<PopulateInput>.Refused(report);
    }

    /// <summary>What goes out: <c>response</c>, and <c>issues</c> where there are any.</summary>
    /// <exception cref="ArgumentException">There is no response: the operation has failed, and the report is its answer.</exception>
    public static R4.Parameters Write(PopulateOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (outcome.Response is null)
        {
            throw new ArgumentException("The outcome has no response.", nameof(outcome));
        }

        var parameters = new R4.Parameters();
        parameters.Parameter.Add(new R4.Parameters.ParameterComponent { Name = "response", Resource = outcome.Response });
        if (outcome.Report.Issues.Count > 0)
        {
            parameters.Parameter.Add(new R4.Parameters.ParameterComponent { Name = "issues", Resource = outcome.Report.ToOperationOutcome() });
        }

        return parameters;
    }

    private static PopulateContext? Context(R4.Parameters.ParameterComponent parameter, string path, ParameterReader reader)
    {
        string? name = null;
        var resources = new List<R4.Resource>();
        var references = new List<R4.ResourceReference>();
        foreach (var (part, partName, place) in reader.Each(parameter.Part, $"{path}.part", "content"))
        {
            switch (partName)
            {
                case "name":
                    name = part.Value switch
                    {
                        R4.FhirString { Value: { } text } => text,
                        R4.Coding { Code.Value: { } code } => code, // as the extension has it
                        _ => null,
                    };
                    break;
                case "content" when part is { Resource: { } resource, Value: null }:
                    resources.Add(resource);
                    break;
                case "content" when part is { Value: R4.ResourceReference { Reference.Value.Length: > 0 } reference, Resource: null }:
                    references.Add(reference);
                    break;
                case "content":
                    reader.Refuse(place, "The content of a context is a resource or a reference to one.");
                    break;
                default:
                    reader.Ignore(place, $"The part {partName} is ignored: a context does not have it.");
                    break;
            }
        }

        if (string.IsNullOrEmpty(name) || resources.Count + references.Count == 0)
        {
            reader.Refuse(path, "A context needs a name and a content.");
            return null;
        }

        return new PopulateContext(name) { Resources = resources, References = references };
    }

    // sdc-pop1: context names must be unique.
    private static void Add(PopulateContext? one, List<PopulateContext> all, string path, ParameterReader reader)
    {
        if (one is null)
        {
            return;
        }

        if (all.Exists(c => c.Name == one.Name))
        {
            reader.Refuse(path, "Two contexts have the same name; give their contents in one.");
            return;
        }

        all.Add(one);
    }
}
