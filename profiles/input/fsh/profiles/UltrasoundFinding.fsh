Profile: UltrasoundFinding
Parent: Observation
Id: ultrasound-finding
Title: "Ultrasound finding"
Description: "What somebody saw by ultrasound at one place, with how it was done. Only where an ultrasound was made: a palpated finding never becomes one."
* insert OurObservation(imaging)
* code = $item#ultrasound-finding
* value[x] 1..1
* value[x] only string
* bodySite 1..1
* bodySite from BodyMapRegions (required)
* method 1..1
* method.text 1..1
* method.text ^short = "Device, probe, plane and what the patient did meanwhile"
* derivedFrom only Reference(ImagingStudy or Media or DocumentReference or QuestionnaireResponse)
* hasMember 0..0
* insert ComponentsByCode
* component contains thickness 0..1 and sliding 0..1
* component[thickness].code = $item#layer-thickness
* component[thickness].value[x] only Quantity
* component[thickness].value[x].code 1..1
* component[thickness].value[x].code = #mm (exactly)
* insert CodedPart(sliding, sliding, TextureGrades)
