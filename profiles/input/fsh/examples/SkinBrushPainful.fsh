Instance: skin-brush-painful
InstanceOf: SkinSensoryFinding
Title: "A soft brush hurts on the left thigh"
Description: "A soft brush hurts on the left thigh"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/skin-sensory-finding|0.1.0"
* insert ExampleObservation(7e590e30-49d4-5425-8567-c19e63e1a35c, 2025-03-03T09:41:00Z, Practitioner/ngozi-okafor)
* bodySite = $region#f-thigh-l "Left thigh, front"
* valueCodeableConcept = SensoryFinding#painful "Painful"
* component[stimulus].valueCodeableConcept = SensoryStimulus#brush "Brush"
* component[symptom][0].valueCodeableConcept = SensorySymptom#burning "Burning"
* component[symptom][1].valueCodeableConcept = SensorySymptom#clothing "Clothing hurts"
