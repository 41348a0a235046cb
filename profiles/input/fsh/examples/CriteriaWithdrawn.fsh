Instance: criteria-withdrawn
InstanceOf: CriteriaConfirmationStatement
Title: "Confirmation withdrawn, with the reason"
Description: "Confirmation withdrawn, with the reason"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/criteria-confirmation|0.1.0"
* insert ExampleObservation(5fc2c2a6-8240-5d59-87ca-eca94776dd3c, 2025-07-01T10:00:00Z, Practitioner/ngozi-okafor)
* valueCodeableConcept = CriteriaConfirmation#withdrawn "Confirmation withdrawn"
* note.text = "Another condition was found in June that explains the symptoms better."
