Instance: factors-with-label
InstanceOf: ContributingFactorsStated
Title: "Poor sleep, and harmful events that stay apart"
Description: "Poor sleep, and harmful events that stay apart"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/contributing-factors|0.1.0"
* insert ExampleObservation(53bc4804-4209-5c5b-81cf-f3b432a461a5, 2025-03-03T09:41:00Z, Patient/amara)
* meta.security = http://terminology.hl7.org/CodeSystem/v3-ActCode#NOPAT "no disclosure to patient, family or caregivers without attending provider's authorization"
* component[0].code = ContributingFactor#poor-sleep "Poor sleep"
* component[0].valueCodeableConcept = StatedAnswer#yes "Yes"
* component[1].code = ContributingFactor#harmful-events "Frightening or harmful events"
* component[1].valueCodeableConcept = StatedAnswer#prefer-not-to-say "Prefers not to say"
