using System.Text;
using Physology.Fhir.R4.Model;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>Paths of the JSON reader as FHIRPath has them.</summary>
internal static class JsonPaths
{
    /// <summary><c>Observation.valueQuantity.unit</c> as <c>Observation.value.ofType(Quantity).unit</c>.</summary>
    /// <param name="path">The path of the JSON.</param>
    /// <param name="isUnknown">Whether its last step is a member that the type does not have: then the place is where it stands.</param>
    public static string ToFhirPath(string path, bool isUnknown)
    {
        var steps = path.Split('.');
        var type = R4Model.Find(steps[0]);
        var text = new StringBuilder(steps[0]);
        var count = isUnknown && steps.Length > 1 ? steps.Length - 1 : steps.Length;
        for (var i = 1; i < count; i++)
        {
            var bracket = steps[i].IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? steps[i] : steps[i][..bracket];
            text.Append('.');
            type = Step(type, name, text);
            text.Append(bracket < 0 ? "" : steps[i][bracket..]);
        }

        return text.ToString();
    }

    private static ModelType? Step(ModelType? type, string name, StringBuilder text)
    {
        if (type?.FindMember(name) is { IsChoice: false } member)
        {
            text.Append(name);
            return member.Types is [var only] ? only : null;
        }

        foreach (var choice in type?.Members ?? [])
        {
            if (choice.IsChoice && name.StartsWith(choice.Name, StringComparison.Ordinal)
                && choice.Types.FirstOrDefault(t => choice.JsonName(t.Name) == name) is { } chosen)
            {
                text.Append(choice.Name).Append(".ofType(").Append(chosen.Name).Append(')');
                return chosen;
            }
        }

        text.Append(name);
        return null;
    }
}
