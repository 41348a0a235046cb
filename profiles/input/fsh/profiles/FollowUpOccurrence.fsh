Profile: FollowUpOccurrence
Parent: Task
Id: follow-up-occurrence
Title: "Due questionnaire"
Description: "One questionnaire of a plan that is due for one patient, with its window. Keeps to SDC's Task for questionnaires."
* insert OurMetadata
* insert OurIdentifier(occurrence)
* obeys phy-15 and phy-16
* intent = #order
* code 1..1
* code = $sdcTemp#complete-questionnaire
* for 1..1
* for only Reference(Patient)
* authoredOn 1..1
* requester 1..1
* owner only Reference(Patient or RelatedPerson)
* restriction 1..1
* restriction.period 1..1
* restriction.period.start 1..1
* restriction.period.end 1..1
* input 1..*
* input ^slicing.discriminator.type = #pattern
* input ^slicing.discriminator.path = "type"
* input ^slicing.rules = #open
* input contains questionnaire 1..1
* input[questionnaire].type = $sdcTemp#questionnaire
* input[questionnaire].value[x] only canonical
* output ^slicing.discriminator.type = #pattern
* output ^slicing.discriminator.path = "type"
* output ^slicing.rules = #open
* output contains response 0..1
* output[response].type = $sdcTemp#questionnaire-response
* output[response].value[x] only Reference(QuestionnaireResponse)
