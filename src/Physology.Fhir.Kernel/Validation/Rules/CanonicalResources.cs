using System.Collections.Frozen;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>The resources with url and version, which definitions of extensions call CanonicalResource or MetadataResource (R4 has no type for them).</summary>
internal static class CanonicalResources
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "ActivityDefinition", "CapabilityStatement", "ChargeItemDefinition", "CodeSystem", "CompartmentDefinition", "ConceptMap",
        "EffectEvidenceSynthesis", "EventDefinition", "Evidence", "EvidenceVariable", "ExampleScenario", "GraphDefinition",
        "ImplementationGuide", "Library", "Measure", "MessageDefinition", "NamingSystem", "OperationDefinition", "PlanDefinition",
        "Questionnaire", "ResearchDefinition", "ResearchElementDefinition", "RiskEvidenceSynthesis", "SearchParameter",
        "StructureDefinition", "StructureMap", "TerminologyCapabilities", "TestScript", "ValueSet",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string type) => Names.Contains(type);
}
