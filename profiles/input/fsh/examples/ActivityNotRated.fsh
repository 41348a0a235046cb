Instance: activity-not-rated
InstanceOf: PsfsActivity
Title: "Gardening, not rated"
Description: "Gardening, not rated"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/psfs-activity|0.1.0"
* insert ExampleObservation(d589cfa0-8417-56fe-9599-7aa58dfd8cf1, 2025-03-03T09:41:00Z, Patient/amara)
* dataAbsentReason = http://terminology.hl7.org/CodeSystem/data-absent-reason#unknown
* component[activity].valueString = "An hour in the garden"
