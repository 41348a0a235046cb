using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Validation.Rules;
using Physology.Fhir.R4.Model;

namespace Physology.Fhir.Kernel.Validation.Definitions;

/// <summary>One element of a differential: slicing where slicing can be, discriminators that lead somewhere, bindings on types that have codes.</summary>
internal static class DifferentialElementCheck
{
    private static readonly string[] Coded = ["code", "Coding", "CodeableConcept", "Quantity", "string", "uri", "Reference", "canonical", "url", "id", "Extension"];

    public static void Run(Node node, R4.ElementDefinition element, ValidationRun run)
    {
        var path = element.Path?.Value ?? "";
        if (element.Slicing is not null && !path.Contains('.', StringComparison.Ordinal))
        {
            run.Error(ValidationIssueCodes.SlicingNotValid, node, "The root of a profile cannot be sliced (sdf-20).");
            return;
        }

        var types = TypesOf(element, path);
        if (element.Slicing is not null)
        {
            Discriminators(node, types, run);
        }

        Value(node, "fixed", element.Fixed, types, run);
        Value(node, "pattern", element.Pattern, types, run);
        Value(node, "minValue", element.MinValue, types, run);
        Value(node, "maxValue", element.MaxValue, types, run);

        // elementdefinition.html#eld-11: "Binding can only be present for coded elements, string, and uri if using FHIRPath"
        if (element.Binding is not null && types.Count > 0 && !types.Exists(t => Coded.Contains(t)))
        {
            run.Error(ValidationIssueCodes.BindingNotApplicable, node, $"Elements of type {string.Join(", ", types)} have no codes to bind.");
        }
    }

    // "The type of the pattern/fixed value … SHALL be the same as the type of the element" (elementdefinition.html#notes)
    private static void Value(Node node, string name, R4.DataType? value, List<string> types, ValidationRun run)
    {
        if (value is null || types.Count == 0 || types.Exists(t => t.Contains(':', StringComparison.Ordinal) || t == value.TypeName || Schemas.IsKindOf(t, value.TypeName) || Schemas.IsKindOf(value.TypeName, t)))
        {
            return;
        }

        run.Error(ValidationIssueCodes.DefinitionNotValid, node.Named(name).FirstOrDefault() ?? node, $"A {value.TypeName} says nothing of an element of type {string.Join(", ", types)}.");
    }

    private static void Discriminators(Node node, List<string> types, ValidationRun run)
    {
        foreach (var at in node.Named("slicing").SelectMany(s => s.Named("discriminator")))
        {
            var discriminator = (R4.ElementDefinition.DiscriminatorComponent)at.Value;
            try
            {
                var steps = DiscriminatorPath.Parse(discriminator.Path?.Value ?? "$this");
                if (types.Count > 0 && !types.Exists(t => Leads(R4Model.Find(t), steps)))
                {
                    run.Error(ValidationIssueCodes.SlicingNotValid, at, "The path of the discriminator leads nowhere from the element that is sliced.");
                }
            }
            catch (InvalidDefinitionException invalid)
            {
                run.Error(ValidationIssueCodes.SlicingNotValid, at, invalid.Message);
            }
        }
    }

    private static bool Leads(ModelType? type, DiscriminatorStep[] steps)
    {
        IReadOnlyList<ModelType> at = type is null ? [] : [type];
        foreach (var step in steps)
        {
            if (at.Count == 0)
            {
                return false;
            }

            switch (step)
            {
                case DiscriminatorStep.Child child:
                    // Behind a resource of any type there may be anything.
                    if (at.Any(t => t.IsAbstract))
                    {
                        return true;
                    }

                    at = [.. at.Select(t => t.FindMember(child.Name)).OfType<ModelMember>().SelectMany(m => m.Types)];
                    break;
                case DiscriminatorStep.OfType named:
                    at = [.. at.Where(t => t.Name == named.Type || t.IsAbstract)];
                    break;
                default:
                    return true; // an extension or the target of a reference: known only with more definitions
            }
        }

        return at.Count > 0;
    }

    /// <summary>The one type that expressions on the element start from, or null where there are several or it is none of R4's.</summary>
    public static string? ContextOf(R4.ElementDefinition element) =>
        element.Path?.Value is { } path && (path.Contains('.', StringComparison.Ordinal) ? ByPath(path) : R4Model.Find(path) is { } root ? [root] : []) is [var only] && R4Model.Find(only.Name) is not null
            ? only.Name
            : null;

    // By the element's own list, or by the path in R4's model.
    private static List<string> TypesOf(R4.ElementDefinition element, string path)
    {
        if (element.Type.Count > 0)
        {
            return [.. element.Type.Select(t => t.Code?.Value).OfType<string>()];
        }

        return [.. ByPath(path).Select(t => t.Name)];
    }

    private static IReadOnlyList<ModelType> ByPath(string path)
    {
        var steps = path.Split('.');
        IReadOnlyList<ModelType> at = R4Model.Find(steps[0]) is { } root ? [root] : [];
        foreach (var step in steps.Skip(1))
        {
            var name = step.Replace("[x]", "", StringComparison.Ordinal);
            at = [.. at.SelectMany(t => Follow(t, name))];
        }

        return at;
    }

    private static IEnumerable<ModelType> Follow(ModelType type, string name) =>
        type.FindMember(name) is { } member ? member.Types
        : type.Members.Where(m => m.IsChoice && name.StartsWith(m.Name, StringComparison.Ordinal)).SelectMany(m => m.Types.Where(t => m.JsonName(t.Name) == name));
}
