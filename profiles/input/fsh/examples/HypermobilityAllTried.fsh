Instance: hypermobility-all-tried
InstanceOf: Hypermobility
Title: "All nine manoeuvres tried, three possible"
Description: "All nine manoeuvres tried, three possible"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/hypermobility|0.1.0"
* insert ExampleObservation(87da8d06-08de-5082-b4c3-5c041d31e21f, 2025-03-03T09:41:00Z, Practitioner/jo-lim)
* valueQuantity = 3 '{score}' "score"
* component[0].code = HypermobilityTest#little-finger-r
* component[0].valueBoolean = true
* component[1].code = HypermobilityTest#little-finger-l
* component[1].valueBoolean = true
* component[2].code = HypermobilityTest#thumb-r
* component[2].valueBoolean = false
* component[3].code = HypermobilityTest#thumb-l
* component[3].valueBoolean = false
* component[4].code = HypermobilityTest#elbow-r
* component[4].valueBoolean = false
* component[5].code = HypermobilityTest#elbow-l
* component[5].valueBoolean = false
* component[6].code = HypermobilityTest#knee-r
* component[6].valueBoolean = false
* component[7].code = HypermobilityTest#knee-l
* component[7].valueBoolean = false
* component[8].code = HypermobilityTest#palms-to-floor
* component[8].valueBoolean = true
