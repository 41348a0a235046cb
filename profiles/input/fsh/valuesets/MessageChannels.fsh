ValueSet: MessageChannels
Id: message-channels
Title: "Ways to reach a patient"
Description: "All codes of the list ways to reach a patient."
* insert OurValues
* include codes from system MessageChannel
