Instance: factors-infection
InstanceOf: ContributingFactorsStated
Title: "An infection before it began"
Description: "An infection before it began"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/contributing-factors|0.1.0"
* insert ExampleObservation(c46ff06c-396b-551c-b838-6481cbde52d9, 2025-03-03T09:41:00Z, Patient/amara)
* component.code = ContributingFactor#infection "An infection before it began"
* component.valueCodeableConcept = StatedAnswer#yes "Yes"
