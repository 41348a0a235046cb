Profile: FollowUpPlan
Parent: PlanDefinition
Id: follow-up-plan
Title: "Follow-up plan"
Description: "Which questionnaires go out, when counted from one anchor, through which channels, how often they are reminded of. The anchor is an action without a questionnaire."
* insert OurMetadata
* url 1..1
* version 1..1
* title 1..1
* obeys phy-19 and phy-20
* action 2..*
* action.id 1..1
* action.title 1..1
* action.extension contains PlanDelivery named delivery 0..1
* action.extension[delivery].url = "https://physology.org/fhir/StructureDefinition/plan-delivery" (exactly)
* action.relatedAction.relationship = #after-start
* action.relatedAction.offset[x] 1..1
* action.relatedAction.offset[x] only Duration
* action.definition[x] only canonical
* action.action 0..0
