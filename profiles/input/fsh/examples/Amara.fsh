Instance: amara
InstanceOf: Patient
Title: "Amara, invented"
Description: "Amara, invented"
Usage: #example
* identifier.system = "https://ehr.example.org/mrn"
* identifier.value = "1001"
* active = true
* name.family = "Okoro"
* name.given = "Amara"
* gender = #female
* birthDate = "1979-05-17"
