Instance: session-one
InstanceOf: TreatmentSession
Title: "First session"
Description: "First session"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/treatment-session|0.1.0"
* insert ExampleProcedure(31ea99ca-cd05-5af6-8bb3-e288354a893f, Practitioner/jo-lim)
* extension[sessionNumber].valuePositiveInt = 1
* status = #completed
* performedPeriod.start = "2025-03-17T09:50:00Z"
* performedPeriod.end = "2025-03-17T10:40:00Z"
