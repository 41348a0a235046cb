Profile: Invitation
Parent: Communication
Id: invitation
Title: "Message sent"
Description: "A message that went out, or could not. It carries a link and no clinical content."
* insert OurMetadata
* insert OurIdentifier(item)
* insert OurPatient
* obeys phy-18
* basedOn 0..1
* basedOn only Reference(CommunicationRequest)
* about 1..1
* about only Reference(Task)
* category 1..1
* category from MessagePurposes (required)
* medium 1..1
* medium from MessageChannels (required)
* recipient 1..*
* sent 1..1
