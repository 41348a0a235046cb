Instance: ben-okoro
InstanceOf: RelatedPerson
Title: "Ben, Amara's husband, invented"
Description: "Ben, Amara's husband, invented"
Usage: #example
* patient = Reference(Patient/amara)
* name.text = "Ben Okoro"
