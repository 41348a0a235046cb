using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>The value is of one of the types that the element allows.</summary>
internal sealed class TypeCheck(string[] types) : Check
{
    public IReadOnlyList<string> Types => types;

    public bool Allows(Node node, ValidationRun run)
    {
        var name = node.Value.TypeName;
        foreach (var type in types)
        {
            if (type == name)
            {
                return true;
            }
        }

        return node.Value is R4.Resource && types.Any(t => Schemas.IsKindOf(name, t));
    }

    // Of several types that it may have, an element of another has no name that the parent knows.
    public override void Run(Node node, ValidationRun run) =>
        run.Error(ValidationIssueCodes.TypeNotAllowed, types.Length > 1 && node is { IsChoice: true, Parent: { } parent } ? parent : node, $"A {node.Value.TypeName} is not allowed here; allowed: {string.Join(", ", types)}.");
}
