Instance: panel-first
InstanceOf: FascialAssessmentPanel
Title: "The first assessment"
Description: "The first assessment"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/fascial-assessment-panel|0.1.0"
* insert ExampleObservation(9b21f59a-2f77-5582-b355-7487793d117a, 2025-03-03T09:41:00Z, Practitioner/ngozi-okafor)
* derivedFrom = Reference(QuestionnaireResponse/assessment-response-full)
* hasMember[0] = Reference(Observation/pain-site-left-hip)
* hasMember[1] = Reference(Observation/restriction-left-hip-earlier)
* hasMember[2] = Reference(Observation/score-peg)
