Invariant: phy-6
Description: "No two steps have the same place in the order."
Expression: "component.extension.where(url = 'https://physology.org/fhir/StructureDefinition/sequence').value.isDistinct()"
Severity: #error
