Instance: plan-fortnight
InstanceOf: FollowUpPlan
Title: "One questionnaire after a fortnight"
Description: "One questionnaire after a fortnight"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/follow-up-plan|0.1.0"
* url = "https://ehr.example.org/fhir/PlanDefinition/plan-fortnight"
* version = "1"
* name = "PlanFortnight"
* title = "One questionnaire after a fortnight"
* status = #active
* action[0].id = "anchor"
* action[0].title = "Day of the first assessment"
* action[1].id = "week-2"
* action[1].title = "After 2 weeks"
* action[1].definitionCanonical = "https://physology.org/fhir/Questionnaire/follow-up-core|0.1.0"
* action[1].relatedAction.actionId = "anchor"
* action[1].relatedAction.relationship = #after-start
* action[1].relatedAction.offsetDuration = 2 'wk'
* action[1].extension[delivery].extension[opensBefore].valueDuration = 3 'd'
* action[1].extension[delivery].extension[closesAfter].valueDuration = 14 'd'
* action[1].extension[delivery].extension[reminderAfter][0].valueDuration = 2 'd'
* action[1].extension[delivery].extension[reminderAfter][1].valueDuration = 5 'd'
* action[1].extension[delivery].extension[channel].valueCodeableConcept = MessageChannel#in-clinic
