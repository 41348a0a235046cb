Profile: AdverseReaction
Parent: AdverseEvent
Id: adverse-reaction
Title: "Reaction after a session"
Description: "Something unwanted that was felt or seen after a session. It names the session that is suspected, without saying that it was the cause."
* insert OurMetadata
* identifier 1..1
* identifier.system 1..1
* identifier.system = "https://physology.org/fhir/id/item" (exactly)
* identifier.value 1..1
* actuality = #actual
* event 1..1
* event from AdverseReactionKinds (required)
* insert OurPatient
* date 1..1
* recorder 1..1
* severity 1..1
* suspectEntity.instance only Reference(Procedure)
