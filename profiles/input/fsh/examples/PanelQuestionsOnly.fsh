Instance: panel-questions-only
InstanceOf: FascialAssessmentPanel
Title: "An assessment without a hands-on examination"
Description: "An assessment without a hands-on examination"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/fascial-assessment-panel|0.1.0"
* insert ExampleObservation(6ca8a82f-7e25-5bc8-83d2-e85dec07701c, 2025-03-03T09:41:00Z, Practitioner/ngozi-okafor)
* hasMember = Reference(Observation/pain-site-not-rated)
