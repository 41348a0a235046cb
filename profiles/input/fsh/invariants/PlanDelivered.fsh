Invariant: phy-20
Description: "An action that asks for answers says through which channels and in which window."
Expression: "action.where(definition.exists()).all(extension.where(url = 'https://physology.org/fhir/StructureDefinition/plan-delivery').exists())"
Severity: #error
