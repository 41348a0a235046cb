CodeSystem: MessageChannel
Id: message-channel
Title: "Ways to reach a patient"
Description: "How a message reaches the patient."
* insert OurCodes

* #email "E-mail" "A message with a link and no clinical content."
* #sms "Text message" "A message with a link and no clinical content."
* #portal "Portal of the record system" "A message inside the portal of the record system."
* #letter "Letter" "On paper."
* #phone "Telephone" "A person calls."
* #in-clinic "In the clinic" "Answered on a device of the clinic."
