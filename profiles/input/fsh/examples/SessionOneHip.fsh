Instance: session-one-hip
InstanceOf: TreatmentSessionSite
Title: "First place: left hip, sustained pressure, moderate"
Description: "First place: left hip, sustained pressure, moderate"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/treatment-session-site|0.1.0"
* insert ExampleProcedure(616b3f59-6369-5ac8-9179-1af83a7fce2c, Practitioner/jo-lim)
* extension[sequence].valuePositiveInt = 1
* extension[pressure].valueCodeableConcept = AppliedPressure#moderate "Moderate"
* status = #completed
* code = Technique#sustained-pressure "Sustained pressure"
* performedPeriod.start = "2025-03-17T09:55:00Z"
* performedPeriod.end = "2025-03-17T10:10:00Z"
* bodySite = $region#f-outer-hip-l "Left outer hip"
* partOf = Reference(Procedure/session-one)
* reasonReference = Reference(Observation/restriction-left-hip)
