Instance: hypermobility-knees-not-tried
InstanceOf: Hypermobility
Title: "Knees not tried, so no total"
Description: "Knees not tried, so no total"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/hypermobility|0.1.0"
* insert ExampleObservation(60d3de89-2880-53f2-af04-0caccb04a0ba, 2025-03-03T09:41:00Z, Practitioner/jo-lim)
* dataAbsentReason = http://terminology.hl7.org/CodeSystem/data-absent-reason#not-performed
* dataAbsentReason.text = "Knees not tried"
* component[0].code = HypermobilityTest#thumb-r
* component[0].valueBoolean = false
* component[1].code = HypermobilityTest#thumb-l
* component[1].valueBoolean = true
