Extension: PlanDelivery
Id: plan-delivery
Title: "How a plan reaches the patient"
Description: "When the window of an action opens and closes, how many reminders go out and through which channels, in the order tried."
Context: PlanDefinition.action
* insert OurMetadata
* extension contains opensBefore 0..1 and closesAfter 1..1 and reminderAfter 0..2 and channel 1..*
* extension[opensBefore] ^short = "How long before the due day the window opens"
* extension[opensBefore].value[x] 1..1
* extension[opensBefore].value[x] only Duration
* extension[closesAfter] ^short = "How long after the due day the window closes"
* extension[closesAfter].value[x] 1..1
* extension[closesAfter].value[x] only Duration
* extension[reminderAfter] ^short = "A reminder, so long after the due day; two at most"
* extension[reminderAfter].value[x] 1..1
* extension[reminderAfter].value[x] only Duration
* extension[channel].value[x] 1..1
* extension[channel].value[x] only CodeableConcept
* extension[channel].value[x] from MessageChannels (required)
