Profile: SkinSensoryFinding
Parent: Observation
Id: skin-sensory-finding
Title: "Skin sensation"
Description: "What a stimulus felt like at one place, and what the skin feels like there without one. No measure of small nerve fibres."
* insert OurObservation(exam)
* code = $item#skin-sensation
* obeys phy-1
* bodySite 1..1
* bodySite from BodyMapRegions (required)
* value[x] only CodeableConcept
* value[x] from SensoryFindings (required)
* hasMember 0..0
* insert ComponentsByCode
* component contains stimulus 0..1 and symptom 0..*
* insert CodedPart(stimulus, stimulus, SensoryStimuli)
* insert CodedPart(symptom, skin-symptom, SensorySymptoms)
