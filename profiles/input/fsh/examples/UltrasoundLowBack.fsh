Instance: ultrasound-low-back
InstanceOf: UltrasoundFinding
Title: "Ultrasound of the low back"
Description: "Ultrasound of the low back"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/ultrasound-finding|0.1.0"
* insert ExampleObservation(4ed07cbc-df49-5df5-b16a-fd9b353e1bd7, 2025-03-03T09:41:00Z, Practitioner/jo-lim)
* valueString = "Layers slide less on the right than on the left when the patient bends forward."
* bodySite = $region#b-lower-back-r "Right lower back"
* method.text = "Linear probe 12 MHz, long axis, L3, during slow forward bending"
* derivedFrom = Reference(ImagingStudy/ultrasound-2025)
* component[thickness].valueQuantity = 2.1 'mm' "mm"
* component[sliding].valueCodeableConcept = Grade#moderate "Moderate"
