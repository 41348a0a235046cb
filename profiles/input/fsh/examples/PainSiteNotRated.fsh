Instance: pain-site-not-rated
InstanceOf: PainSite
Title: "Low back hurts, not rated"
Description: "Low back hurts, not rated"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/pain-site|0.1.0"
* insert ExampleObservation(66e9111a-4622-55c7-a2fd-b6524be73434, 2025-03-03T09:41:00Z, Patient/amara)
* bodySite = $region#b-lower-back-r "Right lower back"
* dataAbsentReason = http://terminology.hl7.org/CodeSystem/data-absent-reason#unknown
* dataAbsentReason.text = "Painful, not rated"
