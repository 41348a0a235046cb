Instance: ultrasound-nothing-found
InstanceOf: UltrasoundFinding
Title: "Ultrasound of the hip: nothing found"
Description: "Ultrasound of the hip: nothing found"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/ultrasound-finding|0.1.0"
* insert ExampleObservation(5cfba04e-82f8-5a8f-a93f-581c999ea245, 2025-03-03T09:41:00Z, Practitioner/jo-lim)
* valueString = "No fluid, no difference from the right side."
* bodySite = $region#f-outer-hip-l "Left outer hip"
* method.text = "Linear probe 12 MHz, short axis"
