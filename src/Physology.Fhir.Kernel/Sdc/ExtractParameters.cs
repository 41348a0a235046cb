namespace Physology.Fhir.Kernel.Sdc;

/// <summary>The parameters of SDC 4's <c>QuestionnaireResponse/$extract</c>, in and out. Pure; nothing is fetched.</summary>
public static class ExtractParameters
{
    /// <summary>Reads what came in.</summary>
    /// <param name="parameters">The body of the request.</param>
    /// <param name="isInstance">Whether the operation is called on a QuestionnaireResponse; one in the parameters is then ignored.</param>
    public static OperationInput<ExtractInput> Read(R4.Parameters parameters, bool isInstance)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var reader = new ParameterReader();
        var input = new ExtractInput();
        var isGiven = isInstance;
        foreach (var (parameter, name, path) in reader.Each(parameters.Parameter, "Parameters.parameter"))
        {
            switch (name)
            {
                case "questionnaire-response" when isInstance:
                    reader.Ignore(path, $"The parameter {name} is ignored: the operation is called on a QuestionnaireResponse.");
                    break;
                case "questionnaire-response":
                    isGiven = true;
                    if (parameter.Resource is R4.QuestionnaireResponse response)
                    {
                        input = input with { Response = response };
                    }
                    else
                    {
                        reader.Refuse(path, $"The parameter {name} takes a QuestionnaireResponse.");
                    }

                    break;
                case "questionnaire":
                    input = input with { Questionnaire = reader.Questionnaire(parameter, name, path) };
                    break;
                default:
                    reader.Ignore(path, $"The parameter {name} is ignored: the operation does not have it.");
                    break;
            }
        }

        if (!isGiven)
        {
            reader.Refuse("Parameters", "The parameter questionnaire-response is needed.");
        }

        var report = reader.Report;
        return report.IsConformant ? new OperationInput<ExtractInput>.Accepted(input with { Report = report }) : new OperationInput<ExtractInput>.Refused(report);
    }

    /// <summary>What goes out: <c>return</c>, where something was extracted, and <c>issues</c>, where there are any or there is nothing else to say.</summary>
    /// <exception cref="ArgumentException">There is no Bundle: the operation has failed, and the report is its answer.</exception>
    public static R4.Parameters Write(ExtractionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Bundle is null)
        {
            throw new ArgumentException("The result has no Bundle.", nameof(result));
        }

        var parameters = new R4.Parameters();
        if (result.Bundle.Entry.Count > 0)
        {
            parameters.Parameter.Add(new R4.Parameters.ParameterComponent { Name = "return", Resource = result.Bundle });
        }

        if (result.Report.Issues.Count > 0 || result.Bundle.Entry.Count == 0)
        {
            parameters.Parameter.Add(new R4.Parameters.ParameterComponent { Name = "issues", Resource = result.Report.ToOperationOutcome() });
        }

        return parameters;
    }
}
