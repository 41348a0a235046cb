Profile: Alert
Parent: Task
Id: alert
Title: "Alert"
Description: "Something that a named person has to look at. It has an owner and a reason from the first moment, and what was done when it is completed."
* insert OurMetadata
* insert OurIdentifier(item)
* obeys phy-17
* intent = #order
* priority 1..1
* code 1..1
* code from AlertKinds (required)
* for 1..1
* for only Reference(Patient)
* focus 1..1
* authoredOn 1..1
* owner 1..1
* owner only Reference(Practitioner or PractitionerRole or CareTeam or Organization)
* reasonCode 1..1
* reasonCode.text 1..1
