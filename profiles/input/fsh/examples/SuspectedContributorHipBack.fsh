Instance: suspected-contributor-hip-back
InstanceOf: SuspectedContributor
Title: "The hip finding may contribute to the pain of the low back: probable"
Description: "The hip finding may contribute to the pain of the low back: probable"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/suspected-contributor|0.1.0"
* insert ExampleObservation(dcd57f4c-fb09-5716-b651-5a1d93715639, 2025-03-03T09:41:00Z, Practitioner/ngozi-okafor)
* valueCodeableConcept = $certainty#probable "Probable"
* derivedFrom[0] = Reference(Observation/restriction-left-hip)
* derivedFrom[1] = Reference(Observation/pain-site-not-rated)
