ValueSet: MessagePurposes
Id: message-purposes
Title: "What a message is for"
Description: "All codes of the list what a message is for."
* insert OurValues
* include codes from system MessagePurpose
