namespace Physology.Fhir.Kernel.FhirPath.Types;

/// <summary>What <c>type()</c> answers (FHIRPath, Reflection).</summary>
internal sealed record TypeInfo(string Namespace, string Name, string BaseType)
{
    public override string ToString() => $"{Namespace}.{Name}";
}
