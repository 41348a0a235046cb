Instance: goal-garden
InstanceOf: PsfsGoal
Title: "An hour in the garden"
Description: "An hour in the garden"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/psfs-goal|0.1.0"
* identifier[ours].value = "3a6f5317-eb64-5db3-b48c-0ead017d07d5"
* lifecycleStatus = #on-hold
* description.text = "An hour in the garden"
* subject = Reference(Patient/amara)
* startDate = "2025-03-03"
* expressedBy = Reference(RelatedPerson/ben-okoro)
* target.detailQuantity = 8 '{score}' "score"
