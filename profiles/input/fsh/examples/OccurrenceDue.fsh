Instance: occurrence-due
InstanceOf: FollowUpOccurrence
Title: "Due after 6 weeks"
Description: "Due after 6 weeks"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/follow-up-occurrence|0.1.0"
* insert ExampleTask(59695c7c-8e30-501d-8250-df2bdf4ac6a7, 2025-04-11T08:00:00Z)
* instantiatesCanonical = "https://ehr.example.org/fhir/PlanDefinition/plan-core|1"
* status = #requested
* intent = #order
* requester = Reference(Practitioner/ngozi-okafor)
* owner = Reference(Patient/amara)
* restriction.period.start = "2025-04-11"
* restriction.period.end = "2025-04-28"
* input[questionnaire].valueCanonical = "https://physology.org/fhir/Questionnaire/follow-up-core|0.1.0"
