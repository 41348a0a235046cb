Instance: first-visit
InstanceOf: Encounter
Title: "A visit"
Description: "A visit"
Usage: #example
* status = #finished
* class = http://terminology.hl7.org/CodeSystem/v3-ActCode#AMB
* subject = Reference(Patient/amara)
* period.start = "2025-03-03T09:30:00Z"
* period.end = "2025-03-03T10:00:00Z"
