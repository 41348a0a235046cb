ValueSet: SensorySymptoms
Id: sensory-symptoms
Title: "Skin symptoms"
Description: "All codes of the list skin symptoms."
* insert OurValues
* include codes from system SensorySymptom
