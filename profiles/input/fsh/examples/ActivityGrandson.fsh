Instance: activity-grandson
InstanceOf: PsfsActivity
Title: "Carrying my grandson upstairs: 3"
Description: "Carrying my grandson upstairs: 3"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/psfs-activity|0.1.0"
* insert ExampleObservation(de6915cc-6f88-5cca-94c0-5e05ff9f1fcf, 2025-03-03T09:41:00Z, Patient/amara)
* insert ExampleScore(3)
* component[activity].valueString = "Carrying my grandson upstairs"
