Instance: urgent-signs-none
InstanceOf: UrgentSigns
Title: "Urgent signs asked about, none"
Description: "Urgent signs asked about, none"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/urgent-signs|0.1.0"
* insert ExampleObservation(b2885a8a-063f-50c4-9940-b8d461c4b76d, 2025-03-03T09:41:00Z, Patient/amara)
* component[0].code = UrgentSign#bladder-bowel-saddle
* component[0].valueBoolean = false
* component[1].code = UrgentSign#new-weakness
* component[1].valueBoolean = false
* component[2].code = UrgentSign#fever-weight-loss-sweats
* component[2].valueBoolean = false
* component[3].code = UrgentSign#hot-swollen-joint
* component[3].valueBoolean = false
* component[4].code = UrgentSign#chest-pain-breathless
* component[4].valueBoolean = false
* component[5].code = UrgentSign#head-scalp-jaw-sight
* component[5].valueBoolean = false
* component[6].code = UrgentSign#hot-swollen-calf
* component[6].valueBoolean = false
