Instance: restriction-declined
InstanceOf: Restriction
Title: "The patient did not want this place examined"
Description: "The patient did not want this place examined"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/restriction|0.1.0"
* insert ExampleObservation(c9abcfa7-3984-516b-afb9-30c0d920b99e, 2025-03-03T09:41:00Z, Practitioner/ngozi-okafor)
* bodySite = $region#b-sacrum "Base of spine"
* dataAbsentReason = http://terminology.hl7.org/CodeSystem/data-absent-reason#asked-declined
* dataAbsentReason.text = "Patient declined"
