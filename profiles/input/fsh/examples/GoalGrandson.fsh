Instance: goal-grandson
InstanceOf: PsfsGoal
Title: "Carrying my grandson upstairs"
Description: "Carrying my grandson upstairs"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/psfs-goal|0.1.0"
* identifier[ours].value = "2861f694-0131-55a5-b795-ef174e6fcb34"
* lifecycleStatus = #active
* description.text = "Carrying my grandson upstairs"
* subject = Reference(Patient/amara)
* startDate = "2025-03-03"
* expressedBy = Reference(Patient/amara)
* target.detailQuantity = 6 '{score}' "score"
* outcomeReference = Reference(Observation/activity-grandson)
