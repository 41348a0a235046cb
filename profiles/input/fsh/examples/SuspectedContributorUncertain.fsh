Instance: suspected-contributor-uncertain
InstanceOf: SuspectedContributor
Title: "The hip finding may contribute to the pain of the hip: uncertain"
Description: "The hip finding may contribute to the pain of the hip: uncertain"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/suspected-contributor|0.1.0"
* insert ExampleObservation(be33d739-5eb4-5b7a-b6ac-4fa76eb0f216, 2025-03-03T09:41:00Z, Practitioner/ngozi-okafor)
* valueCodeableConcept = $certainty#uncertain "Uncertain"
* derivedFrom[0] = Reference(Observation/restriction-left-hip-earlier)
* derivedFrom[1] = Reference(Observation/pain-site-left-hip)
