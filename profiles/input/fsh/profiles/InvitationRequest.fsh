Profile: InvitationRequest
Parent: CommunicationRequest
Id: invitation-request
Title: "Message to be sent"
Description: "A message that is to go out for one occurrence. It carries a link and no clinical content."
* insert OurMetadata
* insert OurIdentifier(item)
* insert OurPatient
* obeys phy-18
* about 1..1
* about only Reference(Task)
* category 1..1
* category from MessagePurposes (required)
* medium 1..1
* medium from MessageChannels (required)
* recipient 1..*
* occurrence[x] 1..1
* occurrence[x] only dateTime
