Instance: education-what-is-known
InstanceOf: EducationGiven
Title: "What is known about treatment was explained"
Description: "What is known about treatment was explained"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/education-given|0.1.0"
* insert ExampleProcedure(5981cafb-fe8e-5b7b-85e5-988cb0592005, Practitioner/jo-lim)
* status = #completed
* code = EducationTopic#what-is-known "What is known about treatment"
* performedDateTime = "2025-03-17T10:40:00Z"
