Instance: plan-core
InstanceOf: FollowUpPlan
Title: "Follow-up core: 6 weeks, 3, 6 and 12 months"
Description: "Follow-up core: 6 weeks, 3, 6 and 12 months"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/follow-up-plan|0.1.0"
* url = "https://ehr.example.org/fhir/PlanDefinition/plan-core"
* version = "1"
* name = "PlanCore"
* title = "Follow-up core: 6 weeks, 3, 6 and 12 months"
* status = #active
* action[0].id = "anchor"
* action[0].title = "Day of the first assessment"
* action[1].id = "week-6"
* action[1].title = "After 6 weeks"
* action[1].definitionCanonical = "https://physology.org/fhir/Questionnaire/follow-up-core|0.1.0"
* action[1].relatedAction.actionId = "anchor"
* action[1].relatedAction.relationship = #after-start
* action[1].relatedAction.offsetDuration = 6 'wk'
* action[1].extension[delivery].extension[opensBefore].valueDuration = 3 'd'
* action[1].extension[delivery].extension[closesAfter].valueDuration = 14 'd'
* action[1].extension[delivery].extension[reminderAfter][0].valueDuration = 2 'd'
* action[1].extension[delivery].extension[reminderAfter][1].valueDuration = 5 'd'
* action[1].extension[delivery].extension[channel].valueCodeableConcept = MessageChannel#email
* action[2].id = "month-3"
* action[2].title = "After 3 months"
* action[2].definitionCanonical = "https://physology.org/fhir/Questionnaire/follow-up-core|0.1.0"
* action[2].relatedAction.actionId = "anchor"
* action[2].relatedAction.relationship = #after-start
* action[2].relatedAction.offsetDuration = 3 'mo'
* action[2].extension[delivery].extension[opensBefore].valueDuration = 3 'd'
* action[2].extension[delivery].extension[closesAfter].valueDuration = 14 'd'
* action[2].extension[delivery].extension[reminderAfter][0].valueDuration = 2 'd'
* action[2].extension[delivery].extension[reminderAfter][1].valueDuration = 5 'd'
* action[2].extension[delivery].extension[channel].valueCodeableConcept = MessageChannel#email
* action[3].id = "month-6"
* action[3].title = "After 6 months"
* action[3].definitionCanonical = "https://physology.org/fhir/Questionnaire/follow-up-core|0.1.0"
* action[3].relatedAction.actionId = "anchor"
* action[3].relatedAction.relationship = #after-start
* action[3].relatedAction.offsetDuration = 6 'mo'
* action[3].extension[delivery].extension[opensBefore].valueDuration = 3 'd'
* action[3].extension[delivery].extension[closesAfter].valueDuration = 14 'd'
* action[3].extension[delivery].extension[reminderAfter][0].valueDuration = 2 'd'
* action[3].extension[delivery].extension[reminderAfter][1].valueDuration = 5 'd'
* action[3].extension[delivery].extension[channel].valueCodeableConcept = MessageChannel#email
* action[4].id = "month-12"
* action[4].title = "After 12 months"
* action[4].definitionCanonical = "https://physology.org/fhir/Questionnaire/follow-up-core|0.1.0"
* action[4].relatedAction.actionId = "anchor"
* action[4].relatedAction.relationship = #after-start
* action[4].relatedAction.offsetDuration = 12 'mo'
* action[4].extension[delivery].extension[opensBefore].valueDuration = 3 'd'
* action[4].extension[delivery].extension[closesAfter].valueDuration = 14 'd'
* action[4].extension[delivery].extension[reminderAfter][0].valueDuration = 2 'd'
* action[4].extension[delivery].extension[reminderAfter][1].valueDuration = 5 'd'
* action[4].extension[delivery].extension[channel].valueCodeableConcept = MessageChannel#email
