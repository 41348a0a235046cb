using Physology.Fhir.Kernel.FhirPath.Types;

namespace Physology.Fhir.Kernel.FhirPath.Compilation;

/// <summary>A variable of defineVariable(), seen by what follows it in the same path and by what is inside that.</summary>
internal sealed record Binding(string Name, int Slot, StaticType Type, Binding? Outer)
{
    public static Binding? Find(Binding? bindings, string name)
    {
        for (; bindings is not null; bindings = bindings.Outer)
            if (bindings.Name == name)
                return bindings;
        return null;
    }
}
