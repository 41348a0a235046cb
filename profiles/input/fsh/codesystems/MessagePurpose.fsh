CodeSystem: MessagePurpose
Id: message-purpose
Title: "What a message is for"
Description: "Why a message is sent."
* insert OurCodes

* #invitation "Invitation" "First message of an occurrence."
* #reminder "Reminder" "A later message of the same occurrence."
* #stop-confirmed "Messages stopped" "Confirms that no more messages are sent."
